import type { AttachmentMedia, ScanState } from "db/vocabulary";
import { fileTypeFromFile } from "file-type";
import { scanFile } from "~/adapters/antivirus.server";
import { beginsAsPdf, openPdf } from "~/adapters/pdf-opening.server";
import { isPictureType, type PictureType } from "~/adapters/pictures.server";
import { isTaken } from "~/domain/attachments/media";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";
import { inTurn } from "./turns";

type Examined = { mediaType: string; scan: ScanState; pages?: number; pictureType?: PictureType };

/** What a file is by its content, never by its name: scanned first, then opened, in its sender's turn. @throws Refusal */
export function examine(path: string, media: AttachmentMedia, sender: string): Promise<Examined> {
  return inTurn(sender, async () => {
    const mediaType = await mediaTypeOf(path);
    if (!isTaken(media, mediaType)) throw new Refusal(`file-not-${media}`);
    const scan = await insistHarmless(path);
    if (isPictureType(mediaType)) return { mediaType, scan, pictureType: mediaType };

    const opened = await openPdf(path);
    if ("trouble" in opened) throw new Refusal(reasonFor(opened.trouble));
    return { mediaType, scan, pages: opened.pages };
  });
}

/** A PDF may have some bytes before its header, by which it would otherwise be taken for something unknown. */
async function mediaTypeOf(path: string): Promise<string> {
  const found = (await fileTypeFromFile(path))?.mime;
  if (found) return found;
  return (await beginsAsPdf(path)) ? "application/pdf" : "";
}

export function reasonFor(trouble: "damaged" | "locked" | "overblown"): Reason {
  return `file-${trouble}`;
}

async function insistHarmless(path: string): Promise<ScanState> {
  const verdict = await scanFile(path);
  if (verdict === "infected") throw new Refusal("file-infected");
  if (verdict === "silent") throw new Refusal("scanner-silent");
  return verdict;
}
