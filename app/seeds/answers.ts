import { randomFrom, shuffled } from "~/domain/assignment/random";
import { countWords } from "~/domain/proposals/words";
import { exampleParagraphs } from "./facts/example-paragraphs";
import { known } from "./seeding";

export type About = { title: string; unit: string };
type Section = { code: string; wordLimit: number };

/** The small contest asks its own questions; these paragraphs answer them. */
const paragraphsOf: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(exampleParagraphs),
  ["masalah", exampleParagraphs["latar-belakang"]],
  ["perubahan", exampleParagraphs.implementasi],
  ["hasil", exampleParagraphs.signifikansi],
] satisfies [string, readonly string[]][]);

/** A fictional answer of 60 to 95 percent of the section's limit; the same title always gets the same one. */
export function composeAnswer({ code, wordLimit }: Section, about: About): string {
  const random = randomFrom(`${about.title} ${code}`);
  const wanted = Math.floor(wordLimit * (0.76 + random() * 0.19));
  const paragraphs: string[] = [];
  let words = 0;
  for (const paragraph of shuffled(known(paragraphsOf, code), random)) {
    const kept = firstSentences(fill(paragraph, about, random), wanted - words);
    if (kept === "") break;
    paragraphs.push(kept);
    words += countWords(kept);
  }
  return paragraphs.join("\n\n");
}

/** An answer of exactly one word more than the section allows. */
export function composeOneOver({ code, wordLimit }: Section, about: About): string {
  const random = randomFrom(about.title);
  const tokens = known(paragraphsOf, code).flatMap((paragraph) => fill(paragraph, about, random).split(" "));
  let length = 0;
  while (length < tokens.length && countWords(tokens.slice(0, length).join(" ")) <= wordLimit) length++;
  return tokens.slice(0, length).join(" ");
}

/** As many whole sentences as fit into so many words. */
function firstSentences(paragraph: string, room: number): string {
  const kept: string[] = [];
  let words = 0;
  for (const sentence of paragraph.split(/(?<=[.?!]) (?=\p{Lu})/u)) {
    words += countWords(sentence);
    if (words > room) break;
    kept.push(sentence);
  }
  return kept.join(" ");
}

function fill(paragraph: string, { title, unit }: About, random: () => number): string {
  const fewer = 12 + Math.floor(random() * 140);
  const more = fewer + 8 + Math.floor(random() * 260);
  return paragraph
    .replaceAll("{judul}", title.replace(" (CONTOH)", ""))
    .replaceAll("{unit}", unit)
    .replaceAll("{angka1}", String(fewer))
    .replaceAll("{angka2}", String(more));
}
