import { categories, judgeTerms } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findStage, listPanel } from "~/domain/stages/finding.server";
import { mayAppoint } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";

/** How many entries a judge takes at most, and of which categories he or she knows most; none means all alike. */
export type Terms = { most: number | undefined; expertise: readonly string[] };

export const noTerms: Terms = { most: undefined, expertise: [] };

/** More than any contest has entries. */
const mostEver = 10_000;

/** Notes what a judge of the stage agreed to: the next draw keeps to it, and so does work that is moved by hand. */
export function setTerms(context: Context, stageId: string, judgeId: string, agreed: Terms): Promise<void> {
  return atomically(context, async (context) => {
    const { stage } = await findTerms(context, stageId, judgeId);
    insist(mayAppoint(context.actor, stage, "judge"));
    const terms = await checkedTerms(context, stage, agreed);

    await context.db
      .insert(judgeTerms)
      .values({ stageId, judgeId, ...terms })
      .onConflictDoUpdate({ target: [judgeTerms.stageId, judgeTerms.judgeId], set: terms });

    await record(context, "terms.set", stage, { judge: judgeId, most: terms.mostEntries });
  });
}

/** Terms as they are kept. @throws Refusal where they make no sense for the stage */
export async function checkedTerms(context: Context, { editionId }: Stage, { most, expertise }: Terms) {
  const isPossible = most === undefined || (Number.isSafeInteger(most) && most > 0 && most <= mostEver);
  insistThat(isPossible, "number-out-of-range");
  const known = await context.db
    .select({ id: categories.id })
    .from(categories)
    .where(eq(categories.editionId, editionId));
  const chosen = known.filter(({ id }) => expertise.includes(id)).map(({ id }) => id);
  insistThat(chosen.length === new Set(expertise).size, "not-found");
  return { mostEntries: most ?? null, expertise: chosen.join(" "), setAt: context.now };
}

/** A judge of a stage with the terms that were agreed. @throws Refusal "not-found" for anybody else on the panel */
export async function findTerms(context: Context, stageId: string, judgeId: string) {
  const stage = await findStage(context, stageId);
  const judge = found((await listPanel(context, stageId)).find(({ id, judges }) => id === judgeId && judges));
  return { stage, name: judge.name, terms: (await readTerms(context, stageId)).get(judgeId) ?? noTerms };
}

/** The terms of a stage's judges, by person; who agreed to none is not in it. */
export async function readTerms({ db }: Pick<Context, "db">, stageId: string): Promise<Map<string, Terms>> {
  const rows = await db.select().from(judgeTerms).where(eq(judgeTerms.stageId, stageId));
  return new Map(
    rows.map(({ judgeId, mostEntries, expertise }) => [
      judgeId,
      { most: mostEntries ?? undefined, expertise: expertiseIn(expertise) },
    ]),
  );
}

/** Ids of categories as they are kept. */
export function expertiseIn(kept: string): string[] {
  return kept.split(" ").filter((id) => id !== "");
}
