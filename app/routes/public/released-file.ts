import type { LoaderFunctionArgs } from "@remix-run/node";
import { findReleased } from "~/domain/attachments/reading.server";
import { sendFile } from "~/web/files/sending.server";
import { anyContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  return sendFile(request, await orRespond(findReleased(context, params.attachmentId ?? "")));
}
