import type { Queries } from "db/engine/database";
import { editions } from "db/schema";
import { type ChainReport, verifyChains } from "~/domain/ledger/verifying.server";
import { checkInvariants, type InvariantReport } from "~/domain/reports/invariants/checking.server";

type Findings = { lines: string[]; broken: string[] };

const shownAtMost = 20;

/** Every chain of the ledger and every invariant, a line for each; `broken` names those that do not hold. */
export async function checkEverything(db: Queries): Promise<Findings> {
  const names = await namesOfChains(db);
  const chains = (await verifyChains(db)).map((report) => chainLine(report, names.get(report.chain) ?? report.chain));
  const invariants = (await checkInvariants(db)).map(invariantLine);
  const all = [...chains, ...invariants];
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

function invariantLine({ code, claim, violations }: InvariantReport) {
  const verdict = violations.length === 0 ? "ok    " : "BROKEN";
  const line = `${verdict}  ${code}: ${claim}${listed(violations.slice(0, shownAtMost), violations.length)}`;
  return { name: code, holds: violations.length === 0, line };
}

function listed(shown: readonly string[], all: number): string {
  if (all === 0) return "";
  const more = all > shown.length ? `, and ${all - shown.length} more` : "";
  return `\n        ${shown.join(", ")}${more}`;
}
