import type { Verdict } from "~/domain/kernel/reasons";
import type { Attachment, AttachmentKind } from "./attachment";

/** What one request may carry, however much the kinds allow: ten photographs, or one large document. */
export const mostBytesAtOnce = 256 * 1024 * 1024;

/** Of one person, so that nobody fills the disk with beginnings. */
export const mostOpenUploads = 6;

/** How many uploads of a kind may be open beyond its free places: whoever lost one may begin anew. */
const spareUploads = 2;

/** A begun upload holds its place for as long as its pieces are kept. */
export const openUploadMs = 24 * 60 * 60 * 1000;

/** How often the files of a proposal may be replaced altogether: removed ones are kept, so they count too. */
const timesFilled = 3;

type Kind = Pick<AttachmentKind, "id" | "maxCount" | "maxBytes">;
type Present = readonly Pick<Attachment, "kindId" | "sha256">[];

/** Whether a kind takes one more file, and this one if its hash is known already. */
export function roomFor(kind: Kind, present: Present, sha256?: string): Verdict {
  const alike = present.filter(({ kindId }) => kindId === kind.id);
  if (alike.some((file) => file.sha256 === sha256)) return "file-already-there";
  return alike.length < kind.maxCount ? undefined : "too-many-files";
}

/** Whether one more upload may begin, beside those that are open: the actor's anywhere, and all for this kind here. */
export function mayBegin(kind: Kind, present: Present, open: { own: number; here: number }): Verdict {
  const alike = present.filter(({ kindId }) => kindId === kind.id);
  const isOver = open.own >= mostOpenUploads || alike.length + open.here >= kind.maxCount + spareUploads;
  return isOver ? "uploads-unfinished" : undefined;
}

type Stored = Pick<Attachment, "sha256" | "bytes">;

/** Whether a proposal's share of the store holds one more file beside all that were ever put to it. */
export function holdsMore(kinds: readonly Kind[], stored: readonly Stored[], file: Partial<Stored>): Verdict {
  if (stored.some(({ sha256 }) => sha256 === file.sha256)) return undefined;
  const share = timesFilled * kinds.reduce((sum, { maxBytes, maxCount }) => sum + maxBytes * maxCount, 0);
  const used = stored.reduce((sum, { bytes }) => sum + bytes, 0);
  return used + (file.bytes ?? 0) > share ? "proposal-store-full" : undefined;
}

export function fits(kind: Kind, bytes: number): Verdict {
  if (bytes === 0) return "file-empty";
  return bytes > kind.maxBytes ? "file-too-large" : undefined;
}
