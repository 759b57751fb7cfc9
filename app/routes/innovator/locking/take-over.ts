import type { Typed } from "../typed-form";

/** What a form asks for to go on in a place where somebody else writes. */
export const takeOverIntent = "take-over";

/** What was typed and rides along with a take-over, or undefined where the page was only opened. */
export function carriedIn({ intent: _, ...typed }: Typed): Typed | undefined {
  return Object.keys(typed).length > 0 ? typed : undefined;
}
