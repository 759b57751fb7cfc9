import { answerRevisions, answers, categories, formSections, proposals } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { findEdition, findTrack } from "~/domain/editions/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findProposal, listWrittenSections } from "~/domain/proposals/finding.server";
import { mayCopy } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { insertDraft, recordBegun } from "./beginning.server";
import { findHeader, writeHeader } from "./header.server";

/**
 * Begins a draft in an open track with what was written in a proposal that did not compete. Answers follow the codes of
 * their sections; what the new form does not ask for is left behind, and so are the attachments.
 */
export function copyToDraft(context: Context, proposalId: string, trackId: string): Promise<string> {
  return atomically(context, async (context) => {
    const source = await findProposal(context, proposalId);
    const track = await findTrack(context, trackId);
    const edition = await findEdition(context, track.editionId);
    insist(mayCopy(context.actor, source, edition, context.now));
    const copied = await findCopy(context, source, trackId);
    if (copied) return copied;

    const id = await insertDraft(context, { unitId: source.unitId, trackId, title: source.title });
    await copyHeader(context, source, { id, editionId: edition.id });
    await copyAnswers(context, source, { id, trackId });

    await recordBegun(context, { id, trackId, editionId: edition.id, unitId: source.unitId });
    await record(context, "proposal.copied", { id, editionId: edition.id }, { from: source.id });
    return id;
  });
}

/** The draft that the actor has made of it already; a second press leads there. */
async function findCopy({ db, actor }: Context, source: Proposal, trackId: string): Promise<string | undefined> {
  const [copy] = await db
    .select({ id: proposals.id })
    .from(proposals)
    .where(
      and(
        eq(proposals.copiedFromId, source.id),
        eq(proposals.trackId, trackId),
        eq(proposals.createdBy, actorId(actor)),
        eq(proposals.status, "draft"),
      ),
    )
    .limit(1);
  return copy?.id;
}

/** The identity, team and indicators, in the other edition's category of the same name. */
async function copyHeader(context: Context, source: Proposal, target: { id: string; editionId: string }) {
  const { db } = context;
  const named = db
    .select({ name: categories.name })
    .from(categories)
    .where(eq(categories.id, source.categoryId ?? ""));
  const [category] = await db
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.editionId, target.editionId), inArray(categories.name, named)));
  const header = { ...(await findHeader(context, source)), categoryId: category?.id ?? null };
  await writeHeader(context, { id: target.id, version: 1 }, header);
  await db.update(proposals).set({ copiedFromId: source.id }).where(eq(proposals.id, target.id));
}

async function copyAnswers(context: Context, source: Proposal, target: { id: string; trackId: string }) {
  const asked = await context.db
    .select({ id: formSections.id, code: formSections.code })
    .from(formSections)
    .where(eq(formSections.trackId, target.trackId));
  const written = (await listWrittenSections(context, source)).filter(({ text }) => text !== "");
  const author = actorId(context.actor);
  for (const { code, text, words } of written) {
    const section = asked.find((one) => one.code === code);
    if (!section) continue;
    const place = { proposalId: target.id, sectionId: section.id, version: 1, text };
    await context.db.insert(answers).values({ ...place, words, updatedBy: author, updatedAt: context.now });
    await context.db.insert(answerRevisions).values({ ...place, savedBy: author, savedAt: context.now });
  }
}
