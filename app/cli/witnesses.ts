import type { Queries } from "db/engine/database";
import { headsFile, readHeadsFile } from "~/adapters/heads-file.server";
import { type AuditFinding, finding, firstOf } from "~/domain/ledger/finding";
import type { Head } from "~/domain/ledger/head";
import { type Contradiction, findContradictions, findUnseen } from "~/domain/ledger/witnessing.server";
import { Failure } from "./command";

type Witness = { path: string; heads: Head[]; isBeside: boolean };

/** The heads that were kept outside of the ledger: beside the database, and in copies that left the building. */
export async function readWitnesses(copies: readonly string[]) {
  const beside = headsFile(process.env.DATABASE_URL);
  const readAt = new Date();
  const witnesses: Witness[] = [];
  const kept = await readHeadsFile(beside);
  if (kept) witnesses.push({ path: beside, heads: kept, isBeside: true });
  for (const path of copies) witnesses.push({ path, heads: (await readHeadsFile(path)) ?? [], isBeside: false });
  const silent = witnesses.find(({ heads }) => heads.length === 0);
  if (silent) throw new Failure(`${silent.path} holds no heads.`);
  return { witnesses, readAt, missing: kept ? undefined : beside };
}

/** Holds the ledger against them. `warning` says that there are none beside the database. */
export async function checkWitnesses(
  db: Queries,
  { witnesses, readAt, missing }: Awaited<ReturnType<typeof readWitnesses>>,
) {
  const findings: AuditFinding[] = [];
  for (const { path, heads, isBeside } of witnesses) {
    const found = await findContradictions(db, heads);
    if (isBeside) found.push(...(await findUnseen(db, heads, readAt)));
    findings.push(witnessFinding(path, heads.length, found));
  }
  return { findings, warning: missing && warningFor(missing) };
}

function witnessFinding(path: string, count: number, found: readonly Contradiction[]): AuditFinding {
  const claim =
    found.length === 0
      ? `heads: the ledger goes on from all ${count} heads in ${path}`
      : `heads: the ledger is not the one of which ${path} holds heads`;
  const places = { ...firstOf(found, sentenceFor), between: "\n        " };
  return finding({ kind: "heads", name: `heads in ${path}`, of: count }, claim, places);
}

function warningFor(path: string): string {
  return `warn    heads: there is no file ${path}; a ledger that was cut off or rewritten as a whole is only found against heads`;
}

function sentenceFor({ chain, seq, trouble, at }: Contradiction): string {
  const sentences: Record<Contradiction["trouble"], string> = {
    gone: `chain ${chain}: event ${seq}, seen at ${at}, is gone: cut off, or an older copy of the database was put back`,
    rewritten: `chain ${chain}: event ${seq} is another one than was seen at ${at}`,
    unseen: `chain ${chain}: event ${seq}, dated ${at}, was not written by the portal: no head was kept of it (after a power cut, start the portal once and verify again)`,
  };
  return sentences[trouble];
}
