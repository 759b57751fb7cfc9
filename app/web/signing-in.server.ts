import { currentTime } from "~/adapters/clock.server";
import { hashPassword, isPassword } from "~/adapters/password.server";
import { noteAttempt, takeAttempt } from "~/domain/accounts/signing-in.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { plainEmail } from "~/domain/people/email";
import { findCredentials } from "~/domain/people/finding.server";
import { noPassword } from "~/domain/people/password";
import { warningLetter } from "~/letters/account-letters.server";
import { getDatabase } from "./database.server";
import { networkOf } from "./network";
import { startSession } from "./sessions.server";

type Attempt = { refused: "wrong" | "blocked"; cookie?: undefined } | { refused?: undefined; cookie: string };

let decoy: Promise<string> | undefined;

/** Checks a password; an account that is unknown, or without a password yet, takes as long to refuse as a wrong one. */
export async function signIn(typedEmail: string, password: string, address: string): Promise<Attempt> {
  const email = plainEmail(typedEmail);
  const database = await getDatabase();
  const context = contextOf(database, nobody, currentTime());
  const { id, isAllowed } = await takeAttempt(context, email, networkOf(address), warningLetter());
  if (!isAllowed) return { refused: "blocked" };
  const account = await findCredentials(database.read, email);
  const user = account?.passwordHash === noPassword ? undefined : account;
  decoy ??= hashPassword("an account that does not exist");
  const matches = await isPassword(password, user?.passwordHash ?? (await decoy));
  if (!user || !matches) {
    await noteAttempt(context, id, "refused");
    return { refused: "wrong" };
  }
  await noteAttempt(context, id, "signed_in");
  return { cookie: await startSession(user.id) };
}
