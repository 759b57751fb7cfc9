import { useRouteLoaderData } from "@remix-run/react";
import type { Capacity } from "~/domain/people/actor";
import { defaultLanguage, type Language } from "~/words/language";
import { type Words, wordsFor } from "~/words/words";

export type Visitor = {
  language: Language;
  person: { id: string; name: string; roles: Capacity[] } | undefined;
  example: boolean;
  requestId: string;
};

/** Who looks, as the root loader knows it; undefined only where that loader itself failed. */
export function useVisitor(): Visitor | undefined {
  return useRouteLoaderData<Visitor>("root");
}

export function useLanguage(): Language {
  return useVisitor()?.language ?? defaultLanguage;
}

export function useWords(): Words {
  return wordsFor(useLanguage());
}
