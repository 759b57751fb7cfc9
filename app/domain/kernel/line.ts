/** Characters that nobody sees: those that control a device, and those that turn or hide writing. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;

/** What was typed as one line of plain writing: titles and names go into letters and file names. */
export function oneLine(typed: string): string {
  return typed.replace(/\s+/g, " ").replace(unseen, "").trim();
}
