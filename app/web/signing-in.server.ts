import { hashPassword, isPassword } from "~/adapters/password.server";
import { findCredentials } from "~/domain/people/finding.server";
import { noPassword } from "~/domain/people/password";
import { getDatabase } from "./database.server";
import { startSession } from "./sessions.server";
import { forgetAttempts, takeAttempt } from "./sign-in-attempts.server";

type Attempt = { refused: "wrong" | "blocked"; cookie?: undefined } | { refused?: undefined; cookie: string };

let decoy: Promise<string> | undefined;

/** Checks a password; an account that is unknown, or without a password yet, takes as long to refuse as a wrong one. */
export async function signIn(typedEmail: string, password: string, address: string): Promise<Attempt> {
  const email = typedEmail.trim().toLowerCase();
  if (!(await takeAttempt(email, address))) return { refused: "blocked" };
  const { read } = await getDatabase();
  const account = await findCredentials(read, email);
  const user = account?.passwordHash === noPassword ? undefined : account;
  decoy ??= hashPassword("an account that does not exist");
  const matches = await isPassword(password, user?.passwordHash ?? (await decoy));
  if (!user || !matches) return { refused: "wrong" };
  await forgetAttempts(email, address);
  return { cookie: await startSession(user.id) };
}
