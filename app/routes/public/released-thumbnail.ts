import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { findReleased } from "~/domain/evidence/reading.server";
import { partOf } from "~/web/address";
import { sendFile } from "~/web/files/sending.server";
import { anyContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const { thumbnailSha256, id } = await orRespond(findReleased(context, partOf(params, "attachmentId")));
  if (!thumbnailSha256) throw data(null, { status: 404 });
  return sendFile(request, { sha256: thumbnailSha256, name: `${id}.webp`, mediaType: "image/webp" });
}
