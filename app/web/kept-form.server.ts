import { z } from "zod";
import { readForm } from "./read-form.server";

/** What an ended session leaves: where the form was going and what had been typed. Nothing is stored. */
export type SessionEnded = { kind: "session-ended"; path: string; kept: string };

/** Fields of forms with a password: such a form is filled in anew. */
export const neverKept = ["old", "password", "again", "sandi"];

const entries = z.array(z.tuple([z.string(), z.string()])).max(500);

/** The same of a form that was read already; undefined where it cannot be given back. */
export function keptFields(contentType: string | null, sent: Buffer | undefined): Array<[string, string]> | undefined {
  if (!sent || !contentType?.startsWith("application/x-www-form-urlencoded")) return undefined;
  const fields = [...new URLSearchParams(sent.toString())];
  return fields.some(([name]) => neverKept.includes(name)) ? undefined : fields;
}

/** The fields of a form that could not be taken, as one text that the sign-in page carries along. Files are not read. */
export async function keptEntries(request: Request): Promise<string> {
  if (!request.headers.get("Content-Type")?.startsWith("application/x-www-form-urlencoded")) return "[]";
  const form = await readForm(request);
  if ([...form.keys()].some((name) => neverKept.includes(name))) return "[]";
  return JSON.stringify([...form].filter(([, value]) => typeof value === "string"));
}

/** The fields again, or undefined when the text is not what keptEntries made. */
export function readKept(kept: string | undefined): Array<[string, string]> | undefined {
  if (!kept) return undefined;
  try {
    const read = entries.safeParse(JSON.parse(kept));
    return read.success && read.data.length > 0 ? read.data : undefined;
  } catch {
    return undefined;
  }
}
