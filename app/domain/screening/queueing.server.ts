import { proposals, receipts, repairs, screenings } from "db/schema";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { listChecklist } from "~/domain/editions/finding.server";
import { mayOrganise } from "~/domain/editions/policy";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { once } from "~/domain/kernel/once";
import { found, insist } from "~/domain/kernel/refusal";
import { unitNamesOn } from "~/domain/units/finding.server";
import { computeFor } from "./gathering.server";
import { isOwnCause } from "./policy";
import {
  countFound,
  goingOnFrom,
  isActionable,
  type QueueFilter,
  type QueuePlace,
  type QueueStep,
  queuePageSize,
  queueSteps,
} from "./queue";

/** Few enough that "next one" is quick, though each has to be computed where the filter asks for findings. */
const looksAhead = 20;

/** One page of what is being screened, oldest submission first, with how much of everything waits. */
export async function listScreeningQueue(context: Context, editionId: string, filter: QueueFilter, page = 1) {
  const places = await listPlaces(context, editionId);
  const matching = await withFindings(context, editionId, places.filter(inStep(filter)), filter);
  const shown = matching.slice((page - 1) * queuePageSize, page * queuePageSize);
  return {
    counts: countSteps(places),
    total: matching.length,
    rows: await describe(context, editionId, shown),
  };
}

/** How much is left for this officer, and how much at all. */
export async function countScreeningQueue(context: Context, editionId: string) {
  return countSteps(await listPlaces(context, editionId));
}

/** The proposal that this officer takes up after another one, in the same selection; undefined when none is left. */
export async function findNextInQueue(
  context: Context,
  editionId: string,
  filter: QueueFilter,
  fromId: string,
): Promise<string | undefined> {
  const places = (await listPlaces(context, editionId)).filter(inStep(filter)).filter(isActionable);
  const [receipt] = await context.db.select().from(receipts).where(eq(receipts.proposalId, fromId));
  const coming = goingOnFrom(places, { id: fromId, submittedAt: found(receipt).submittedAt });
  for (let start = 0; start < coming.length; start += looksAhead) {
    const [next] = await withFindings(context, editionId, coming.slice(start, start + looksAhead), filter);
    if (next) return next.id;
  }
  return undefined;
}

/** Ticked proposals as the confirmation names them; what is not in the queue is left out. */
export async function listTicked(context: Context, editionId: string, ids: readonly string[]) {
  const places = (await listPlaces(context, editionId)).filter(({ id }) => ids.includes(id));
  return describe(context, editionId, places);
}

export type QueueRow = Awaited<ReturnType<typeof describe>>[number];

function listPlaces(context: Context, editionId: string): Promise<QueuePlace[]> {
  return once(context, `queue ${editionId}`, () => lookUpPlaces(context, editionId));
}

async function lookUpPlaces(context: Context, editionId: string): Promise<QueuePlace[]> {
  const { actor, db } = context;
  insist(mayOrganise(actor, { id: editionId }));
  const rows = await db
    .select({
      id: proposals.id,
      unitId: proposals.unitId,
      createdBy: proposals.createdBy,
      status: proposals.status,
      submittedAt: receipts.submittedAt,
      verdict: screenings.verdict,
      checkedBy: screenings.checkedBy,
      checkedAt: screenings.checkedAt,
    })
    .from(proposals)
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(screenings, and(eq(screenings.proposalId, proposals.id), isNull(screenings.approvedAt)))
    .where(and(eq(proposals.editionId, editionId), inArray(proposals.status, ["submitted", "in_repair"])))
    .orderBy(asc(receipts.submittedAt), asc(proposals.id));
  return rows.map(({ status, checkedBy, checkedAt, verdict, ...row }) => {
    const ownUnit = isOwnCause(actor, row);
    const waiting = checkedBy === actor.id || ownUnit ? "colleague" : "approve";
    const step = status === "in_repair" ? "repair" : checkedBy ? waiting : "check";
    return { ...row, ownUnit, step, verdict: verdict ?? undefined, checkedAt: checkedAt ?? undefined };
  });
}

function inStep({ step }: QueueFilter) {
  return (place: QueuePlace) => step === undefined || place.step === step;
}

async function withFindings(context: Context, editionId: string, places: QueuePlace[], { findings }: QueueFilter) {
  if (findings === undefined || places.length === 0) return places;
  const counted = await countFindings(context, editionId, places);
  return places.filter(({ id }) => (counted.get(id) === 0) === (findings === "none"));
}

async function countFindings(context: Context, editionId: string, places: readonly QueuePlace[]) {
  const items = await listChecklist(context, editionId);
  const computed = await computeFor(
    context,
    places.map(({ id }) => id),
  );
  return new Map([...computed].map(([id, findings]) => [id, countFound(items, findings)]));
}

function countSteps(places: readonly QueuePlace[]) {
  const counted = (step: QueueStep) => places.filter((place) => place.step === step).length;
  const steps = Object.fromEntries(queueSteps.map((step) => [step, counted(step)])) as Record<QueueStep, number>;
  return { ...steps, all: places.length, forMe: places.filter(isActionable).length };
}

async function describe(context: Context, editionId: string, places: readonly QueuePlace[]) {
  const ids = places.map(({ id }) => id);
  const titles = await context.db
    .select({ id: proposals.id, title: proposals.title, number: receipts.number, dueAt: repairs.dueAt })
    .from(proposals)
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .leftJoin(repairs, and(eq(repairs.proposalId, proposals.id), isNull(repairs.completedAt)))
    .where(inArray(proposals.id, ids));
  const byId = new Map(titles.map((row) => [row.id, row]));
  const units = places.map(({ unitId }) => unitId);
  const names = await unitNamesOn(context.db, units, dayInJakarta(context.now));
  const counted = await countFindings(context, editionId, places);
  return places.map((place) => {
    const { title, number, dueAt } = found(byId.get(place.id));
    const unit = names.get(place.unitId)?.shortName ?? "";
    return { ...place, title, number, dueAt: dueAt ?? undefined, unit, found: counted.get(place.id) ?? 0 };
  });
}
