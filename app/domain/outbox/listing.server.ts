import { letters, users } from "db/schema";
import type { LetterKind, LetterStatus } from "db/vocabulary";
import { and, count, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { listOwnEditions } from "~/domain/editions/finding.server";
import { mayOrganise } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { lettersPerPage, type MailTrouble, mailTroubles } from "./letter";
import { mayRetry, maySeeLetters } from "./policy";

export type LetterFilter = { status: LetterStatus | undefined; kind: LetterKind | undefined; page: number };

/** A page of the post, the latest first; what the letters say is between sender and reader. */
export async function listLetters(context: Context, filter: LetterFilter) {
  const where = await matching(context, filter);
  const [total] = await context.db.select({ count: count() }).from(letters).where(where);
  const rows = await selectShown(context)
    .where(where)
    .orderBy(...latestFirst)
    .limit(lettersPerPage)
    .offset((filter.page - 1) * lettersPerPage);
  return {
    total: total?.count ?? 0,
    rows: rows.map((row) => ({ ...withTrouble(row), retriable: mayRetry(context.actor, row) === undefined })),
  };
}

export const latestFirst = [desc(letters.writtenAt), desc(letters.id)];

/** What a filter asks of the letters that the actor may know of. */
export async function matching(context: Context, { status, kind }: Omit<LetterFilter, "page">) {
  return and(
    await ofOwnEditions(context),
    ...(status ? [eq(letters.status, status)] : []),
    ...(kind ? [eq(letters.kind, kind)] : []),
  );
}

/** All of a letter but what it says. */
export function selectShown({ db }: Context) {
  return db
    .select({
      id: letters.id,
      kind: letters.kind,
      editionId: letters.editionId,
      email: letters.email,
      subject: letters.subject,
      recipient: users.name,
      status: letters.status,
      attempts: letters.attempts,
      lastError: letters.lastError,
      writtenAt: letters.writtenAt,
      nextAt: letters.nextAt,
      sentAt: letters.sentAt,
    })
    .from(letters)
    .leftJoin(users, eq(users.id, letters.recipientId))
    .$dynamic();
}

export function withTrouble<Row extends { lastError: string | null }>({ lastError, ...row }: Row) {
  return { ...row, trouble: lastError === null ? undefined : troubleOf(lastError) };
}

/** How many letters stand in each status. */
export async function countLetters(context: Context): Promise<Partial<Record<LetterStatus, number>>> {
  const rows = await context.db
    .select({ status: letters.status, count: count() })
    .from(letters)
    .where(await ofOwnEditions(context))
    .groupBy(letters.status);
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** How many were given up, of those that the actor can have tried again. */
export async function countLostLetters(context: Context): Promise<number> {
  const [row] = await context.db
    .select({ count: count() })
    .from(letters)
    .where(and(eq(letters.status, "abandoned"), await ofOwnEditions(context)));
  return row?.count ?? 0;
}

async function ofOwnEditions(context: Context) {
  insist(mayOrganise(context.actor));
  const own = await listOwnEditions(context);
  const ofPortal = maySeeLetters(context.actor, null) === undefined;
  const ofEditions = inArray(
    letters.editionId,
    own.map(({ id }) => id),
  );
  return ofPortal ? or(ofEditions, isNull(letters.editionId)) : ofEditions;
}

function troubleOf(lastError: string): MailTrouble {
  return mailTroubles.find((known) => known === lastError) ?? "other";
}
