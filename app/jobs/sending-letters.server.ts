import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { MailFailure, type SendMail } from "~/adapters/mail.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { MailTrouble } from "~/domain/outbox/letter";
import { noteFailure, noteSent, takeLetter } from "~/domain/outbox/sending.server";
import { nobody } from "~/domain/people/actor";

/** Troubles of the server and not of the letter: the others would fare no better now. */
const serverTroubles: readonly MailTrouble[] = ["unreachable", "timed-out", "login-refused"];

/**
 * Sends what is due, one letter at a time. Each is taken, sent and only then marked: whoever is killed in between
 * may at worst send that one letter twice, under the same Message-ID.
 */
export async function sendDueLetters(database: Database, send: SendMail, clock = currentTime): Promise<void> {
  const context = () => contextOf(database, nobody, clock());
  for (let letter = await takeLetter(context()); letter; letter = await takeLetter(context())) {
    const { id, email, subject, body } = letter;
    const trouble = await troubleWith(send({ id, to: email, subject, text: body }));
    if (trouble) await noteFailure(context(), letter, trouble);
    else await noteSent(context(), id);
    if (trouble && serverTroubles.includes(trouble)) return;
  }
}

async function troubleWith(sending: Promise<void>): Promise<MailTrouble | undefined> {
  try {
    await sending;
    return undefined;
  } catch (error) {
    if (error instanceof MailFailure) return error.trouble;
    throw error;
  }
}
