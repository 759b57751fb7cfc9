import { data } from "@remix-run/node";
import { withPlainLines } from "~/domain/kernel/text";

const mostFields = 500;
const plainName = /^[A-Za-z][\w-]*$/;

/**
 * The one way to a posted form. The portal's forms have flat names and few fields; anything else is answered 400,
 * because a nested or repeated name can make a form library work for minutes. NUL characters, which nobody types
 * and PostgreSQL refuses, are dropped, and a line break, which browsers post as two characters, is one.
 */
export async function readForm(request: Request): Promise<FormData> {
  const posted = await parsed(request);
  const fields = posted ? [...posted] : undefined;
  if (!fields || fields.length > mostFields || fields.some(([name]) => !plainName.test(name))) {
    throw data(null, { status: 400 });
  }
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, typeof value === "string" ? plain(value) : value);
  return form;
}

/** Undefined for what is no form, or has more fields than are worth taking apart: half a million fit into one form. */
async function parsed(request: Request): Promise<Iterable<[string, FormDataEntryValue]> | undefined> {
  const type = request.headers.get("Content-Type") ?? "";
  const sent = await request.arrayBuffer().catch(() => undefined);
  const bytes = sent && Buffer.from(sent);
  if (!bytes || isCrowded(bytes, type)) return undefined;
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return new URLSearchParams(bytes.toString());
  return new Response(bytes, { headers: { "Content-Type": type } }).formData().catch(() => undefined);
}

function isCrowded(bytes: Buffer, type: string): boolean {
  const boundary = /boundary="?([^";]+)/i.exec(type)?.[1];
  const mark = boundary ? `--${boundary}` : "&";
  let place = -1;
  for (let count = 0; count <= mostFields + 1; count++) {
    place = bytes.indexOf(mark, place + 1);
    if (place === -1) return false;
  }
  return true;
}

function plain(value: string): string {
  return withPlainLines(value.replaceAll("\0", ""));
}
