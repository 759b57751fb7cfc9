import { awards, innovations } from "db/schema";
import type { AwardResult, EvidenceState, SchemeCode } from "db/vocabulary";
import { and, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { mayKeepGallery } from "./policy";

export type NewAward = {
  innovationId: string;
  scheme: SchemeCode;
  year: number;
  result: AwardResult;
  label: string;
  decreeNo?: string | undefined;
  evidence: EvidenceState;
  source: string;
};

/** Records what an innovation received, as a typed result that says how well it is evidenced. */
export function recordAward(context: Context, award: NewAward): Promise<string> {
  return atomically(context, async (context) => {
    insist(mayKeepGallery(context.actor));
    const [innovation] = await context.db.select().from(innovations).where(eq(innovations.id, award.innovationId));
    found(innovation);
    return writeAward(context, award);
  });
}

/** The writing half of recordAward, for commands that have asked already. */
export async function writeAward(context: Context, award: NewAward): Promise<string> {
  const { innovationId, scheme, year, result, evidence } = award;
  const [same] = await context.db
    .select({ id: awards.id })
    .from(awards)
    .where(
      and(
        eq(awards.innovationId, innovationId),
        eq(awards.scheme, scheme),
        eq(awards.year, year),
        eq(awards.result, result),
      ),
    );
  insist(same && "award-known");

  const id = newId();
  const verified = award.evidence === "verified";
  await context.db.insert(awards).values({
    id,
    ...award,
    decreeNo: award.decreeNo ?? null,
    recordedBy: context.actor.id ?? null,
    recordedAt: context.now,
    verifiedBy: verified ? (context.actor.id ?? null) : null,
    verifiedAt: verified ? context.now : null,
  });

  await record(context, "award.recorded", { id: innovationId }, { scheme, year, result, evidence });
  return id;
}
