import type { LoaderFunctionArgs } from "@remix-run/node";
import { findReleased } from "~/domain/evidence/reading.server";
import { partOf } from "~/web/address";
import { sendFile } from "~/web/files/sending.server";
import { anyContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const { name, ...file } = await orRespond(findReleased(context, partOf(params, "attachmentId")));
  return sendFile(request, { ...file, name: publicName(name) });
}

/** What somebody called a photograph at home is nobody's business; only its kind is kept. */
function publicName(name: string): string {
  return `foto${/\.\w{1,5}$/.exec(name)?.[0] ?? ""}`;
}
