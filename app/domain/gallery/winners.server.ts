import { determinations, editions, innovations } from "db/schema";
import { desc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { listAdvanced } from "~/domain/plenary/finding.server";
import { mayKeepGallery } from "./policy";

/** The winners of every determined edition, the latest first, with their place in the gallery if they have one. */
export async function listWinners(context: Context) {
  insist(mayKeepGallery(context.actor));
  const determined = await context.db
    .select({ stageId: determinations.stageId, edition: editions.name })
    .from(determinations)
    .innerJoin(editions, eq(editions.id, determinations.editionId))
    .orderBy(desc(determinations.determinedAt));
  const shown = await context.db
    .select({ id: innovations.id, proposalId: innovations.proposalId, slug: innovations.slug })
    .from(innovations);
  const places = new Map(shown.map(({ proposalId, id, slug }) => [proposalId, { innovationId: id, slug }]));
  const lists = await Promise.all(
    determined.map(async ({ stageId, edition }) =>
      (await listAdvanced(context, stageId)).map((entry) => ({
        ...entry,
        edition,
        shown: places.get(entry.proposalId),
      })),
    ),
  );
  return lists.flat();
}

/** Winners in the gallery: those that can be nominated. */
export async function listNominees(context: Context) {
  insist(mayKeepGallery(context.actor));
  const rows = await context.db
    .select({
      id: innovations.id,
      title: innovations.title,
      year: innovations.year,
      proposalId: innovations.proposalId,
    })
    .from(innovations)
    .orderBy(desc(innovations.year), innovations.title);
  return rows.filter(({ proposalId }) => proposalId !== null);
}
