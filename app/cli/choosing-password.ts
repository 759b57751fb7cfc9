import { text } from "node:stream/consumers";
import { newId } from "~/domain/kernel/ids.server";
import { checkPassword, shortestPassword } from "~/domain/people/password";
import { Failure } from "./command";

/** A password that was piped in, held to the same rule as on the pages, or a new one that is shown once. */
export async function choosePassword(fromStdin: boolean, own: readonly string[]) {
  if (!fromStdin) return { password: newPassword(), isGiven: false };
  const password = (await text(process.stdin)).replace(/\r?\n$/, "");
  const refused = checkPassword(password, own);
  if (refused === "password-too-short") throw new Failure(`A password has at least ${shortestPassword} characters.`);
  if (refused) throw new Failure("This password is one of those that are guessed first.");
  return { password, isGiven: true };
}

function newPassword(): string {
  return newId().replace(/(.{5})(?=.)/g, "$1-");
}
