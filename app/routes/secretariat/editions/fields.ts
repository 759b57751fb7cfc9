import { z } from "zod";

/** Fields that the forms on an edition's rules have in common; each is told its own sentence. */

export const version = z.coerce.number().int();

export function line(error: string) {
  return z.string({ error }).trim().min(1, error).max(500, error);
}

export function passage(error: string) {
  return z.string({ error }).trim().min(1, error).max(5000, error);
}

export function whole(error: string, least = 0, most = 1_000_000) {
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error);
}

export const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** A field that may stay blank, of spaces too: null then. */
export function blankOr<Out>(field: z.ZodType<Out>): z.ZodType<Out | null> {
  return z.preprocess((value) => (typeof value === "string" && value.trim() !== "" ? value : null), field.nullable());
}
