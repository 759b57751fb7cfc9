import {
  answerRevisions,
  answers,
  categories,
  formSections,
  indicators,
  proposals,
  spbeForms,
  teamMembers,
} from "db/schema";
import { and, eq } from "drizzle-orm";
import { findEdition, findTrack } from "~/domain/editions/finding.server";
import { listIndicators } from "~/domain/indicators/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { beginProposal } from "./beginning.server";
import { findProposal, findSpbeForm, listTeam, listWrittenSections } from "./finding.server";
import { findHeader, keepRevision } from "./header.server";
import { mayCopy } from "./policy";
import type { Proposal } from "./proposal";

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

    const id = await beginProposal(context, { unitId: source.unitId, trackId, title: source.title });
    await copyHeader(context, source, { id, editionId: edition.id });
    await copyParts(context, source, id);
    await copyAnswers(context, source, { id, trackId });
    const draft = await findProposal(context, id);
    await keepRevision(context, draft, await findHeader(context, draft));

    await record(context, "proposal.copied", { id, editionId: edition.id }, { from: source.id });
    return id;
  });
}

async function copyHeader(context: Context, source: Proposal, target: { id: string; editionId: string }) {
  const [category] = await context.db
    .select({ name: categories.name })
    .from(categories)
    .where(eq(categories.id, source.categoryId ?? ""));
  const [same] = await context.db
    .select({ id: categories.id })
    .from(categories)
    .where(and(eq(categories.editionId, target.editionId), eq(categories.name, category?.name ?? "")));
  await context.db
    .update(proposals)
    .set({
      categoryId: same?.id ?? null,
      startedOn: source.startedOn,
      sdgs: source.sdgs,
      changeArea: source.changeArea,
      location: source.location,
      latitude: source.latitude,
      longitude: source.longitude,
      beneficiaryClusters: source.beneficiaryClusters,
      isApplication: source.isApplication,
      videoUrl: source.videoUrl,
      videoSeconds: source.videoSeconds,
      replicates: source.replicates,
      copiedFromId: source.id,
    })
    .where(eq(proposals.id, target.id));
}

async function copyParts(context: Context, source: Proposal, proposalId: string) {
  const team = await listTeam(context, source.id);
  if (team.length > 0)
    await context.db.insert(teamMembers).values(team.map((member, position) => ({ proposalId, position, ...member })));

  const measured = await listIndicators(context, source.id);
  if (measured.length > 0)
    await context.db
      .insert(indicators)
      .values(measured.map((indicator, position) => ({ id: newId(), proposalId, position, ...indicator })));

  const spbe = await findSpbeForm(context, source.id);
  if (spbe) await context.db.insert(spbeForms).values({ proposalId, ...spbe });
}

async function copyAnswers(context: Context, source: Proposal, target: { id: string; trackId: string }) {
  const asked = await context.db
    .select({ id: formSections.id, code: formSections.code })
    .from(formSections)
    .where(eq(formSections.trackId, target.trackId));
  const written = (await listWrittenSections(context, source)).filter(({ text }) => text !== "");
  const author = context.actor.id ?? "";
  for (const { code, text, words } of written) {
    const section = asked.find((one) => one.code === code);
    if (!section) continue;
    const place = { proposalId: target.id, sectionId: section.id, version: 1, text };
    await context.db.insert(answers).values({ ...place, words, updatedBy: author, updatedAt: context.now });
    await context.db.insert(answerRevisions).values({ ...place, savedBy: author, savedAt: context.now });
  }
}
