import { discardFile, type Incoming, measureFile, receiveFile, temporaryPath } from "~/adapters/file-store.server";
import { drawThumbnail, redrawPicture } from "~/adapters/pictures.server";
import type { AttachmentKind } from "~/domain/attachments/attachment";
import { cleanName } from "~/domain/attachments/file-name";
import { fits } from "~/domain/attachments/room";
import type { TakenFile } from "~/domain/evidence/attaching.server";
import { insist, Refusal } from "~/domain/kernel/refusal";
import { examine, reasonFor } from "./examining.server";
import { inTurn } from "./turns";

/** What the uploader called it, and its bytes as they come. */
export type Offered = { name: string; content: AsyncIterable<Uint8Array> };

/** What of a kind of file a sender has to keep to. */
export type Taken = Pick<AttachmentKind, "id" | "maxCount" | "maxBytes" | "media">;

/** A file that was examined: what is known of it, and what waits on disk for a place in the store. */
export type Examined = { file: TakenFile; waiting: readonly Incoming[] };

/** Receives one file of a kind and examines it. @throws Refusal */
export async function takeIn(sender: string, kind: Taken, { name, content }: Offered): Promise<Examined> {
  const incoming = await receiveFile(content, kind.maxBytes);
  if (!incoming) throw new Refusal("file-too-large");
  let taken: Examined | undefined;
  try {
    taken = await takeInReceived(sender, kind, name, incoming);
    return taken;
  } finally {
    if (!taken?.waiting.includes(incoming)) await discardFile(incoming);
  }
}

/** The same for a file that is on disk already, and stays there. @throws Refusal */
export async function takeInReceived(sender: string, kind: Taken, name: string, incoming: Incoming): Promise<Examined> {
  insist(fits(kind, incoming.bytes));
  const { mediaType, scan, pages, pictureType } = await examine(incoming.path, kind.media, sender);
  const facts = { name: cleanName(name, mediaType), mediaType, scan, pages: pages ?? null };
  if (!pictureType) {
    const { sha256, bytes } = incoming;
    return { file: { ...facts, sha256, bytes, thumbnailSha256: null }, waiting: [incoming] };
  }
  const clean = await drawn(sender, (target) => redrawPicture(incoming.path, target, pictureType));
  const thumbnail = await drawn(sender, (target) => drawThumbnail(clean.path, target)).catch(discarding(clean));
  const { sha256, bytes } = clean;
  return { file: { ...facts, sha256, bytes, thumbnailSha256: thumbnail.sha256 }, waiting: [clean, thumbnail] };
}

async function drawn(sender: string, draw: (target: string) => ReturnType<typeof drawThumbnail>): Promise<Incoming> {
  const path = await temporaryPath();
  const trouble = await inTurn(sender, () => draw(path));
  if (!trouble) return measureFile(path);
  await discardFile({ path });
  throw new Refusal(reasonFor(trouble));
}

function discarding(file: Incoming) {
  return async (error: unknown): Promise<never> => {
    await discardFile(file);
    throw error;
  };
}
