import {
  awards,
  dossierAnswers,
  events,
  innovations,
  nominationNotes,
  nominations,
  schemeFields,
  schemes,
  snapshots,
  users,
} from "db/schema";
import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import type { EventType } from "~/domain/ledger/event-types";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { type FilledField, measured } from "./dossier";
import { eligibility } from "./eligibility";
import { maySeeNominations } from "./policy";

export function listSchemes(context: Context) {
  return context.db.select().from(schemes).orderBy(asc(schemes.code));
}

export async function listNominations(context: Context) {
  insist(maySeeNominations(context.actor));
  return context.db
    .select({
      id: nominations.id,
      status: nominations.status,
      targetYear: nominations.targetYear,
      closesOn: nominations.closesOn,
      scheme: schemes.name,
      title: innovations.title,
      slug: innovations.slug,
    })
    .from(nominations)
    .innerJoin(schemes, eq(schemes.code, nominations.scheme))
    .innerJoin(innovations, eq(innovations.id, nominations.innovationId))
    .orderBy(desc(nominations.nominatedAt));
}

export async function findNomination(context: Context, nominationId: string) {
  insist(maySeeNominations(context.actor));
  const [row] = await context.db
    .select({ nomination: nominations, scheme: schemes, innovation: innovations })
    .from(nominations)
    .innerJoin(schemes, eq(schemes.code, nominations.scheme))
    .innerJoin(innovations, eq(innovations.id, nominations.innovationId))
    .where(eq(nominations.id, nominationId));
  const { nomination, scheme, innovation } = found(row);
  return { ...nomination, target: scheme, innovation };
}

export type NominationInFull = Awaited<ReturnType<typeof findNomination>>;

/** What was handed in for the innovation: the source of every dossier. */
export async function findSource(context: Context, proposalId: string) {
  const [snapshot] = await context.db
    .select()
    .from(snapshots)
    .where(eq(snapshots.proposalId, proposalId))
    .orderBy(desc(snapshots.revision))
    .limit(1);
  return readSnapshot(found(snapshot).content);
}

/** The target's rules held against the innovation. */
export async function checkEligibility(context: Context, { innovation, target, closesOn }: NominationInFull) {
  const { startedOn, sdgs } = await findSource(context, found(innovation.proposalId ?? undefined));
  const given = await context.db
    .select({ scheme: awards.scheme, result: awards.result })
    .from(awards)
    .where(and(eq(awards.innovationId, innovation.id), isNull(awards.revokedAt)));
  return eligibility(
    { startedOn, sdgs, category: innovation.category, awards: given },
    { scheme: target.code, minAgeMonths: target.minAgeMonths, closesOn },
  );
}

/** The target's form with what has been written into it, counted against the target's own limits. */
export async function listDossier(
  context: Context,
  nomination: Pick<NominationInFull, "id" | "target">,
): Promise<FilledField[]> {
  const rows = await context.db
    .select({ field: schemeFields, answer: dossierAnswers })
    .from(schemeFields)
    .leftJoin(
      dossierAnswers,
      and(eq(dossierAnswers.fieldId, schemeFields.id), eq(dossierAnswers.nominationId, nomination.id)),
    )
    .where(eq(schemeFields.scheme, nomination.target.code))
    .orderBy(asc(schemeFields.position));
  return rows.map(({ field, answer }) => measured(field, answer?.text ?? "", answer?.version ?? 0));
}

const preparing: readonly EventType[] = ["nomination.made", "nomination.checked", "dossier.filled", "dossier.reviewed"];

/** Who nominated, and who ever wrote in the dossier or passed it on: somebody else approves it. */
export async function listPreparers(
  { db }: Context,
  { id, nominatedBy }: Pick<NominationInFull, "id" | "nominatedBy">,
): Promise<string[]> {
  const rows = await db
    .selectDistinct({ by: events.actorId })
    .from(events)
    .where(and(eq(events.subject, id), inArray(events.type, [...preparing])));
  return [nominatedBy, ...rows.flatMap(({ by }) => by ?? [])];
}

/** What was said when a nomination went back or ended, the latest first. */
export function listNotes({ db }: Context, nominationId: string) {
  return db
    .select({
      id: nominationNotes.id,
      kind: nominationNotes.kind,
      note: nominationNotes.note,
      by: users.name,
      at: nominationNotes.writtenAt,
    })
    .from(nominationNotes)
    .innerJoin(users, eq(users.id, nominationNotes.writtenBy))
    .where(eq(nominationNotes.nominationId, nominationId))
    .orderBy(desc(nominationNotes.writtenAt));
}
