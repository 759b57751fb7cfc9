import { editions, events, extensions, proposals } from "db/schema";
import type { extensionKinds } from "db/vocabulary";
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import type { Edition } from "~/domain/editions/edition";
import { findEdition } from "~/domain/editions/finding.server";
import { mayExtend, mayReopen } from "~/domain/editions/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import type { EventType } from "~/domain/ledger/event-types";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { unsubmitted } from "~/domain/proposals/transitions";
import { listStages } from "~/domain/stages/finding.server";

const screeningSteps: EventType[] = ["proposal.checked", "repair.requested"];

export type Extension = { until: Date; reason: string; announcementNo: string };

/** Moves the deadline for everyone; the day from which age is counted stays. */
export function extendRegistration(context: Context, editionId: string, extension: Extension): Promise<void> {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    insist(mayExtend(context.actor, edition, extension.until, context.now));
    refuseIf(await hasClosed(context, editionId), "deadline-passed");
    await insistBeforeJudging(context, edition, extension.until);

    await moveDeadline(context, edition, "extension", extension);

    await record(context, "edition.extended", { id: edition.id, editionId }, detailsOf(edition, extension));
  });
}

/**
 * Opens a registration again that a fault of the system cut short, for everyone: within 24 hours of its close and
 * before any screening. What the close ended goes back to where it stood.
 * @returns how many proposals that were.
 */
export function reopenRegistration(context: Context, editionId: string, extension: Extension): Promise<number> {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    insist(mayReopen(context.actor, edition, await isScreeningBegun(context, editionId), context.now));
    insistThat(extension.until > context.now, "deadline-not-later");
    await insistBeforeJudging(context, edition, extension.until);

    await moveDeadline(context, edition, "reopening", extension);
    const restored = await context.db
      .update(proposals)
      .set({ status: sql`coalesce(${proposals.leftAs}, 'draft')`, leftAs: null })
      .where(and(eq(proposals.editionId, editionId), eq(proposals.status, "not_submitted")))
      .returning({ id: proposals.id });

    const details = { ...detailsOf(edition, extension), cause: "system_fault", restored: restored.length };
    await record(context, "edition.reopened", { id: edition.id, editionId }, details);
    return restored.length;
  });
}

/** Every time the deadline moved, in order: public, as the deadline is. */
export function listExtensions(context: Context, editionId: string) {
  return context.db
    .select({
      id: extensions.id,
      kind: extensions.kind,
      fromAt: extensions.fromAt,
      toAt: extensions.toAt,
      reason: extensions.reason,
      announcementNo: extensions.announcementNo,
      extendedAt: extensions.extendedAt,
    })
    .from(extensions)
    .where(eq(extensions.editionId, editionId))
    .orderBy(asc(extensions.extendedAt), asc(extensions.toAt));
}

/** Whether an officer ever decided on a proposal, also where the decision was taken back since. */
export async function isScreeningBegun(context: Context, editionId: string): Promise<boolean> {
  const [begun] = await context.db
    .select({ seq: events.seq })
    .from(events)
    .where(and(eq(events.chain, editionId), inArray(events.type, screeningSteps)))
    .limit(1);
  return begun !== undefined;
}

/** How many proposals are not handed in: those that a longer registration is for. */
export async function countUnsubmitted(context: Context, editionId: string): Promise<number> {
  const [row] = await context.db
    .select({ count: count() })
    .from(proposals)
    .where(and(eq(proposals.editionId, editionId), inArray(proposals.status, [...unsubmitted, "not_submitted"])));
  return row?.count ?? 0;
}

/** How many proposals an edition has, in any state. */
export async function countProposals(context: Context, editionId: string): Promise<number> {
  const [row] = await context.db.select({ count: count() }).from(proposals).where(eq(proposals.editionId, editionId));
  return row?.count ?? 0;
}

/** Whether the clock has ended what was not handed in: then only a reopening brings it back. */
async function hasClosed(context: Context, editionId: string): Promise<boolean> {
  const [ended] = await context.db
    .select({ id: proposals.id })
    .from(proposals)
    .where(and(eq(proposals.editionId, editionId), eq(proposals.status, "not_submitted")))
    .limit(1);
  return ended !== undefined;
}

async function insistBeforeJudging(context: Context, edition: Edition, until: Date) {
  const [first] = await listStages(context, edition.id);
  refuseIf(first && until > first.opensAt, "after-first-stage");
}

async function moveDeadline(
  context: Context,
  edition: Edition,
  kind: (typeof extensionKinds)[number],
  { until, reason, announcementNo }: Extension,
) {
  await context.db.update(editions).set({ closesAt: until }).where(eq(editions.id, edition.id));
  await context.db.insert(extensions).values({
    id: newId(),
    editionId: edition.id,
    kind,
    fromAt: edition.closesAt,
    toAt: until,
    reason,
    announcementNo,
    extendedBy: actorId(context.actor),
    extendedAt: context.now,
  });
}

function detailsOf(edition: Edition, { until, announcementNo }: Extension) {
  return { from: edition.closesAt.toISOString(), to: until.toISOString(), announcement: announcementNo };
}
