import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { requireContext } from "~/web/guards.server";
import { continueUpload, tellUpload } from "~/web/intake/resumable.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  return tellUpload(context, params.uploadId ?? "", request);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request);
  return continueUpload(context, params.uploadId ?? "", request);
}
