import { createHash } from "node:crypto";
import { type Canonical, canonicalJson } from "./canonical";

export type Link = { chain: string; seq: number; prev: string; hash: string; body: string };

export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** What stands before a chain's first record. */
export function chainStart(chain: string): string {
  return sha256(`edition:${chain}`);
}

/** SHA-256(0x00 ‖ canonical record); the leading zero marks a leaf (RFC 9162). */
export function hashRecord(record: { chain: string; seq: number; prev: string; body: Canonical }): string {
  const { chain: edition, seq, prev, body } = record;
  const canonical = canonicalJson({ edition, seq, prev, body });
  return createHash("sha256").update(Uint8Array.of(0)).update(canonical, "utf8").digest("hex");
}

export type Break = { chain: string; seq: number; trouble: "missing" | "altered" | "out-of-order" | "rows-altered" };

function isIntact(chain: string, { seq, prev, hash, body }: Link): boolean {
  try {
    const parsed = JSON.parse(body) as Canonical;
    return canonicalJson(parsed) === body && hashRecord({ chain, seq, prev, body: parsed }) === hash;
  } catch {
    return false;
  }
}

/** Recomputes a chain link by link, handed in in order of seq, and names every place where it does not hold. */
export function makeChainWalk(chain: string) {
  let prev = chainStart(chain);
  let expected = 0;
  return function step(link: Link): Break[] {
    const breaks: Break[] = [];
    if (link.seq !== expected) breaks.push({ chain, seq: expected, trouble: "missing" });
    if (link.prev !== prev) breaks.push({ chain, seq: link.seq, trouble: "out-of-order" });
    if (!isIntact(chain, link)) breaks.push({ chain, seq: link.seq, trouble: "altered" });
    prev = link.hash;
    expected = link.seq + 1;
    return breaks;
  };
}

/** The same for a chain that is at hand as a whole. */
export function findBreaks(chain: string, links: readonly Link[]): Break[] {
  return links.flatMap(makeChainWalk(chain));
}
