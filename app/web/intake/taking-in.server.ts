import {
  discardFile,
  type Incoming,
  keepFile,
  measureFile,
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
  return takeInReceived(sender, kind, name, incoming);
}

/** The same for a file that is on disk already; it is gone from where it was, taken or not. @throws Refusal */
export async function takeInReceived(
  sender: string,
  kind: AttachmentKind,
  name: string,
  incoming: Incoming,
): Promise<TakenFile> {
  try {
    insist(fits(kind, incoming.bytes));
    const { mediaType, scan, pages, pictureType } = await examine(incoming.path, kind.media, sender);
    const facts = { name: cleanName(name, mediaType), mediaType, scan, pages: pages ?? null };
    if (!pictureType) return { ...facts, ...(await keep(incoming)), thumbnailSha256: null };

    const clean = await drawn(sender, (target) => redrawPicture(incoming.path, target, pictureType));
    const thumbnail = await drawn(sender, (target) => drawThumbnail(clean.path, target));
    return { ...facts, ...(await keep(clean)), thumbnailSha256: (await keep(thumbnail)).sha256 };
  } finally {
    await discardFile(incoming);
  }
}

async function keep(incoming: Incoming) {
  await keepFile(incoming);
  return { sha256: incoming.sha256, bytes: incoming.bytes };
}

async function drawn(sender: string, draw: (target: string) => ReturnType<typeof drawThumbnail>): Promise<Incoming> {
  const path = await temporaryPath();
  const trouble = await inTurn(sender, () => draw(path));
  if (!trouble) return measureFile(path);
  await discardFile({ path });
  throw new Refusal(reasonFor(trouble));
}
