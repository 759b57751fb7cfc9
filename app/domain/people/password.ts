import type { Verdict } from "~/domain/kernel/reasons";

export const shortestPassword = 12;

/** Length is what makes a password hard to guess; no rule about digits or signs. */
export function checkPassword(password: string): Verdict {
  return password.trim().length < shortestPassword ? "password-too-short" : undefined;
}

/** Stands where a password's hash would be, for an account whose owner has not chosen one yet: nothing matches it. */
export const noPassword = "!";
