import { setImmediate } from "node:timers/promises";
import { editions, endorsements, formSections, proposals, receipts, snapshots, tracks, users } from "db/schema";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { listPredecessors } from "~/domain/continuation/tracing.server";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { found } from "~/domain/kernel/refusal";
import { findLikeProposals } from "~/domain/likeness/finding.server";
import { readSnapshot, type SnapshotContent } from "~/domain/proposals/snapshot";
import { competing } from "~/domain/proposals/transitions";
import { type AnsweredSection, type ComputedFinding, computeFindings, type ScreeningFacts } from "./computed";
import { countFiles } from "./counting-files.server";

/** Between batches others get their turn. */
const batchSize = 200;

/**
 * What the portal finds on each of the proposals, by proposal; the caller has asked whether the actor screens them.
 * Of titles only the very same count here: to compare each proposal with all others is too slow for a whole queue, so
 * that one may be clear in the queue and leave the officer something to judge once it is opened or checked.
 */
export async function computeFor(
  context: Context,
  proposalIds: readonly string[],
): Promise<Map<string, ComputedFinding[]>> {
  const computed = new Map<string, ComputedFinding[]>();
  for (const batch of inBatches(proposalIds, batchSize)) {
    for (const [id, facts] of await gatherFacts(context, batch)) computed.set(id, computeFindings(facts));
    await setImmediate();
  }
  return computed;
}

/** As above for one, with all that it resembles in title and text: what its page shows and its check goes by. */
export async function computeForOne(context: Context, proposalId: string): Promise<ComputedFinding[]> {
  const facts = found((await gatherFacts(context, [proposalId])).get(proposalId));
  return computeFindings({ ...facts, resembling: await listResembling(context, proposalId) });
}

async function listResembling(context: Context, proposalId: string): Promise<ScreeningFacts["resembling"]> {
  const [row] = await listRows(context, [proposalId]);
  return findLikeProposals(context, found(row));
}

async function gatherFacts(context: Context, proposalIds: readonly string[]): Promise<Map<string, ScreeningFacts>> {
  const rows = await listRows(context, proposalIds);
  const contents = await latestContents(context, proposalIds);
  const sections = await requiredSections(context, [...new Set(rows.map(({ track }) => track.id))]);
  const endorsed = await listEndorsements(context, proposalIds);
  const sameTitles = await listSameTitles(context, rows);
  const files = await countFiles(context, rows);
  const predecessors = await listPredecessors(context, rows);

  const facts = rows.map(({ id, ageCountedOn, track }): [string, ScreeningFacts] => {
    const content = found(contents.get(id));
    const { minAgeMonths, priorAwardRules } = track;
    const { startedOn, category, sdgs } = content;
    return [
      id,
      {
        startedOn,
        ageCountedOn,
        minAgeMonths,
        priorAwardRules,
        predecessors: predecessors.get(id) ?? [],
        sameTitles: sameTitles.get(id) ?? [],
        resembling: [],
        sections: answeredSections(content, sections.get(track.id) ?? []),
        category,
        sdgs,
        endorsement: endorsed.get(id),
        attachmentKinds: files.get(id) ?? [],
      },
    ];
  });
  return new Map(facts);
}

export type ScreenedRow = Awaited<ReturnType<typeof listRows>>[number];

function listRows({ db }: Context, proposalIds: readonly string[]) {
  return db
    .select({
      id: proposals.id,
      editionId: proposals.editionId,
      unitId: proposals.unitId,
      titleKey: proposals.titleKey,
      ageCountedOn: editions.ageCountedOn,
      track: { id: tracks.id, minAgeMonths: tracks.minAgeMonths, priorAwardRules: tracks.priorAwardRules },
    })
    .from(proposals)
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    .innerJoin(tracks, eq(tracks.id, proposals.trackId))
    .where(inArray(proposals.id, [...proposalIds]));
}

async function latestContents({ db }: Context, proposalIds: readonly string[]) {
  const rows = await db
    .select({ proposalId: snapshots.proposalId, content: snapshots.content })
    .from(snapshots)
    .where(inArray(snapshots.proposalId, [...proposalIds]))
    .orderBy(asc(snapshots.revision));
  const latest = new Map(rows.map(({ proposalId, content }) => [proposalId, content]));
  return new Map([...latest].map(([id, content]) => [id, readSnapshot(content)]));
}

async function requiredSections({ db }: Context, trackIds: readonly string[]) {
  const rows = await db
    .select()
    .from(formSections)
    .where(inArray(formSections.trackId, [...trackIds]))
    .orderBy(asc(formSections.position));
  return groupBy(rows, ({ trackId }) => trackId);
}

/** The form's sections with what the snapshot answers; one that the snapshot lacks is empty. */
function answeredSections(
  { answers }: SnapshotContent,
  sections: readonly { code: string; title: string; required: boolean; wordLimit: number }[],
): AnsweredSection[] {
  return sections.map(({ code, title, required, wordLimit }) => {
    const answer = answers.find((one) => one.code === code);
    return { title, required, words: answer?.words ?? 0, wordLimit: answer?.wordLimit ?? wordLimit };
  });
}

async function listEndorsements({ db }: Context, proposalIds: readonly string[]) {
  const rows = await db
    .select({ proposalId: endorsements.proposalId, at: endorsements.endorsedAt, by: users.name })
    .from(endorsements)
    .innerJoin(users, eq(users.id, endorsements.endorsedBy))
    .where(and(inArray(endorsements.proposalId, [...proposalIds]), isNull(endorsements.revokedAt)))
    .orderBy(asc(endorsements.endorsedAt));
  return new Map(rows.map(({ proposalId, by, at }) => [proposalId, { by, at }]));
}

/** For each proposal the receipts of the others that compete in its edition under the very same title. */
async function listSameTitles({ db }: Context, rows: readonly ScreenedRow[]) {
  const others = await db
    .select({
      id: proposals.id,
      editionId: proposals.editionId,
      titleKey: proposals.titleKey,
      number: receipts.number,
    })
    .from(proposals)
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(
      and(
        inArray(proposals.editionId, [...new Set(rows.map(({ editionId }) => editionId))]),
        inArray(proposals.titleKey, [...new Set(rows.map(({ titleKey }) => titleKey))]),
        inArray(proposals.status, [...competing]),
      ),
    )
    .orderBy(asc(receipts.number));
  const byTitle = groupBy(others, ({ editionId, titleKey }) => `${editionId} ${titleKey}`);
  return new Map(
    rows.map(({ id, editionId, titleKey }) => {
      const same = byTitle.get(`${editionId} ${titleKey}`) ?? [];
      return [id, same.filter((other) => other.id !== id).map(({ number }) => number)];
    }),
  );
}
