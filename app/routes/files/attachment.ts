import type { LoaderFunctionArgs } from "@remix-run/node";
import { findAttachment } from "~/domain/evidence/reading.server";
import { partOf } from "~/web/address";
import { sendFile } from "~/web/files/sending.server";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";

/** Unit, organisers, judges and auditors alike come here: the finder says who reads which file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  return sendFile(request, await orRespond(findAttachment(context, partOf(params, "attachmentId"))));
}
