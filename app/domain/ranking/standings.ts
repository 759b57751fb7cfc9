import type { Side } from "db/vocabulary";
import type { CombinationRule } from "~/domain/editions/combination";
import { countedAmong } from "~/domain/scoring/combining";
import { type Criterion, sheetTotal } from "~/domain/scoring/rubric";
import { type Cut, cutOf } from "~/domain/stages/cuts";

/** A sheet that is handed in: its scores by criterion id. */
export type CountedSheet = ReadonlyMap<string, number>;

export type Contender = { entryId: string; sheets: readonly CountedSheet[] };

export type TrackContender = Contender & { trackId: string };

export type StandingRow = {
  entryId: string;
  /** Σ weight × score over all counted sheets, in hundredths of a point; the mean is total / sheets. */
  total: number;
  /** Those that count. */
  sheets: number;
  /** Sheets that the stage's rule leaves out of the mean. */
  setAside: number;
  rank: number;
  side: Side;
  tieBrokenBy: string | null;
};

/** Where it stands on the list of its track, or on the common one where that is null. */
export type ListedRow = StandingRow & { cutTrackId: string | null };

/**
 * Orders contenders by exact mean over the sheets that the stage's rule counts, then by the rubric's tie-break chain; equals share a rank (1-2-2-4).
 * A tie that lies across the cut line is contested, never broken here; nobody below the passing grade, in whole points,
 * stands above the line. Depends on nothing but its arguments: the order in which entries, sheets or judges come changes
 * nothing.
 * @throws RangeError when a contender has no sheet or a sheet lacks a score.
 */
export function standingsOf(
  criteria: readonly Criterion[],
  contenders: readonly Contender[],
  cutSize: number,
  passingGrade: number | null = null,
  rule: CombinationRule = meanOfAll,
): StandingRow[] {
  const chain = criteria
    .filter(({ tieOrder }) => tieOrder !== null)
    .sort((a, b) => (a.tieOrder ?? 0) - (b.tieOrder ?? 0));
  const tallies = contenders.map((contender) => tally(criteria, chain, contender, rule));
  tallies.sort((a, b) => compare(a, b).order || (a.entryId < b.entryId ? -1 : 1));

  const rows: StandingRow[] = [];
  for (let start = 0; start < tallies.length; ) {
    const group = tallies.slice(start).findIndex((other) => compare(tallies[start] as Tally, other).order !== 0);
    const end = group === -1 ? tallies.length : start + group;
    const side = meets(tallies[start] as Tally, passingGrade) ? sideOf(start, end, cutSize) : "below";
    for (let place = start; place < end; place++) {
      const { chain: _, ...own } = tallies[place] as Tally;
      rows.push({ ...own, rank: start + 1, side, tieBrokenBy: brokenBy(tallies, start, end, chain) });
    }
    start = end;
  }
  return rows;
}

/** Every list of a stage in turn: entries are ranked only against those of their own. */
export function rankLists(
  criteria: readonly Criterion[],
  contenders: readonly TrackContender[],
  cuts: readonly Cut[],
  rule: CombinationRule,
): ListedRow[] {
  return cuts.flatMap((cut) => {
    const own = contenders.filter(({ trackId }) => cutOf(cuts, trackId) === cut);
    const rows = standingsOf(criteria, own, cut.size, cut.passingGrade, rule);
    return rows.map((row) => ({ ...row, cutTrackId: cut.trackId }));
  });
}

/** Whether a mean reaches a passing grade in whole points: exact, as totals count hundredths. */
export function meets({ total, sheets }: Pick<StandingRow, "total" | "sheets">, passingGrade: number | null): boolean {
  return passingGrade === null || total >= passingGrade * 100 * sheets;
}

const meanOfAll: CombinationRule = { combination: "mean", thirdReadingGap: null };

type Tally = { entryId: string; total: number; sheets: number; setAside: number; chain: number[] };

function tally(
  criteria: readonly Criterion[],
  chain: readonly Criterion[],
  { entryId, sheets }: Contender,
  rule: CombinationRule,
): Tally {
  if (sheets.length === 0) throw new RangeError(`entry ${entryId} has no counted sheet`);
  const totalled = sheets.map((sheet) => {
    const total = sheetTotal(criteria, sheet);
    if (total === undefined) throw new RangeError(`a sheet of entry ${entryId} is incomplete`);
    return { total, chain: chain.map(({ id }) => sheet.get(id) ?? 0) };
  });
  const counted = countedAmong(rule, totalled);
  return {
    entryId,
    total: counted.reduce((sum, { total }) => sum + total, 0),
    sheets: counted.length,
    setAside: sheets.length - counted.length,
    chain: chain.map((_, link) => counted.reduce((sum, sheet) => sum + (sheet.chain[link] ?? 0), 0)),
  };
}

/** Means are compared as fractions, a/b ⋛ c/d by a·d ⋛ c·b: exact in integers. `link` is where the chain parted them. */
function compare(a: Tally, b: Tally): { order: number; link: number | undefined } {
  const byMean = b.total * a.sheets - a.total * b.sheets;
  if (byMean !== 0) return { order: byMean, link: undefined };
  for (const [link, sum] of a.chain.entries()) {
    const order = (b.chain[link] ?? 0) * a.sheets - sum * b.sheets;
    if (order !== 0) return { order, link };
  }
  return { order: 0, link: undefined };
}

function sideOf(start: number, end: number, cutSize: number): Side {
  if (end <= cutSize) return "above";
  return start < cutSize ? "contested" : "below";
}

function brokenBy(tallies: readonly Tally[], start: number, end: number, chain: readonly Criterion[]): string | null {
  const own = tallies[start] as Tally;
  const neighbours = [tallies[start - 1], tallies[end]].filter((tally) => tally !== undefined);
  const links = neighbours.flatMap((neighbour) => compare(own, neighbour).link ?? []);
  return links.length > 0 ? (chain[Math.min(...links)]?.title ?? null) : null;
}

/** The places that the contested entries of one list compete for. */
export function placesLeft(rows: ReadonlyArray<Pick<StandingRow, "side">>, cutSize: number): number {
  const standing = (asked: Side) => rows.filter(({ side }) => side === asked).length;
  return placesAmong({ above: standing("above"), contested: standing("contested") }, cutSize);
}

/** The same, of how many entries stand where. */
export function placesAmong({ above, contested }: { above: number; contested: number }, cutSize: number): number {
  return contested > 0 ? cutSize - above : 0;
}
