import { adviseOn } from "~/domain/ranking/advice";
import { standingsOf } from "~/domain/ranking/standings";
import type { Sheet } from "~/domain/severity/ratings";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";
import { markedSheets } from "../support/marked-sheets";

const criteria = [{ id: "a", code: "a", title: "a", description: "", weight: 100, tieOrder: 1 }];

/** Everything that stands beside the standings, at four sizes, beside the exact ranks alone. */
export const adviceRows: BenchRow[] = [300, 1_000, 3_000, 10_000].map((entries) => ({
  name: `advice-${entries}`,
  baseline: {
    name: `exact ranks of ${entries} entries by three sheets each`,
    start: async () => working(entries, rank),
  },
  candidate: {
    name: `severity, intervals and chances of ${entries} entries, 120 judges`,
    start: async () => working(entries, advise),
  },
}));

function rank(sheets: readonly Sheet[]) {
  const byEntry = new Map<string, Array<Map<string, number>>>();
  for (const { entry, sum } of sheets) {
    const own = byEntry.get(entry) ?? [];
    own.push(new Map([["a", Number(sum)]]));
    byEntry.set(entry, own);
  }
  standingsOf(
    criteria,
    [...byEntry].map(([entryId, sheets]) => ({ entryId, sheets })),
    99,
  );
}

function advise(sheets: readonly Sheet[]) {
  const strata = new Map(sheets.map(({ entry }) => [entry, ""]));
  adviseOn([
    { cutTrackId: null, places: 99, passingGrade: null, seed: "benih", sheets: [...sheets], strata, atCeiling: 0 },
  ]);
}

function working(entries: number, work: (sheets: readonly Sheet[]) => void) {
  const sheets = markedSheets(entries, "benih");
  return inProcess(
    async () => work(sheets),
    async () => undefined,
  );
}
