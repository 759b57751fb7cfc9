import { editions, innovations, nominations, units } from "db/schema";
import { eq, inArray } from "drizzle-orm";
import { listEditionsInCharge } from "~/domain/editions/finding.server";
import { mayOrganise } from "~/domain/editions/policy";
import { listWinners } from "~/domain/gallery/winners.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { listPreparers } from "~/domain/nominations/finding.server";
import { mayAdvance, mayApprove } from "~/domain/nominations/policy";
import { holds } from "~/domain/people/actor";
import { findLastPublication } from "~/domain/preparing/publishing.server";
import { listDecidedEditions } from "~/domain/running/deciding.server";
import type { WaitingKind } from "./waiting";

type Counts = Partial<Record<WaitingKind, number>>;

/** What waits for a word of the authority. */
export async function countDecisions(context: Context): Promise<Counts> {
  const { actor } = context;
  if (!holds(actor, "authority")) return {};
  const decided = await listDecidedEditions(context);
  return {
    endedEarly: decided.filter(({ step }) => step === "reinstate").length,
    toPublish: decided.filter(({ step }) => step === "publish").length,
    toApproveNomination: await countApprovable(context),
  };
}

/** What an officer has to do around the judging: editions to prepare, winners to show, nominations to move on. */
export async function countOrganising(context: Context): Promise<Counts> {
  const { actor } = context;
  if (!holds(actor, "secretariat")) return {};
  const drafts = (await listEditionsInCharge(context)).filter(
    (edition) => edition.status === "draft" && !mayOrganise(actor, edition),
  );
  let returned = 0;
  for (const { id } of drafts) if ((await findLastPublication(context, id))?.returnedAt) returned += 1;
  return {
    ...(await countBeginnings(context)),
    editionsReturned: returned,
    editionsToPropose: drafts.length - returned,
    toShow: (await listWinners(context)).filter(({ shown }) => !shown).length,
    ...(await countNominations(context)),
  };
}

/** What an empty portal needs first. */
async function countBeginnings({ db }: Context): Promise<Counts> {
  const someUnit = await db.select({ id: units.id }).from(units).limit(1);
  const someEdition = await db.select({ id: editions.id }).from(editions).limit(1);
  return { noUnits: 1 - someUnit.length, noEdition: 1 - someEdition.length };
}

async function countNominations({ actor, db, now }: Context): Promise<Counts> {
  const rows = await db
    .select({ status: nominations.status, closesOn: nominations.closesOn })
    .from(nominations)
    .innerJoin(innovations, eq(innovations.id, nominations.innovationId))
    .where(inArray(nominations.status, ["candidate", "checked", "preparing", "in_review", "approved", "sent"]));
  const today = dayInJakarta(now);
  const late = rows.filter(({ status, closesOn }) => status !== "sent" && closesOn < today);
  const inTime = rows.filter((row) => !late.includes(row));
  const movable = inTime.filter(({ status }) =>
    (["checked", "in_review", "sent"] as const).some((to) => !mayAdvance(actor, { status }, to)),
  );
  return {
    nominationsLate: late.length,
    nominationsToMove: movable.length,
    nominationsSent: rows.filter(({ status }) => status === "sent").length,
  };
}

async function countApprovable(context: Context): Promise<number> {
  const rows = await context.db.select().from(nominations).where(eq(nominations.status, "in_review"));
  let count = 0;
  for (const row of rows) {
    if (!mayApprove(context.actor, { ...row, preparedBy: await listPreparers(context, row) })) count += 1;
  }
  return count;
}
