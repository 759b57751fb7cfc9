import { z } from "zod";
import { isDay } from "~/domain/kernel/days";

/** Fields that forms have in common; each is told its own sentence. What is typed loses the spaces around it. */

export function text(error: string, longest = 1000) {
  return z.string({ error }).trim().min(1, error).max(longest, error);
}

/** What may stay empty. */
export const optional = z.string().trim().default("");

export function day(error: string) {
  return z.string({ error }).trim().refine(isDay, error);
}

export function sure(error: string) {
  return z.literal("on", { error });
}

/** From an ISO text that joinMoments has written. */
export function moment(error: string) {
  return z.string({ error }).transform((text) => new Date(text));
}

/** A version or a step that stood on the page; nonsense is out of date rather than wrong. */
export const seen = z.coerce.number().int().catch(-1);

/** Boxes of one name, of which at least one is ticked. */
export function chosen(name: string, error: string) {
  const boxes = z.array(z.string()).default([]);
  return z.object({ [name]: boxes }).refine((ticked) => (ticked[name] ?? []).length > 0, { path: [name], error });
}

/** A form that is nothing but its button. */
export const nothing = z.object({});
