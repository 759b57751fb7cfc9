import type { Anchor } from "~/domain/scoring/rubric";

const written = /^\s*(-?\d{1,4})\s*(?:[-–—]\s*(-?\d{1,4}))?\s*[:.]?\s+(\S.*?)\s*$/;

/** Bands out of lines such as "81-100 Very good"; a single number is a band of its own. `wrongLine` counts from 1. */
export function anchorsIn(text: string): { bands: Anchor[]; wrongLine: number | undefined } {
  const bands: Anchor[] = [];
  for (const [place, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
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
