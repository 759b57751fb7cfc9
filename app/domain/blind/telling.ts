import type { UnitKind } from "db/vocabulary";
import { wordsOf } from "./hiding";

export type NamesOfUnit = { unitId: string; kind: UnitKind; names: readonly string[] };

/** Words that stand in names of units everywhere; by themselves they tell nothing. */
const common = new Set([
  ...["sentra", "terpadu", "balai", "besar", "loka", "panti", "pusat", "biro", "politeknik", "unit"],
  ...["direktorat", "jenderal", "sekretariat", "inspektorat", "kementerian", "kota", "kabupaten", "provinsi"],
  ...["pendidikan", "pelatihan", "rehabilitasi", "kesejahteraan", "sosial", "dan", "di", "untuk", "contoh"],
]);

/** Units that bear a name of their own; the others are called after their work, in words that any proposal may use. */
const withOwnName: ReadonlySet<UnitKind> = new Set([
  "integrated_sentra",
  "sentra",
  "training_centre",
  "polytechnic",
  "other",
]);

const shortestWord = 3;

/**
 * By what a unit is known: the names that it and what it grew out of ever had, and of units with a name of their own also
 * that name without the kind ("Budi Luhur"), and each word of it that no other unit's name carries.
 */
export function tellingOfUnit(lineage: ReadonlySet<string>, register: readonly NamesOfUnit[]): string[] {
  const own = register.filter(({ unitId }) => lineage.has(unitId));
  const others = register.filter(({ unitId }) => !lineage.has(unitId));
  const elsewhere = new Set(others.flatMap(({ names }) => names.flatMap(lowerWords)));
  const parts = own
    .filter(({ kind }) => withOwnName.has(kind))
    .flatMap(({ names }) => names.flatMap((name) => ownParts(name, elsewhere)));
  return [...new Set([...own.flatMap(({ names }) => names), ...parts])];
}

function ownParts(name: string, elsewhere: ReadonlySet<string>): string[] {
  const words = lowerWords(name);
  const proper = words.slice(words.findIndex((word) => !common.has(word)));
  if (words.every((word) => common.has(word))) return [];
  const alone = proper.filter((word) => word.length >= shortestWord && !common.has(word) && !elsewhere.has(word));
  return [...(proper.length > 1 ? [proper.join(" ")] : []), ...alone];
}

function lowerWords(name: string): string[] {
  return wordsOf(name.toLocaleLowerCase("id"));
}

const titles = new Set(["dr", "drs", "dra", "ir", "prof", "h", "hj", "r", "rr", "kh", "bapak", "ibu", "pak", "bu"]);
const shortestName = 4;

/**
 * By what a person is known: the name without titles and degrees, and each of its words that is long enough to tell. Who
 * has one name only is known by it as a name is written, as the same word may mean anything.
 */
export function tellingOfPerson(name: string): { whole: string; single: string[] } {
  const [bare = ""] = name.split(",");
  const words = wordsOf(bare.replace(/\(.*?\)/g, " ")).filter((word) => !titles.has(word.toLocaleLowerCase("id")));
  const single = words.filter((word) => word.length >= shortestName && !common.has(word.toLocaleLowerCase("id")));
  return { whole: words.join(" "), single };
}
