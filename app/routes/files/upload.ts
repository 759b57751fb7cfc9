import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { partOf } from "~/web/address";
import { anyContext, requireContext } from "~/web/guards.server";
import { continueUpload, tellUpload } from "~/web/intake/resumable.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireContext(request);
  return tellUpload(() => anyContext(request), partOf(params, "uploadId"), request);
}

export async function action({ request, params }: ActionFunctionArgs) {
  await requireContext(request);
  return continueUpload(() => anyContext(request), partOf(params, "uploadId"), request);
}
