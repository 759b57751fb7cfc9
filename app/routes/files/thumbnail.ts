import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { findAttachment } from "~/domain/evidence/reading.server";
import { partOf } from "~/web/address";
import { sendFile } from "~/web/files/sending.server";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const { thumbnailSha256, id } = await orRespond(findAttachment(context, partOf(params, "attachmentId")));
  if (!thumbnailSha256) throw data(null, { status: 404 });
  return sendFile(request, { sha256: thumbnailSha256, name: `${id}.webp`, mediaType: "image/webp" });
}
