import { assignments, entries, proposals, slots, stages, units } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { live } from "~/domain/assignment/assignment";
import type { Edition } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { answerDue } from "~/domain/presentations/slot";
import { findHandsOf } from "~/domain/progress/people.server";
import { handsOf, to } from "./addressing.server";
import type { Happening } from "./news";
import type { Occasion, Part } from "./occasion";

/** A time that was told or moved: to the writers and heads of each entry, and to each judge how many are his or hers. */
export async function toPresenters(context: Context, edition: Edition, { type, key, subject, at }: Happening) {
  const ofSubject = type === "slot.moved" ? eq(slots.id, subject) : eq(entries.stageId, subject);
  const rows = await context.db
    .select({
      slot: slots,
      stage: stages,
      proposal: { id: proposals.id, title: proposals.title, unitId: proposals.unitId, createdBy: proposals.createdBy },
      zone: units.timeZone,
    })
    .from(slots)
    .innerJoin(entries, eq(entries.id, slots.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(units, eq(units.id, proposals.unitId))
    .where(and(ofSubject, eq(slots.toldAt, at)));
  const [first] = rows;
  if (!first) return [];
  const hands = await findHandsOf(
    context.db,
    rows.map(({ proposal }) => proposal),
    context.now,
  );
  const letters: Occasion[] = [];
  for (const { slot, stage, proposal, zone } of rows) {
    const people = handsOf(hands.get(proposal.id));
    const { startsAt, room } = slot;
    const about = {
      kind: "slot_given" as const,
      proposals: [{ id: proposal.id, title: proposal.title }],
      stage,
      slot: {
        startsAt,
        room,
        zone,
        dueAt: answerDue(slot) ?? startsAt,
        isMoved: slot.sequence > 0 && type === "slot.moved",
      },
    };
    letters.push(...(await to(context, edition, people, (who) => ({ key: `${key}:${slot.id}:${who}`, about }))));
  }
  const told = rows.map(({ slot }) => slot.entryId);
  return [...letters, ...(await toTheirJudges(context, edition, key, told, first.stage))];
}

async function toTheirJudges(
  context: Context,
  edition: Edition,
  key: string,
  entryIds: readonly string[],
  stage: NonNullable<Occasion["stage"]>,
): Promise<Occasion[]> {
  const readings = await context.db
    .select({ judgeId: assignments.judgeId })
    .from(assignments)
    .where(and(inArray(assignments.entryId, [...entryIds]), inArray(assignments.status, live)));
  const loads = groupBy(readings, ({ judgeId }) => judgeId);
  const people = [...loads.keys()].map((id): [string, Part] => [id, "judge"]);
  return to(context, edition, people, (id) => ({
    key: `${key}:${id}`,
    about: { kind: "slot_given", proposals: [], stage, count: loads.get(id)?.length ?? 0 },
  }));
}
