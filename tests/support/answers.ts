import type { Answer } from "~/web/acting.server";

type Given = { data: unknown };

/** What is wrong with a form as its page hears it: sentences by the field's id, under "" those that stand on top alone. */
export function errorsIn({ data }: Given): Record<string, string[]> {
  const sentences: Record<string, string[]> = {};
  for (const { href = "", text } of (data as Answer).errors) {
    const id = href.replace(/^#/, "");
    sentences[id] = [...(sentences[id] ?? []), text];
  }
  return sentences;
}

/** What comes back of what was typed. */
export function typedIn({ data }: Given): Record<string, string> {
  return (data as Answer).typed;
}
