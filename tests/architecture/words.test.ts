import {
  awardResults,
  changeAreas,
  editionStatuses,
  evidenceStates,
  nominationStatuses,
  proposalStatuses,
  roles,
  schemeCodes,
  sheetStatuses,
  stageKinds,
  stageStatuses,
} from "db/vocabulary";
import { expect, test } from "vitest";
import { reasons } from "~/domain/kernel/reasons";
import { eventTypes } from "~/domain/ledger/event-types";
import { ruleCodes } from "~/domain/nominations/eligibility";
import { languages } from "~/words/language";
import { wordsFor } from "~/words/words";
import { adviceFacts, checkFacts } from "../support/facts";

type Leaf = { path: string; says: string | ((...given: unknown[]) => unknown) };

/** Everything that is said in a language, by where it stands. */
function leavesOf(words: unknown, path = ""): Leaf[] {
  if (typeof words === "string" || typeof words === "function") return [{ path, says: words as Leaf["says"] }];
  return Object.entries(words as object).flatMap(([name, inner]) => leavesOf(inner, path ? `${path}.${name}` : name));
}

const id = leavesOf(wordsFor("id"));
const en = leavesOf(wordsFor("en"));

/** Sample arguments: one of each thing, many of each, and names. */
const samples: unknown[][] = [
  [1, 1, 1],
  [2, 3, 4],
  ["Contoh", "Contoh lain", "Contoh ketiga"],
];

/** What is said with each of the samples; checks and advice speak of the facts of their code. */
function sentencesOf({ path, says }: Leaf): string[] {
  if (typeof says === "string") return [says];
  const facts = factsOf(path);
  if (facts) return facts.map((it) => String(says(it)));
  return samples.map((sample) => String(says(...sample.slice(0, says.length))));
}

function factsOf(path: string): readonly unknown[] | undefined {
  const [book, part, code = ""] = path.split(".");
  if (book === "checks" && part === "readiness") return checkFacts[code as keyof typeof checkFacts];
  return book === "advice" && part === "says" ? adviceFacts[code as keyof typeof adviceFacts] : undefined;
}

const both = languages.map((language) => [language, language === "id" ? id : en] as const);

/** What is the same in both languages: names, and words that Indonesian shares with English. */
const shared = [
  "Sayembara",
  "SINOVIK (KIPP)",
  "UNPSA",
  "OPSI / Edge of Government",
  "Top 99",
  "Top 40",
  "Top 45",
  "Portal",
  "Proposal",
  "Menu",
  "Status",
  "Video",
  "Auditor",
  "Bahasa Indonesia",
  "English",
];

/** What only repeats what it is told. */
const echoes = [
  "judging.sheet.range",
  "publicPages.edition.title",
  "publicPages.results.list",
  "editions.create.trouble",
];

test("both languages say the same things, in the same shape", () => {
  const shape = (leaves: Leaf[]) => leaves.map(({ path, says }) => [path, typeof says]);
  expect(id.length).toBeGreaterThan(600);
  expect(shape(en).sort()).toEqual(shape(id).sort());
});

test.each(both)("in %s every event, reason, status and rule has its sentence, and nothing else has one", (language) => {
  const { events, reasons: sentences, statuses, checks } = wordsFor(language);
  expect(Object.keys(events).sort()).toEqual([...eventTypes].sort());
  expect(Object.keys(sentences).sort()).toEqual([...reasons].sort());
  expect(Object.keys(checks.eligibility).sort()).toEqual([...ruleCodes].sort());
  const known = {
    proposal: proposalStatuses,
    stage: stageStatuses,
    stageKind: stageKinds,
    sheet: sheetStatuses,
    edition: editionStatuses,
    nomination: nominationStatuses,
    role: roles,
    changeArea: changeAreas,
    evidence: evidenceStates,
    scheme: schemeCodes,
    award: awardResults,
  };
  expect(Object.keys(statuses).sort()).toEqual(Object.keys(known).sort());
  for (const [list, values] of Object.entries(known)) {
    expect(Object.keys(statuses[list as keyof typeof known]).sort()).toEqual([...values].sort());
  }
});

test.each(both)("in %s every sentence is there and whole, whatever it is told", (_, leaves) => {
  for (const leaf of leaves) {
    const said = sentencesOf(leaf);
    expect([leaf.path, said.length > 0]).toEqual([leaf.path, true]);
    for (const sentence of said) {
      const broken =
        sentence.trim() !== sentence || sentence === "" || /undefined|NaN|\[object|\$\{|\bnull\b| {2}/.test(sentence);
      expect([leaf.path, sentence, broken]).toEqual([leaf.path, sentence, false]);
    }
  }
});

test.each(both)("in %s nothing is left over from writing", (_, leaves) => {
  const leftovers = leaves
    .flatMap((leaf) => sentencesOf(leaf))
    .filter((text) => /\b(?:TODO|FIXME|XXX|TBD|WIP)\b|lorem ipsum|\?\?\?/i.test(text));
  expect(leftovers).toEqual([]);
});

test("a sentence is told its arguments in both languages, and makes something of each", () => {
  for (const { path, says } of id) {
    const other = en.find((leaf) => leaf.path === path)?.says;
    if (typeof says !== "function" || typeof other !== "function" || factsOf(path)) continue;
    expect([path, other.length]).toEqual([path, says.length]);
    for (const speak of [says, other]) {
      const first = speak(...[1, 2, 3].slice(0, speak.length));
      for (let place = 0; place < speak.length; place++) {
        const changed = [1, 2, 3].map((value, index) => (index === place ? 77 : value)).slice(0, speak.length);
        expect([path, place, speak(...changed) !== first]).toEqual([path, place, true]);
      }
    }
  }
});

test("English is a translation: no sentence is the Indonesian one, but for names and shared words", () => {
  const same = id.filter((leaf) => {
    const other = en.find(({ path }) => path === leaf.path);
    return other !== undefined && JSON.stringify(sentencesOf(other)) === JSON.stringify(sentencesOf(leaf));
  });
  const untranslated = same.map((leaf) => [leaf.path, sentencesOf(leaf)[0] ?? ""] as const);
  expect(untranslated.filter(([path, said]) => !shared.includes(said) && !echoes.includes(path))).toEqual([]);
  expect(shared.filter((said) => !untranslated.some(([, one]) => one === said))).toEqual([]);
});

test("English counts one thing as one", () => {
  const tie = "plenary.standings.contested"; // never of one entry
  const counted = en
    .filter(({ path, says }) => typeof says === "function" && path !== tie)
    .map((leaf) => sentencesOf(leaf)[0] ?? "");
  expect(counted.filter((sentence) => /\b1 (?!is\b|was\b)[a-z]+s\b/.test(sentence.replace(/1 of 1 \w+/g, "")))).toEqual(
    [],
  );
  expect(
    counted.filter((sentence) => /\b1 (?:word|proposal|month|day|entry|innovation)\b/.test(sentence)).length,
  ).toBeGreaterThan(5);
});
