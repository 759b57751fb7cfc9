import {
  discardFile,
  type Incoming,
  keepFile,
  measureFile,
  placeFile,
  receiveFile,
  temporaryPath,
} from "~/adapters/file-store.server";
import { drawThumbnail, redrawPicture } from "~/adapters/pictures.server";
import type { TakenFile } from "~/domain/attachments/attaching.server";
import type { AttachmentKind } from "~/domain/attachments/attachment";
import { cleanName } from "~/domain/attachments/file-name";
import { fits } from "~/domain/attachments/room";
import { insist, Refusal } from "~/domain/kernel/refusal";
import { examine, reasonFor } from "./examining.server";
import { inTurn } from "./turns";

/** What the uploader called it, and its bytes as they come. */
export type Offered = { name: string; content: AsyncIterable<Uint8Array> };

/** Receives one file of a kind, examines it, and gives it its place in the store. @throws Refusal */
export async function takeIn(sender: string, kind: AttachmentKind, { name, content }: Offered): Promise<TakenFile> {
  const incoming = await receiveFile(content, kind.maxBytes);
  if (!incoming) throw new Refusal("file-too-large");
  return takeInReceived(sender, kind, name, incoming).finally(() => discardFile(incoming));
}

/** The same for a file that is on disk already, and stays there: discarding it is up to the caller. @throws Refusal */
export async function takeInReceived(
  sender: string,
  kind: AttachmentKind,
  name: string,
  incoming: Incoming,
): Promise<TakenFile> {
  insist(fits(kind, incoming.bytes));
  const { mediaType, scan, pages, pictureType } = await examine(incoming.path, kind.media, sender);
  const facts = { name: cleanName(name, mediaType), mediaType, scan, pages: pages ?? null };
  if (!pictureType) {
    await placeFile(incoming);
    return { ...facts, sha256: incoming.sha256, bytes: incoming.bytes, thumbnailSha256: null };
  }
  const clean = await drawn(sender, (target) => redrawPicture(incoming.path, target, pictureType));
  const thumbnail = await drawn(sender, (target) => drawThumbnail(clean.path, target));
  await keepFile(clean);
  await keepFile(thumbnail);
  return { ...facts, sha256: clean.sha256, bytes: clean.bytes, thumbnailSha256: thumbnail.sha256 };
}

async function drawn(sender: string, draw: (target: string) => ReturnType<typeof drawThumbnail>): Promise<Incoming> {
  const path = await temporaryPath();
  const trouble = await inTurn(sender, () => draw(path));
  if (!trouble) return measureFile(path);
  await discardFile({ path });
  throw new Refusal(reasonFor(trouble));
}
