import { dayMs } from "~/domain/kernel/days";
import type { Pace } from "~/domain/scoring/forecast";
import { showDay } from "~/words/formats";
import type { Language } from "~/words/language";
import type { Words } from "~/words/words";

/** How far the judging is, in a sentence or two. */
export function saysGoing({ running: says }: Words, language: Language, { handedIn, left, finish, now }: Pace): string {
  const said = says.progress(handedIn, handedIn + left);
  // Further off than anyone plans, the date says nothing but that it goes too slowly.
  if (left === 0 || !finish || finish.getTime() - now.getTime() > 365 * dayMs) return said;
  return `${said} ${says.forecast(showDay(language, finish))}`;
}

export function percentOf({ handedIn, left }: Pace): number {
  const all = handedIn + left;
  return all === 0 ? 0 : Math.floor((handedIn * 100) / all);
}
