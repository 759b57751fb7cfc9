import type { Verdict } from "~/domain/kernel/reasons";
import type { Attachment, AttachmentKind } from "./attachment";

/** What one request may carry, however much the kinds allow: ten photographs, or one large document. */
export const mostBytesAtOnce = 256 * 1024 * 1024;

type Kind = Pick<AttachmentKind, "id" | "maxCount" | "maxBytes">;
type Present = readonly Pick<Attachment, "kindId" | "sha256">[];

/** Whether a kind takes one more file, and this one if its hash is known already. */
export function roomFor(kind: Kind, present: Present, sha256?: string): Verdict {
  const alike = present.filter(({ kindId }) => kindId === kind.id);
  if (alike.some((file) => file.sha256 === sha256)) return "file-already-there";
  return alike.length < kind.maxCount ? undefined : "too-many-files";
}

export function fits(kind: Kind, bytes: number): Verdict {
  if (bytes === 0) return "file-empty";
  return bytes > kind.maxBytes ? "file-too-large" : undefined;
}
