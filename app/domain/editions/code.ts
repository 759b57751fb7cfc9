import { slugOf } from "~/domain/kernel/slug";

/** A code out of a title that none of its siblings has: "latar-belakang", "latar-belakang-2". It never changes. */
export function freeCode(title: string, siblings: ReadonlyArray<{ code: string }>): string {
  const base = slugOf(title);
  const taken = new Set(siblings.map(({ code }) => code));
  let code = base;
  for (let number = 2; taken.has(code); number++) code = `${base}-${number}`;
  return code;
}

export function nextPosition(siblings: ReadonlyArray<{ position: number }>): number {
  return Math.max(-1, ...siblings.map(({ position }) => position)) + 1;
}

export const steps = ["up", "down"] as const;
export type Step = (typeof steps)[number];

/** The ids with one of them a place further up or down; as they were when it stands at the end already. */
export function moved(ids: readonly string[], id: string, step: Step): string[] {
  const from = ids.indexOf(id);
  const to = from + (step === "up" ? -1 : 1);
  if (from < 0 || to < 0 || to >= ids.length) return [...ids];
  const rest = ids.filter((other) => other !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
