import type { ImportKind } from "db/vocabulary";
import type { FileFault } from "~/domain/imports/file-fault";
import { labelsOf } from "~/web/imports/vocabulary";
import type { Words } from "~/words/words";

/** Why a file cannot be read, with the columns that it is about. */
export function faultSentence(
  words: Words,
  kind: ImportKind,
  { code, names, sheet }: Pick<FileFault, "code" | "names" | "sheet">,
): string {
  const labels = labelsOf(words, kind);
  const sentence = words.imports.faults[code];
  const told = names.length > 0 ? `${sentence} ${names.map((name) => labels[name] ?? name).join(", ")}.` : sentence;
  return sheet ? `${told} ${words.imports.sheetRead(sheet)}` : told;
}
