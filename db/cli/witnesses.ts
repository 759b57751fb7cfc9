import type { Queries } from "db/engine/database";
import { headsFile, readHeadsFile } from "~/adapters/heads-file.server";
import { type Contradiction, findContradictions, findUnseen } from "~/domain/ledger/witnessing.server";
import { Failure } from "./command";

const shownAtMost = 20;

/** The ledger against the heads that were kept outside of it: beside the database, and in copies that left the building. */
export async function checkWitnesses(db: Queries, copies: readonly string[]) {
  const lines: string[] = [];
  const broken: string[] = [];
  const beside = headsFile(process.env.DATABASE_URL);
  const kept = await readHeadsFile(beside);
  if (!kept) {
    lines.push(
      `warn    heads: there is no file ${beside}; a ledger that was cut off or rewritten as a whole is only found against heads`,
    );
  }
  for (const path of kept ? [beside, ...copies] : copies) {
    const heads = await readHeadsFile(path);
    if (!heads || heads.length === 0) throw new Failure(`${path} holds no heads.`);
    const found = await findContradictions(db, heads);
    if (path === beside) found.push(...(await findUnseen(db, heads, new Date())));
    lines.push(witnessLine(path, heads.length, found));
    if (found.length > 0) broken.push(`heads in ${path}`);
  }
  return { lines, broken };
}

function witnessLine(path: string, count: number, found: readonly Contradiction[]): string {
  if (found.length === 0) return `ok      heads: the ledger goes on from all ${count} heads in ${path}`;
  const sentences = found.slice(0, shownAtMost).map(sentenceFor).join("\n        ");
  return `BROKEN  heads: the ledger is not the one of which ${path} holds heads\n        ${sentences}`;
}

function sentenceFor({ chain, seq, trouble, at }: Contradiction): string {
  const sentences: Record<Contradiction["trouble"], string> = {
    gone: `chain ${chain}: event ${seq}, seen at ${at}, is gone: cut off, or an older copy of the database was put back`,
    rewritten: `chain ${chain}: event ${seq} is another one than was seen at ${at}`,
    unseen: `chain ${chain}: event ${seq}, dated ${at}, was not written by the portal: no head was kept of it (after a power cut, start the portal once and verify again)`,
  };
  return sentences[trouble];
}
