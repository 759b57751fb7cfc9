import { dossierAnswers, innovations, nominations } from "db/schema";
import type { NominationStatus, SchemeCode } from "db/vocabulary";
import { and, count, eq, notInArray } from "drizzle-orm";
import { mayKeepGallery } from "~/domain/gallery/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { type Day, dayInJakarta } from "~/domain/kernel/days";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { fillFrom } from "./dossier";
import { isEligible } from "./eligibility";
import {
  checkEligibility,
  findNomination,
  findSource,
  listDossier,
  listSchemes,
  type NominationInFull,
} from "./finding.server";
import { mayAdvance } from "./policy";
import { isEnded } from "./transitions";

export type NewNomination = { innovationId: string; scheme: SchemeCode; targetYear: number; closesOn: Day };

/**
 * Names an innovation for a scheme's next call. One submission a scheme and year, within the scheme's quota; one that was
 * ended begins anew.
 */
export function nominateInnovation(context: Context, wanted: NewNomination): Promise<string> {
  return atomically(context, async (context) => {
    insist(mayKeepGallery(context.actor));
    const [innovation] = await context.db.select().from(innovations).where(eq(innovations.id, wanted.innovationId));
    insistThat(found(innovation).proposalId, "not-a-winner");
    refuseIf(wanted.closesOn < dayInJakarta(context.now), "call-over");
    const earlier = await insistRoom(context, wanted);

    const id = earlier ?? newId();
    const nominated = { nominatedBy: actorId(context.actor), nominatedAt: context.now };
    const candidate = { ...wanted, status: "candidate" as const, externalReference: null, ...nominated };
    await context.db
      .insert(nominations)
      .values({ id, ...candidate })
      .onConflictDoUpdate({ target: nominations.id, set: candidate });

    await record(context, "nomination.made", { id }, { innovation: wanted.innovationId, scheme: wanted.scheme });
    return id;
  });
}

/** Holds the target's rules against the innovation and fills the target's form from what was handed in. */
export function prepareDossier(context: Context, nominationId: string): Promise<void> {
  return atomically(context, async (context) => {
    const nomination = await findNomination(context, nominationId);
    insist(mayAdvance(context.actor, nomination, "checked"));
    const checks = await checkEligibility(context, nomination);
    insistThat(isEligible(checks), "not-eligible-for-scheme");
    await record(context, "nomination.checked", nomination, { rules: checks.map(({ rule }) => rule) });

    await fillDossier(context, nomination);
    await markNomination(context, nomination, "preparing");

    await record(context, "dossier.filled", nomination);
  });
}

export async function markNomination(
  context: Context,
  nomination: Pick<NominationInFull, "id">,
  status: NominationStatus,
) {
  await context.db.update(nominations).set({ status }).where(eq(nominations.id, nomination.id));
}

async function fillDossier(context: Context, nomination: NominationInFull) {
  const source = await findSource(context, found(nomination.innovation.proposalId ?? undefined));
  const fields = await listDossier(context, nomination);
  const written = { version: 1, updatedBy: actorId(context.actor), updatedAt: context.now };
  await context.db
    .insert(dossierAnswers)
    .values(
      fields.map((field) => ({
        nominationId: nomination.id,
        fieldId: field.id,
        text: fillFrom(field, source),
        ...written,
      })),
    )
    .onConflictDoNothing();
}

/** The answer is the id of a nomination of the same call that was ended, if there is one. */
async function insistRoom(context: Context, { innovationId, scheme, targetYear }: NewNomination) {
  const target = found((await listSchemes(context)).find(({ code }) => code === scheme));
  const sameCall = and(eq(nominations.scheme, scheme), eq(nominations.targetYear, targetYear));
  const [already] = await context.db
    .select({ id: nominations.id, status: nominations.status })
    .from(nominations)
    .where(and(sameCall, eq(nominations.innovationId, innovationId)));
  refuseIf(already && !isEnded(already.status), "already-nominated");
  const [live] = await context.db
    .select({ count: count() })
    .from(nominations)
    .where(and(sameCall, notInArray(nominations.status, ["cancelled", "withdrawn"])));
  refuseIf(target.quota !== null && (live?.count ?? 0) >= target.quota, "over-quota");
  return already?.id;
}
