import { endingsOf } from "./media";

const longestName = 120;

/** Control characters, and those that turn the direction of writing, with which "gpj.exe" can look like "exe.jpg". */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * What the uploader called a file, fit to be shown and offered again: no folder, nothing unseen, not too long, and with
 * the ending that its content has. It is never a name on our disk.
 */
export function cleanName(given: string, mediaType: string): string {
  const base = given.split(/[/\\]/).at(-1) ?? "";
  const plain = base
    .normalize("NFC")
    .replace(unseen, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/[\s.]+$/, "");
  const known = endingsOf(mediaType);
  const ending = known.find((it) => plain.toLowerCase().endsWith(it));
  const stem = (ending ? plain.slice(0, plain.length - ending.length) : plain).replace(/^[\s.]+/, "");
  const shown = ending ? plain.slice(plain.length - ending.length) : (known[0] ?? "");
  return (
    ([...stem]
      .slice(0, longestName - shown.length)
      .join("")
      .trimEnd() || "berkas") + shown
  );
}
