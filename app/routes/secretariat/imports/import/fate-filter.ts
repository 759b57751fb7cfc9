import { type Fate, fates } from "~/domain/imports/row";

/** The fate whose rows an address asks for, or undefined for all. */
export function fateAsked(asked: URLSearchParams): Fate | undefined {
  return fates.find((one) => one === asked.get("hasil"));
}
