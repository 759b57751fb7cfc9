import { editions, letters, proposals } from "db/schema";
import { and, eq, gte, inArray } from "drizzle-orm";
import { type Edition, registrationPhase } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { holderNow } from "~/domain/progress/holding";
import { findHandsOf, type Hands } from "~/domain/progress/people.server";
import { unsubmitted } from "~/domain/proposals/transitions";
import { findLastSteps } from "~/domain/writing/history.server";
import type { Occasion, Part } from "./occasion";
import { findRecipients } from "./recipients.server";
import { type DueReminder, dueReminder } from "./reminder";

/** The reminders that are due and not written yet, over all editions whose registration is open. */
export async function findReminders(context: Context): Promise<Occasion[]> {
  const running = await context.db.select().from(editions).where(eq(editions.status, "published"));
  const occasions: Occasion[] = [];
  for (const edition of running) {
    const due = registrationPhase(edition, context.now) === "open" && dueReminder(edition.closesAt, context.now);
    if (due) occasions.push(...(await remindersOf(context, edition, due)));
  }
  return occasions;
}

async function remindersOf(context: Context, edition: Edition, due: DueReminder): Promise<Occasion[]> {
  const written = await keysSince(context, edition, due);
  const keyOf = (id: string, holder: string) =>
    `reminder:${edition.id}:${edition.closesAt.getTime()}:${due.days}:${id}:${holder}`;
  const left = (await listHeld(context, edition.id)).flatMap((held) => {
    const holders = held.holders.filter((holder) => !written.has(keyOf(held.id, holder)));
    return holders.length > 0 ? [{ ...held, holders }] : [];
  });
  if (left.length === 0) return [];

  const steps = await findLastSteps(context, left);
  const recipients = await findRecipients(
    context,
    left.flatMap(({ holders }) => holders),
  );
  return left.flatMap(({ id, title, part, holders, createdAt }) => {
    // Who began, or got it back with a note, after the moment has just been there.
    if (part === "writer" && (steps.get(id) ?? createdAt) > due.at) return [];
    return holders.flatMap((holder) => {
      const recipient = recipients.get(holder);
      const about = { key: keyOf(id, holder), part, edition, proposals: [{ id, title }] };
      return recipient ? [{ ...about, kind: "reminder" as const, recipient }] : [];
    });
  });
}

async function keysSince({ db }: Context, edition: Edition, { at }: DueReminder): Promise<Set<string>> {
  const rows = await db
    .select({ key: letters.key })
    .from(letters)
    .where(and(eq(letters.kind, "reminder"), eq(letters.editionId, edition.id), gte(letters.writtenAt, at)));
  return new Set(rows.map(({ key }) => key));
}

/** The unsubmitted proposals of an edition, each with those in whose hands it is. */
async function listHeld(context: Context, editionId: string) {
  const rows = await context.db
    .select({
      id: proposals.id,
      title: proposals.title,
      status: proposals.status,
      unitId: proposals.unitId,
      createdBy: proposals.createdBy,
      createdAt: proposals.createdAt,
    })
    .from(proposals)
    .where(and(eq(proposals.editionId, editionId), inArray(proposals.status, [...unsubmitted])));
  const hands = await findHandsOf(context.db, rows, context.now);
  return rows.map(({ id, title, status, createdAt }) => ({
    id,
    title,
    status,
    createdAt,
    ...holdersOf(holderNow(status, hands.get(id)?.delegate ?? null, "published"), hands.get(id)),
  }));
}

function holdersOf(holder: ReturnType<typeof holderNow>, hands: Hands | undefined): { part: Part; holders: string[] } {
  if (holder === "delegate") return { part: "delegate", holders: hands?.delegate ? [hands.delegate] : [] };
  if (holder === "unit_head") return { part: "head", holders: hands?.heads ?? [] };
  return { part: "writer", holders: hands?.writers ?? [] };
}
