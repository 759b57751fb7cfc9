import type { MetaDescriptor, MetaFunction } from "@remix-run/node";
import { type Words, wordsFor } from "~/words/words";
import type { Visitor } from "./visitor";

/** A page's <title> in the visitor's language; `data` is undefined on its error page. */
export function titled<Data>(title: (words: Words, data: Data) => string): MetaFunction {
  return ({ matches, data }): MetaDescriptor[] => {
    const root = matches.find(({ id }) => id === "root")?.data as Visitor | undefined;
    const words = wordsFor(root?.language ?? "id");
    const own = data === undefined ? words.faults.notFound.title : title(words, data as Data);
    return [{ title: `${own} · ${words.brand}` }];
  };
}
