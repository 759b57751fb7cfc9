import { groupsOf } from "~/domain/assignment/overlap";

/** A complete sheet: who gave which total to whom, in points. */
export type Marked = { entry: string; judge: string; total: number };

/** Sheets by number: entries, judges and strata in the order of their names, so that the order of rows changes nothing. */
export type Design = {
  entries: readonly string[];
  judges: readonly string[];
  /** Sets of entries inside which judges were drawn at random, such as tracks. */
  strata: readonly string[];
  /** Of each entry, its stratum. */
  stratumOf: readonly number[];
  /** Of each entry, who read it, and what each gave. */
  readers: ReadonlyArray<readonly number[]>;
  totals: ReadonlyArray<readonly number[]>;
  sheets: number;
};

/** @throws RangeError when a judge gave an entry two sheets */
export function designOf(marks: readonly Marked[], stratumOf: ReadonlyMap<string, string> = new Map()): Design {
  const entries = named(marks.map(({ entry }) => entry));
  const judges = named(marks.map(({ judge }) => judge));
  const strata = named(entries.map((entry) => stratumOf.get(entry) ?? ""));
  const [places, numbers] = [numbered(entries), numbered(judges)];
  const sheets: Array<Array<[judge: number, total: number]>> = entries.map(() => []);
  for (const { entry, judge, total } of marks) sheets[places.get(entry) ?? 0]?.push([numbers.get(judge) ?? 0, total]);
  for (const [place, own] of sheets.entries()) {
    own.sort(([one], [other]) => one - other);
    if (own.some(([judge], at) => own[at + 1]?.[0] === judge))
      throw new RangeError(`${entries[place]} has two sheets of one judge`);
  }
  const stratumNumbers = numbered(strata);
  return {
    entries,
    judges,
    strata,
    stratumOf: entries.map((entry) => stratumNumbers.get(stratumOf.get(entry) ?? "") ?? 0),
    readers: sheets.map((own) => own.map(([judge]) => judge)),
    totals: sheets.map((own) => own.map(([, total]) => total)),
    sheets: marks.length,
  };
}

/** Groups of judges whom no sheet connects, each with its judges: between them nobody's severity can be compared. */
export function componentsOf({ readers, judges }: Design): string[][] {
  const groups = groupsOf(readers, judges.length);
  const byGroup = new Map<number, string[]>();
  for (const [judge, group] of groups.entries())
    byGroup.set(group, [...(byGroup.get(group) ?? []), judges[judge] ?? ""]);
  return [...byGroup.values()];
}

function named(all: readonly string[]): string[] {
  return [...new Set(all)].sort((one, other) => (one < other ? -1 : 1));
}

function numbered(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, number) => [name, number]));
}
