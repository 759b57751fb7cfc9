import { discardFile, keepFile, measureFile, storedPath, temporaryPath } from "~/adapters/file-store.server";
import { copyBarePdf } from "~/adapters/pdf-opening.server";
import type { CopiedFile } from "~/domain/blind/deciding.server";
import { Refusal } from "~/domain/kernel/refusal";
import { reasonFor } from "./examining.server";
import { inTurn } from "./turns";

type Stored = { sha256: string; bytes: number; mediaType: string };

/**
 * A file of the store as judges of a blind stage get it. Pictures were drawn anew when they came, so nothing is left in
 * them; a PDF is written anew, in its officer's turn. @throws Refusal when the PDF cannot be opened
 */
export function bareCopyOf({ sha256, bytes, mediaType }: Stored, officer: string): Promise<CopiedFile> {
  if (mediaType !== "application/pdf") return Promise.resolve({ sha256, bytes });
  return inTurn(officer, async () => {
    const path = await temporaryPath();
    try {
      const opened = await copyBarePdf(storedPath(sha256), path);
      if ("trouble" in opened) throw new Refusal(reasonFor(opened.trouble));
      const copy = await measureFile(path);
      await keepFile(copy);
      return { sha256: copy.sha256, bytes: copy.bytes };
    } finally {
      await discardFile({ path });
    }
  });
}
