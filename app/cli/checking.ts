import { accounted } from "db/accounted";
import type { Queries } from "db/engine/database";
import { editions } from "db/schema";
import { checkInvariants, type InvariantReport } from "~/domain/audit/invariants/checking.server";
import { type Difference, findDifferences } from "~/domain/ledger/comparing.server";
import { type AuditFinding, finding, firstOf } from "~/domain/ledger/finding";
import { type ChainReport, verifyChains } from "~/domain/ledger/verifying.server";

const rowsShown = 20;

/** Every chain of the ledger, every table of consequence against it, and every invariant. */
export async function checkEverything(db: Queries, now: Date): Promise<AuditFinding[]> {
  const names = await namesOfChains(db);
  const nameOf = (chain: string) => names.get(chain) ?? chain;
  const chains = (await verifyChains(db)).map((report) => chainFinding(report, nameOf(report.chain)));
  const rows = await checkRows(db, nameOf);
  return [...chains, rows, ...(await checkInvariants(db, now)).map(invariantFinding)];
}

async function namesOfChains(db: Queries): Promise<Map<string, string>> {
  const rows = await db.select({ id: editions.id, slug: editions.slug }).from(editions);
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

function chainFinding({ length, head, breaks }: ChainReport, name: string): AuditFinding {
  const claim = `chain ${name}: ${length} events, head ${head}`;
  const places = firstOf(breaks, ({ seq, trouble }) => `${trouble} at ${seq}`);
  return finding({ kind: "chain", name: `chain ${name}`, of: length }, claim, places);
}

/** Both ways. */
async function checkRows(db: Queries, nameOf: (chain: string) => string): Promise<AuditFinding> {
  const shown: string[] = [];
  let wrong = 0;
  for await (const difference of findDifferences(db)) {
    wrong += 1;
    if (wrong <= rowsShown) shown.push(sentenceFor(difference, nameOf));
  }
  const claim = `rows: the rows of ${accounted.size} tables are what the ledger says of them`;
  const places = { wrong, shown, between: "\n        " };
  return finding({ kind: "rows", name: "rows", of: accounted.size }, claim, places);
}

function sentenceFor({ table, key, trouble, columns, event }: Difference, nameOf: (chain: string) => string): string {
  const row = `${table} ${key}`;
  const told = event ? `event ${event.seq} of ${nameOf(event.chain)}` : "";
  const sentences: Record<Difference["trouble"], string> = {
    changed: `${row}: ${columns.join(", ")} ${columns.length === 1 ? "is" : "are"} not what ${told} left`,
    deleted: `${row} is gone, though nothing happened to it since ${told}`,
    inserted: `${row} is there, though no event tells of it`,
    revived: `${row} is there, though ${told} deleted it`,
  };
  return sentences[trouble];
}

function invariantFinding({ code, claim, violations }: InvariantReport): AuditFinding {
  const places = firstOf(violations, (violation) => violation);
  return finding({ kind: "invariant", name: code, of: 1 }, `${code}: ${claim}`, places);
}
