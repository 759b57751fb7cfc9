import { dayMs } from "~/domain/kernel/days";
import { forecastOf, type Going } from "~/domain/scoring/forecast";
import { showDay } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";

/** How far the judging is, in a sentence or two. */
export function saysGoing({ running: says }: Words, language: Language, going: Going): string {
  const handedIn = going.handedIn.length;
  const said = says.progress(handedIn, handedIn + going.left);
  const finish = going.left > 0 ? forecastOf(going) : undefined;
  // Further off than anyone plans, the date says nothing but that it goes too slowly.
  if (!finish || finish.getTime() - going.now.getTime() > 365 * dayMs) return said;
  return `${said} ${says.forecast(showDay(language, finish))}`;
}

export function percentOf({ handedIn, left }: Going): number {
  const all = handedIn.length + left;
  return all === 0 ? 0 : Math.floor((handedIn.length * 100) / all);
}
