import { oneLine } from "~/domain/kernel/line";
import type { Anchor } from "~/domain/scoring/rubric";

/** Of a line whose blanks are single ones. */
const written = /^(-?\d{1,4})(?: ?[-–—] ?(-?\d{1,4}))?(?:[:.]| )+(\S.*)$/;

/** Bands out of lines such as "81-100 Very good"; a single number is a band of its own. `wrongLine` counts from 1. */
export function anchorsIn(text: string): { bands: Anchor[]; wrongLine: number | undefined } {
  const bands: Anchor[] = [];
  for (const [place, typed] of text.split("\n").entries()) {
    const line = oneLine(typed);
    if (line === "") continue;
    const [, from, to, meaning = ""] = written.exec(line) ?? [];
    if (from === undefined) return { bands: [], wrongLine: place + 1 };
    bands.push({ fromValue: Number(from), toValue: Number(to ?? from), meaning });
  }
  return { bands, wrongLine: undefined };
}

export function showAnchors(bands: readonly Anchor[]): string {
  return bands
    .map(({ fromValue, toValue, meaning }) =>
      fromValue === toValue ? `${fromValue} ${meaning}` : `${fromValue}-${toValue} ${meaning}`,
    )
    .join("\n");
}
