import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { anyContext, requireContext } from "~/web/guards.server";
import { createUpload, tusAbilities } from "~/web/intake/resumable.server";

/** Whoever may write the proposal may send its files: each request asks the policy. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireContext(request);
  return new Response(null, { status: 204, headers: tusAbilities });
}

export async function action({ request }: ActionFunctionArgs) {
  await requireContext(request);
  return createUpload(() => anyContext(request), request);
}
