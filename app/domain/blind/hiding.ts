/** What tells whose a proposal is. */
export type Telling = {
  /** The unit by all its names, and what these names alone carry; in any case of letters. */
  unit: readonly string[];
  /** Cities and provinces of the unit. */
  place: readonly string[];
  /** People by their whole names, of two words or more, in any case of letters. */
  people: readonly string[];
  /** Single names of people: hidden where they are written as names are, with a capital. */
  names: readonly string[];
  /** What an officer hid besides. */
  more: readonly string[];
};

export type Hide = (text: string) => string;

/** What stands in a copy where something was hidden, in the language in which proposals are written. */
export const stands = {
  unit: "[unit]",
  place: "[tempat]",
  person: "[nama]",
  contact: "[kontak]",
  more: "[disamarkan]",
} as const;

/** Each bounded in what it looks back on, so that no text takes long. */
const contacts = [
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu,
  /(?:https?:\/\/|www\.)[^\s<>"]{1,2000}/giu,
  /(?<![\p{L}\p{N}@.])[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:(?:id|com|org|net)(?![\p{L}\p{N}])(?:\/[^\s<>"]{0,2000})?|(?:me|ly|be|ee|gl|gle|io|app|site|info)\/[^\s<>"]{1,2000})/giu,
  /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_.]{2,40}/gu,
  /(?<!\d)\d{8}[ .]?\d{6}[ .]?\d[ .]?\d{3}(?!\d)/gu,
  /(?<![\d.,])(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?:\+ ?62|62(?=[ .-]?8)|0(?=\d))(?:[ ().-]{0,3}\d){8,12}(?!\d)/gu,
];

/**
 * Takes out of a text what tells whose it is: names of unit and people however they are spaced, and ways to reach
 * somebody (mail, address, account, telephone, NIP). What stands inside another word stays.
 */
export function hiderOf({ unit, place, people, names, more }: Telling): Hide {
  const steps: Array<[RegExp | undefined, string]> = [
    ...contacts.map((pattern): [RegExp, string] => [pattern, stands.contact]),
    [anyOf(more, "giu"), stands.more],
    [anyOf(unit, "giu"), stands.unit],
    [
      anyOf(
        people.filter((name) => wordsOf(name).length > 1),
        "giu",
      ),
      stands.person,
    ],
    [anyOf(place, "giu"), stands.place],
    [anyOf(names.flatMap(writtenAsNames), "gu"), stands.person],
  ];
  return (text) =>
    steps.reduce(
      (left, [pattern, stand]) => (pattern ? left.replace(pattern, stand) : left),
      text.normalize("NFC").replace(/\p{Cf}/gu, ""),
    );
}

/** The words of a phrase, without what stands between them. */
export function wordsOf(phrase: string): string[] {
  return phrase.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Where a name is this long, it is known without anything between its words too. */
const shortestJoined = 6;

/** Any of the phrases as whole words, the longest first; whatever stands between their words, or nothing. */
function anyOf(phrases: readonly string[], flags: string): RegExp | undefined {
  const patterns = phrases.map(wordsOf).filter((words) => words.length > 0);
  if (patterns.length === 0) return undefined;
  const longestFirst = patterns.sort((a, b) => b.join("").length - a.join("").length);
  const choices = longestFirst.map((words) => {
    const least = words.join("").length >= shortestJoined ? 0 : 1;
    return words.join(`[^\\p{L}\\p{N}]{${least},4}`);
  });
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(choices)].join("|")})(?![\\p{L}\\p{N}])`, flags);
}

function writtenAsNames(name: string): string[] {
  const [first = "", ...rest] = [...name.toLocaleLowerCase("id")];
  return [first.toLocaleUpperCase("id") + rest.join(""), name.toLocaleUpperCase("id")];
}
