import { innovations } from "db/schema";
import { eq } from "drizzle-orm";
import { findEdition } from "~/domain/editions/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, Refusal } from "~/domain/kernel/refusal";
import { slugOf } from "~/domain/kernel/slug";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findDetermination, listAdvanced } from "~/domain/plenary/finding.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { findLatestSnapshot } from "~/domain/proposals/finding-snapshot.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { writeAward } from "./awarding.server";
import { mayKeepGallery } from "./policy";

/**
 * Shows a winner of a determined edition in the gallery, with the summary that was handed in and its award.
 * @returns its slug; a second call returns the first one's.
 */
export function publishWinner(context: Context, proposalId: string): Promise<string> {
  return atomically(context, async (context) => {
    insist(mayKeepGallery(context.actor));
    const [published] = await context.db.select().from(innovations).where(eq(innovations.proposalId, proposalId));
    if (published) return published.slug;
    const proposal = await findProposal(context, proposalId);
    const edition = await findEdition(context, proposal.editionId);
    const { determination, label } = await insistWinner(context, edition.id, proposalId);
    const content = readSnapshot(found(await findLatestSnapshot(context, proposalId)).content);

    const id = newId();
    const slug = await freeSlug(context, content.title);
    await context.db.insert(innovations).values({
      id,
      slug,
      title: content.title,
      summary: content.answers[0]?.text ?? "",
      unitId: proposal.unitId,
      year: edition.year,
      category: content.category,
      proposalId,
      isExample: edition.isExample,
      publishedBy: actorId(context.actor),
      publishedAt: context.now,
    });
    await record(context, "innovation.published", { id, editionId: edition.id }, { slug });

    await writeAward(context, {
      innovationId: id,
      scheme: "sayembara",
      year: edition.year,
      result: "winner",
      label: `${label} ${edition.name}`,
      decreeNo: determination.decreeNo,
      evidence: "verified",
      source: determination.decreeNo,
    });
    return slug;
  });
}

/** The determination that made it a winner, and the label of its list. @throws Refusal "not-a-winner" when there is none. */
async function insistWinner(context: Context, editionId: string, proposalId: string) {
  const determination = await findDetermination(context, editionId);
  const winners = determination ? await listAdvanced(context, determination.stageId) : [];
  const won = winners.find((winner) => winner.proposalId === proposalId);
  if (!determination || !won) throw new Refusal("not-a-winner");
  return { determination, label: won.label };
}

async function freeSlug(context: Context, title: string): Promise<string> {
  const wanted = slugOf(title);
  const [taken] = await context.db.select().from(innovations).where(eq(innovations.slug, wanted));
  return taken ? `${wanted}-${newId().slice(0, 4)}` : wanted;
}
