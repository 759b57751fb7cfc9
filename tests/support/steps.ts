import * as schema from "db/schema";
import { assignments, categories, entries, innovations, proposals, stages, suspicions } from "db/schema";
import { and, eq, is, Table } from "drizzle-orm";
import { expect } from "vitest";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { openStage } from "~/domain/assignment/opening.server";
import { listChecklist, listSections } from "~/domain/editions/finding.server";
import { publishWinner } from "~/domain/gallery/publishing.server";
import { registerInnovation } from "~/domain/gallery/registering.server";
import type { Indicator } from "~/domain/indicators/indicator";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";
import { sha256 } from "~/domain/ledger/chain.server";
import { record } from "~/domain/ledger/recording.server";
import { announceStage, determineResult } from "~/domain/plenary/announcing.server";
import { confirmStage } from "~/domain/plenary/confirming.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { approveScreening } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { beginProposal } from "~/domain/writing/beginning.server";
import { describeProposal, type Identity } from "~/domain/writing/describing.server";
import { findLastStep } from "~/domain/writing/history.server";
import { saveIndicators } from "~/domain/writing/saving-indicators.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { afterDeadline, afterJudging, whileJudging, whileOpen, whilePresenting } from "./blueprint";
import { fileRequired } from "./filing";
import { operator } from "./making-world";
import type { World } from "./world";

export type Where = {
  innovator?: string;
  head?: string;
  unitId?: string;
  trackId?: string;
  title?: string;
  now?: Date;
};

let drafts = 0;

/** Each unlike all others, or an officer would have to compare them. */
function aTitle(): string {
  return `CONTOH Inovasi ${sha256(String(++drafts)).slice(0, 16)}`;
}

export async function aDraft(
  world: World,
  { innovator = world.people.innovator, unitId = world.units.kartini, trackId = world.umum, title, now }: Where = {},
) {
  return beginProposal(await world.as(innovator, now), {
    unitId,
    trackId,
    title: title ?? aTitle(),
  });
}

/** Many drafts of one person, begun five minutes apart and so within what an hour allows. */
export async function manyDrafts(world: World, titles: readonly string[]) {
  for (const [place, title] of titles.entries()) {
    await aDraft(world, { title, now: new Date(whileOpen.getTime() - (titles.length + 12 - place) * 300_000) });
  }
}

export async function anIdentity(world: World, change: Partial<Identity> = {}): Promise<Identity> {
  const [category] = await world.database.read
    .select()
    .from(categories)
    .where(eq(categories.editionId, world.editionId))
    .limit(1);
  return {
    title: aTitle(),
    categoryId: category?.id,
    startedOn: "2022-01-15",
    sdgs: [1, 10],
    changeArea: "public_service",
    beneficiaryClusters: ["disability"],
    location: "Temanggung",
    position: { latitude: "-7.3167", longitude: "110.1754" },
    isApplication: false,
    spbe: undefined,
    videoUrl: undefined,
    videoSeconds: undefined,
    videoDeclaration: undefined,
    replicates: undefined,
    team: [{ name: "CONTOH Ketua", role: "lead", isChangeAgent: true }],
    ...change,
  };
}

/** A draft that every check is content with. */
export async function aReadyDraft(world: World, where: Where = {}) {
  const id = await aDraft(world, where);
  const context = await world.as(where.innovator ?? world.people.innovator, where.now);
  const replicates = where.trackId === world.replikasi ? "CONTOH Inovasi Asal" : undefined;
  await describeProposal(
    context,
    id,
    await anIdentity(world, where.title ? { title: where.title, replicates } : { replicates }),
    1,
  );
  for (const { code } of await listSections(context, where.trackId ?? world.umum)) {
    await saveAnswer(context, id, code, { text: `Teks ${code} yang cukup.`, version: 0 });
  }
  await fileRequired(world, id, where.trackId ?? world.umum, where.now);
  return id;
}

export const anIndicator: Indicator = {
  name: "CONTOH Lama tunggu",
  kind: "outcome",
  unitOfMeasure: "hari",
  better: "lower",
  baseline: "9.5",
  baselinePeriod: "2021",
  result: "1",
  resultPeriod: "2025",
  source: "CONTOH Buku register",
};

/** A ready draft with one indicator, at version 3. */
export async function aMeasuredDraft(world: World, where: Where = {}) {
  const id = await aReadyDraft(world, where);
  const context = await world.as(where.innovator ?? world.people.innovator, where.now);
  await saveIndicators(context, id, [anIndicator], 2);
  return id;
}

export async function anEndorsedProposal(world: World, where: Where = {}) {
  const id = await aReadyDraft(world, where);
  await forwardProposal(await world.as(where.innovator ?? world.people.innovator, where.now), id);
  await endorseProposal(await world.as(where.head ?? world.people.head, where.now), id);
  return id;
}

export async function aSubmittedProposal(world: World, where: Where = {}) {
  const id = await anEndorsedProposal(world, where);
  await submitProposal(await world.as(where.head ?? world.people.head, where.now), id);
  return id;
}

export async function anEligibleProposal(world: World, where: Where = {}) {
  const id = await aSubmittedProposal(world, where);
  const officer = await world.as(world.people.officer, afterDeadline);
  const items = await listChecklist(officer, world.editionId);
  await checkProposal(
    officer,
    id,
    items.map((item) => ({ itemId: item.id, result: "met" as const })),
  );
  await approveScreening(await world.as(world.people.colleague, afterDeadline), id);
  return id;
}

/** The desk stage, open, with the given number of eligible proposals of two units, of the general track or as told. */
export async function anOpenStage(world: World, size = 3, tracks: readonly string[] = []) {
  const proposalIds: string[] = [];
  for (let place = 0; place < size; place++) {
    const other = {
      innovator: world.people.otherInnovator,
      head: world.people.otherHead,
      unitId: world.units.alyatama,
    };
    const trackId = tracks[place] ?? world.umum;
    proposalIds.push(await anEligibleProposal(world, { ...(place % 2 === 0 ? {} : other), trackId }));
  }
  const officer = await world.as(world.people.officer, whileJudging);
  await prepareStage(officer, world.desk);
  await assignJudges(officer, world.desk, { seed: "benih" });
  await openStage(officer, world.desk);
  return proposalIds;
}

/** Two who may have to do with each other, as the portal notes it. */
export async function aSuspicion(world: World, judgeId: string, proposalId: string) {
  await world.database.write(async (db) => {
    const pair = { judgeId, proposalId, ground: "same_name" as const };
    await db.insert(suspicions).values({ ...pair, foundAt: whileJudging });
    const context = { ...contextOf(world.database, operator, whileJudging), db };
    await record(context, "suspicion.found", { id: world.desk, editionId: world.editionId }, { pairs: 1 });
  });
}

export async function assignmentsOf(world: World, stageId: string, judgeId?: string) {
  const rows = await world.database.read
    .select({ assignment: assignments, proposalId: entries.proposalId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, stageId), ...(judgeId ? [eq(assignments.judgeId, judgeId)] : [])));
  return rows.map(({ assignment, proposalId }) => ({ ...assignment, proposalId }));
}

/** Every judge of an open stage declares, scores by `valueFor` and hands in. */
export async function everySheetIn(
  world: World,
  stageId: string,
  valueFor: (proposalId: string, judgeId: string) => number,
  now = whileJudging,
) {
  const [stage] = await world.database.read.select().from(stages).where(eq(stages.id, stageId));
  for (const { id, judgeId, proposalId } of await assignmentsOf(world, stageId)) {
    const judge = await world.as(judgeId, now);
    await acceptAssignment(judge, id);
    const rubric = await findRubric(judge, stage?.rubricId ?? "");
    const scores = rubric.criteria.map(({ id }) => ({
      criterionId: id,
      value: valueFor(proposalId, judgeId),
      note: "Alasan contoh",
    }));
    await saveSheet(judge, id, { version: 0, overallNote: "Alasan menyeluruh", scores });
    await handInSheet(judge, id);
  }
}

export async function statusOf(world: World, proposalId: string) {
  const [row] = await world.database.read
    .select({ status: proposals.status })
    .from(proposals)
    .where(eq(proposals.id, proposalId));
  return row?.status;
}

/** The desk stage closed into standings; every criterion of an entry has the value that stands in its place. */
export async function aClosedDesk(world: World, values: readonly number[]) {
  const ids = await anOpenStage(world, values.length);
  await everySheetIn(world, world.desk, (id) => values[ids.indexOf(id)] ?? 0);
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
  return ids;
}

/** The presentation, open, with the two best of the desk stage. */
export async function anOpenPresentation(world: World, values: readonly number[] = [80, 70]) {
  const ids = await aClosedDesk(world, values);
  await confirmStage(await world.as(world.people.chair, whileJudging), world.desk);
  await announceStage(await world.as(world.people.officer, whileJudging), world.desk, "PENG-1/CONTOH");
  const officer = await world.as(world.people.officer, whilePresenting);
  await prepareStage(officer, world.presentation);
  await assignJudges(officer, world.presentation, { seed: "benih" });
  await openStage(officer, world.presentation);
  return ids;
}

export const decree = { decreeNo: "SK-9/CONTOH/2026", decreeOn: "2026-06-10" };

/** An edition whose last stage is confirmed and waits for its decree; the first proposal is its only winner. */
export async function aConfirmedPresentation(world: World) {
  const ids = await anOpenPresentation(world);
  await everySheetIn(world, world.presentation, (id) => (id === ids[0] ? 5 : 3), whilePresenting);
  const chair = await world.as(world.people.chair, whilePresenting);
  await closeStage(chair, world.presentation);
  await confirmStage(chair, world.presentation);
  return ids as [string, string];
}

export async function aDeterminedEdition(world: World) {
  const ids = await aConfirmedPresentation(world);
  await determineResult(await world.as(world.people.authority, afterJudging), world.presentation, decree);
  return ids;
}

/** The winner of a determined edition, shown in the gallery. */
export async function aWinner(world: World) {
  const [proposalId, loserId] = await aDeterminedEdition(world);
  const slug = await publishWinner(await world.as(world.people.officer, afterJudging), proposalId);
  const [row] = await world.database.read.select().from(innovations).where(eq(innovations.slug, slug));
  return { innovationId: row?.id ?? "", slug, proposalId, loserId };
}

/** An innovation of an earlier year in the gallery. */
export async function aPastInnovation(world: World, unitId: string, title = `CONTOH Inovasi lama ${++drafts}`) {
  const past = { summary: "CONTOH", unitId, year: 2018, category: "Inklusi sosial", isExample: true };
  return registerInnovation(await world.as(world.people.officer), { slug: `lama-${++drafts}`, title, ...past });
}

/** Why an attempt was refused; fails where the refusal leaves the smallest trace in any table. A fault is thrown on. */
export async function refused(world: World, attempt: () => Promise<unknown>): Promise<Reason | undefined> {
  const before = await everyRow(world);
  const reason = await reasonOf(attempt);
  if (reason) expect(await everyRow(world)).toEqual(before);
  return reason;
}

/** The reason of a refusal, or undefined when there was none. A fault is thrown on. */
export async function reasonOf(attempt: () => Promise<unknown>): Promise<Reason | undefined> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

/** Every table with all its rows, to compare before and after. */
export async function everyRow({ database }: World) {
  const tables = Object.entries(schema).filter((named) => is(named[1], Table));
  const rows: Record<string, unknown[]> = {};
  for (const [name, table] of tables) rows[name] = await database.read.select().from(table);
  return rows;
}

/** What a page of the unit posts along: which step of the proposal it showed. */
export async function seenOn(world: World, proposalId: string): Promise<string> {
  const context = await world.as(world.people.head);
  return String((await findLastStep(context, await findProposal(context, proposalId)))?.seq);
}
