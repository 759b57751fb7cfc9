import type { EditionBlueprint } from "~/domain/editions/blueprint";
import { type TroubleAt, troublesIn } from "~/domain/preparing/blueprint-troubles";
import type { Words } from "~/words/words";

const mostTroubles = 20;

/** The posted text: what was typed, else the file's. */
export async function postedText(form: FormData): Promise<string> {
  const typed = form.get("text")?.toString().trim() ?? "";
  const file = form.get("file");
  return typed || (file instanceof File ? (await file.text()).trim() : "");
}

/** A blueprint, or sentences that say what is wrong where. */
export function readBlueprint(text: string, words: Words): { blueprint: EditionBlueprint } | { errors: string[] } {
  const { create } = words.editions;
  if (text === "") return { errors: [create.nothing] };
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { errors: [create.notJson] };
  }
  const troubles = troublesIn(given);
  if (troubles.length === 0) return { blueprint: given as EditionBlueprint };
  const shown = troubles.slice(0, mostTroubles).map((trouble) => sentence(trouble, words));
  const hidden = troubles.length - shown.length;
  return { errors: hidden > 0 ? [...shown, create.more(hidden)] : shown };
}

function sentence({ path, trouble }: TroubleAt, { editions }: Words): string {
  return editions.create.trouble(path || editions.create.whole, editions.troubles[trouble]);
}
