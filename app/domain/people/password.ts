import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import type { Verdict } from "~/domain/kernel/reasons";

export const shortestPassword = 12;

/** As many guesses as a machine needs hours for when the hash is slow, and that a sign-in limit never lets happen. */
const fewestGuesses = 1e9;

/** Words that somebody who guesses here would try first. */
const wordsOfHere = ["sayembara", "kemensos", "kementerian", "sosial", "inovasi", "indonesia", "rahasia", "sandi"];

let estimator: ZxcvbnFactory | undefined;

/**
 * Length is what makes a password hard to guess, and that nobody would think of it: no rule about digits or signs.
 * `own` is what others know of its owner, such as the address and the name.
 */
export function checkPassword(password: string, own: readonly string[] = []): Verdict {
  const plain = password.trim();
  if (plain.length < shortestPassword) return "password-too-short";
  const known = own.flatMap((text) => [text.toLowerCase(), ...text.toLowerCase().split(/[^\p{L}\p{N}]+/u)]);
  if (known.includes(plain.toLowerCase())) return "password-guessable";
  estimator ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  const { guesses } = estimator.check(plain, [...known.filter((word) => word.length > 2), ...wordsOfHere]);
  return guesses < fewestGuesses ? "password-guessable" : undefined;
}

/** Stands where a password's hash would be, for an account whose owner has not chosen one yet: nothing matches it. */
export const noPassword = "!";
