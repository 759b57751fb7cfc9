import {
  type ImportKind,
  type SuccessionKind,
  successionKinds,
  type TimeZone,
  timeZones,
  type UnitKind,
  unitKinds,
} from "db/vocabulary";
import { type ImportableRole, importableRoles } from "~/domain/imports/person-row";
import { plain } from "~/domain/units/register";
import { languages } from "~/words/language";
import { type Words, wordsFor } from "~/words/words";

type Terms = {
  kind: Record<UnitKind, string>;
  timeZone: Record<TimeZone, string>;
  succession: Record<SuccessionKind, string>;
  role: Record<ImportableRole, string>;
  changeAgent: Record<"yes" | "no", string>;
};

/** What people write in the columns that take one of a few words, by the code that is kept. */
export function termsIn({ units, statuses, imports }: Words): Terms {
  const { innovator, unit_admin, unit_head } = statuses.role;
  return {
    kind: units.kinds,
    timeZone: { WIB: "WIB", WITA: "WITA", WIT: "WIT" },
    succession: units.successions,
    role: { innovator, unit_admin, unit_head },
    changeAgent: imports.answers,
  };
}

const codes: Record<string, readonly string[]> = {
  kind: unitKinds,
  timeZone: timeZones,
  succession: successionKinds,
  role: importableRoles,
  changeAgent: ["yes", "no"],
};

/** The code for what was written in a column, in either language; anything else stays as it is. */
export function codeFor(column: string, text: string): string {
  const known = codes[column];
  if (!known) return text;
  const written = plain(text);
  const spoken = languages.map(
    (language) => termsIn(wordsFor(language))[column as keyof Terms] as Record<string, string>,
  );
  return (
    known.find((code) => plain(code) === written || spoken.some((terms) => plain(terms[code] ?? "") === written)) ??
    text
  );
}

/** The word that is shown for a code; anything else is shown as it is. */
export function termFor(words: Words, column: string, code: string): string {
  const terms = termsIn(words)[column as keyof Terms] as Record<string, string> | undefined;
  return terms?.[code] ?? code;
}

export function labelsOf(words: Words, kind: ImportKind): Record<string, string> {
  const columns = words.imports.columns[kind];
  return Object.fromEntries(Object.entries(columns).map(([column, { label }]) => [column, label]));
}
