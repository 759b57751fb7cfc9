import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPhotograph } from "~/domain/visits/finding-photographs.server";
import { partOf } from "~/web/address";
import { sendFile } from "~/web/files/sending.server";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const { thumbnailSha256, id } = await orRespond(findPhotograph(context, partOf(params, "photographId")));
  return sendFile(request, { sha256: thumbnailSha256, name: `${id}.webp`, mediaType: "image/webp" });
}
