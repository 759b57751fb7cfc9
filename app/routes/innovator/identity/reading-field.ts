import type { FieldError } from "~/routes/pieces/forms/field-errors";
import type { Words } from "~/words/words";
import { type Typed, typedValue } from "../typed-form";

/** A form on its way to the domain: what is wrong with it is collected in the order of its fields. */
export type Reading = {
  typed: Typed;
  words: Words;
  errors: FieldError[];
  /** Accounts that members may be linked to, with their names. */
  accounts: ReadonlyMap<string, string>;
};

/** A text that may be left empty. */
export function readText({ typed, words, errors }: Reading, name: string, most: number): string | undefined {
  const text = typedValue(typed, name).replace(/\r\n?/g, "\n");
  if (text.length > most) errors.push({ href: `#${name}`, text: words.identity.tooLong(most) });
  return text || undefined;
}

/** An address of the web that may be left empty. */
export function readLink({ typed, errors }: Reading, name: string, complaint: string): string | undefined {
  const link = typedValue(typed, name);
  if (link === "") return undefined;
  if (!/^https:\/\/\S+$/.test(link) || link.length > 500) errors.push({ href: `#${name}`, text: complaint });
  return link;
}
