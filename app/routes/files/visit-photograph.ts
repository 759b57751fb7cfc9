import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPhotograph } from "~/domain/visits/finding-photographs.server";
import { partOf } from "~/web/address";
import { sendFile } from "~/web/files/sending.server";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";

/** The team comes here, and who decides on what it found: the finder says who. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  return sendFile(request, await orRespond(findPhotograph(context, partOf(params, "photographId"))));
}
