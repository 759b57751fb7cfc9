/** How far a chain had come at a moment: whoever keeps it can show later that nothing before it was changed. */
export type Head = { chain: string; seq: number; hash: string; at: string };

const hashLength = 64;

/** One head a line, as JSON. */
export function writeHead({ chain, seq, hash, at }: Head): string {
  return `${JSON.stringify({ chain, seq, hash, at })}\n`;
}

/** The heads in a file; what is none, such as a line that was cut off by a fall of power, is left out. */
export function readHeads(text: string): Head[] {
  return text.split("\n").flatMap((line) => readHead(line) ?? []);
}

function readHead(line: string): Head | undefined {
  try {
    const read = JSON.parse(line) as Partial<Record<keyof Head, unknown>>;
    const { chain, seq, hash, at } = read;
    const isHead = typeof chain === "string" && Number.isSafeInteger(seq) && typeof hash === "string";
    if (!isHead || hash.length !== hashLength) return undefined;
    return { chain, seq: Number(seq), hash, at: typeof at === "string" ? at : "" };
  } catch {
    return undefined;
  }
}

/** Of each chain the head that is furthest. */
export function furthestHeads(heads: readonly Head[]): Map<string, Head> {
  const furthest = new Map<string, Head>();
  for (const head of heads) if (head.seq >= (furthest.get(head.chain)?.seq ?? 0)) furthest.set(head.chain, head);
  return furthest;
}

/** A word by which a transaction tells its heads to whoever keeps them. */
const announced = "head ";

export function announceHead(head: Omit<Head, "at">): string {
  return `${announced}${JSON.stringify(head)}`;
}

export function announcedHeads(words: readonly string[], at: Date): Head[] {
  const told = words.filter((word) => word.startsWith(announced)).map((word) => word.slice(announced.length));
  return told.map((text) => ({ ...(JSON.parse(text) as Omit<Head, "at">), at: at.toISOString() }));
}
