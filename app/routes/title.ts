import type { MetaDescriptor, MetaFunction } from "@remix-run/node";
import { type Words, wordsFor } from "~/words/words";
import type { Visitor } from "./visitor";

/** A page's <title> in the visitor's language; on an error page the name of the trouble. */
export function titled<Data>(title: (words: Words, data: Data) => string): MetaFunction {
  return ({ matches, data, error }): MetaDescriptor[] => {
    const root = matches.find(({ id }) => id === "root")?.data as Visitor | undefined;
    const words = wordsFor(root?.language ?? "id");
    const own = error || data === undefined ? troubleOf(words, error) : title(words, data as Data);
    return [{ title: `${own} · ${words.brand}` }];
  };
}

function troubleOf({ account, faults }: Words, error: unknown): string {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  if (status === 404 || error === undefined) return faults.notFound.title;
  if (status === 401) return account.ended.title;
  return status === 409 ? faults.refused.title : faults.broken.title;
}
