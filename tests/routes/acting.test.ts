import { expect, test } from "vitest";
import { z } from "zod";
import { act, form } from "~/web/acting.server";
import { en } from "~/words/en";
import { id } from "~/words/id";
import { wordsFor } from "~/words/words";

const schema = z.object({
  text: z.string(),
  kind: z.enum(["one", "two"]),
  size: z.coerce.number().int().min(3),
  own: z.string({ error: "Tuliskan namanya." }),
});

test.each(["id", "en"] as const)(
  "a field whose schema has no sentence is told of in plain words (%s)",
  async (language) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ text: "", kind: "three", size: "2.5", own: "" }))
      body.set(name, value);
    const answer = await act(wordsFor(language), body, { "": form(schema, async () => "/") });
    const { errors } = (answer as unknown as { data: { errors: Array<{ href: string; text: string }> } }).data;
    const plain = (language === "id" ? id : en).unfitField;
    expect(Object.fromEntries(errors.map(({ href, text }) => [href, text]))).toEqual({
      "#text": plain,
      "#kind": plain,
      "#size": plain,
      "#own": "Tuliskan namanya.",
    });
  },
);
