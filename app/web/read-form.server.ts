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
  const posted = await request.formData().catch(() => undefined);
  const fields = posted ? [...posted] : undefined;
  if (!fields || fields.length > mostFields || fields.some(([name]) => !plainName.test(name))) {
    throw data(null, { status: 400 });
  }
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, typeof value === "string" ? plain(value) : value);
  return form;
}

function plain(value: string): string {
  return withPlainLines(value.replaceAll("\0", ""));
}
