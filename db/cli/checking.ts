import { accounted } from "db/accounted";
import type { Queries } from "db/engine/database";
import { editions } from "db/schema";
import { type Difference, findDifferences } from "~/domain/ledger/comparing.server";
import { type ChainReport, verifyChains } from "~/domain/ledger/verifying.server";
import { checkInvariants, type InvariantReport } from "~/domain/reports/invariants/checking.server";

type Findings = { lines: string[]; broken: string[] };

const shownAtMost = 20;

/** Every chain of the ledger and every invariant, a line for each; `broken` names those that do not hold. */
export async function checkEverything(db: Queries): Promise<Findings> {
  const names = await namesOfChains(db);
  const chains = (await verifyChains(db)).map((report) => chainLine(report, names.get(report.chain) ?? report.chain));
  const rows = await rowsLine(db, (chain) => names.get(chain) ?? chain);
  const invariants = (await checkInvariants(db)).map(invariantLine);
  const all = [...chains, rows, ...invariants];
  return {
    lines: all.map(({ line }) => line),
    broken: all.flatMap(({ name, holds }) => (holds ? [] : [name])),
  };
}

async function namesOfChains(db: Queries): Promise<Map<string, string>> {
  const rows = await db.select({ id: editions.id, slug: editions.slug }).from(editions);
  return new Map(rows.map(({ id, slug }) => [id, slug]));
}

function chainLine({ length, head, breaks }: ChainReport, name: string) {
  const places = breaks.slice(0, shownAtMost).map(({ seq, trouble }) => `${trouble} at ${seq}`);
  const verdict = breaks.length === 0 ? "ok    " : "BROKEN";
  const line = `${verdict}  chain ${name}: ${length} events, head ${head}${listed(places, breaks.length)}`;
  return { name: `chain ${name}`, holds: breaks.length === 0, line };
}

/** Every table of consequence against the ledger, both ways. */
async function rowsLine(db: Queries, nameOf: (chain: string) => string) {
  const shown: string[] = [];
  let found = 0;
  for await (const difference of findDifferences(db)) {
    found += 1;
    if (found <= shownAtMost) shown.push(sentenceFor(difference, nameOf));
  }
  const claim = `the rows of ${accounted.size} tables are what the ledger says of them`;
  const line = `${found === 0 ? "ok    " : "BROKEN"}  rows: ${claim}${listed(shown, found, "\n        ")}`;
  return { name: "rows", holds: found === 0, line };
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

function invariantLine({ code, claim, violations }: InvariantReport) {
  const verdict = violations.length === 0 ? "ok    " : "BROKEN";
  const line = `${verdict}  ${code}: ${claim}${listed(violations.slice(0, shownAtMost), violations.length)}`;
  return { name: code, holds: violations.length === 0, line };
}

function listed(shown: readonly string[], all: number, between = ", "): string {
  if (all === 0) return "";
  const more = all > shown.length ? `, and ${all - shown.length} more` : "";
  return `\n        ${shown.join(between)}${more}`;
}
