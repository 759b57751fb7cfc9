import type { LoaderFunctionArgs } from "@remix-run/node";
import { streamRunning } from "~/routes/pieces/running/following.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { officers } from "../officers";

/** The running of a stage, followed by the page that shows it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return streamRunning(request, context, partOf(params, "stageId"));
}
