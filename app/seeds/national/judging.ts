import { randomBytes } from "node:crypto";
import { assignments, entries, scoreRevisions, scores, sheets } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { randomFrom } from "~/domain/assignment/random";
import { groupBy } from "~/domain/kernel/grouping";
import { newId } from "~/domain/kernel/ids.server";
import type { Criterion } from "~/domain/scoring/rubric";
import { commitTo } from "~/domain/scoring/saving.server";
import type { Stage } from "~/domain/stages/stage";
import { after } from "../agenda";
import { criteriaOf, listReadings, type Reading } from "../judging";
import { marksAround, overallNote, severityOf } from "../marks";
import { known, type Seeding } from "../seeding";
import { appendHappenings, type Happening, insertAll } from "./bulk";

const unfinished = 0.02;
const daysOfReading = 12;

/** Every judge's work so far, straight into the tables; all of it is in where the world is finished. */
export async function judgeAll(seeding: Seeding, stage: Stage, from: Date, finished: boolean) {
  const criteria = await criteriaOf(seeding, stage, from);
  const byJudge = groupBy(await listReadings(seeding, stage), ({ judge }) => judge);
  const happenings: Happening[] = [];
  const done: Done[] = [];
  for (const [judge, readings] of byJudge) {
    const judgeId = known(seeding.people, judge);
    await acceptAll(seeding, stage, judgeId, from);
    for (const [turn, reading] of readings.entries()) {
      happenings.push(event("assignment.accepted", reading.id, judgeId, from, { entry: reading.entryId }));
      const moment = after(from, Math.floor(((turn + 0.5) * daysOfReading * 1440) / readings.length));
      const sheet = score(criteria, reading, judgeId, moment, finished);
      if (sheet) done.push(sheet);
    }
  }
  await insertAll(
    seeding.db,
    sheets,
    done.map(({ sheet }) => sheet),
  );
  await insertAll(
    seeding.db,
    scores,
    done.flatMap((it) => it.scores),
  );
  await insertAll(
    seeding.db,
    scoreRevisions,
    done.flatMap((it) => it.scores.map(({ updatedAt, ...score }) => ({ ...score, version: 1, savedAt: updatedAt }))),
  );
  await appendHappenings(seeding, stage.editionId, [...happenings, ...done.flatMap((it) => it.happenings)]);
}

async function acceptAll({ db }: Seeding, stage: Stage, judgeId: string, moment: Date) {
  const ofStage = db.select({ id: entries.id }).from(entries).where(eq(entries.stageId, stage.id));
  await db
    .update(assignments)
    .set({ status: "accepted", answeredAt: moment })
    .where(and(eq(assignments.judgeId, judgeId), inArray(assignments.entryId, ofStage)));
}

type Done = {
  sheet: typeof sheets.$inferInsert;
  scores: (typeof scores.$inferInsert)[];
  happenings: Happening[];
};

/** A sheet as saving and handing it in would have left it; a few are half done, a few not begun. */
function score(
  criteria: readonly Criterion[],
  reading: Reading,
  judgeId: string,
  moment: Date,
  finished: boolean,
): Done | undefined {
  const { id: assignmentId, entryId, title, judge } = reading;
  const random = randomFrom(`${title} ${judge}`);
  const lot = finished ? 1 : random();
  if (lot < unfinished / 2) return undefined;
  const isIn = lot >= unfinished;
  const quality = 42 + Math.floor(randomFrom(`${title} mutu`)() * 50);
  const marks = marksAround(criteria, quality, severityOf(judge), random).slice(0, isIn ? criteria.length : 3);
  const id = newId();
  const handedInAt = isIn ? after(moment, 15) : null;
  const rows = marks.map(({ criterionId, value, note }) => {
    const salt = randomBytes(16).toString("hex");
    return { sheetId: id, criterionId, value: value ?? null, note, salt, updatedAt: moment };
  });
  const saved = rows.map(({ criterionId, salt, value }) => {
    const commitment = commitTo(salt, value ?? undefined);
    return event("score.saved", id, judgeId, moment, { entry: entryId, criterion: criterionId, commitment });
  });
  return {
    sheet: {
      id,
      assignmentId,
      entryId,
      judgeId,
      status: isIn ? "handed_in" : "draft",
      overallNote: isIn ? overallNote(quality, random) : "",
      version: 1,
      updatedAt: handedInAt ?? moment,
      handedInAt,
    },
    scores: rows,
    happenings: handedInAt ? [...saved, event("sheet.handed_in", id, judgeId, handedInAt, { entry: entryId })] : saved,
  };
}

function event(
  type: Happening["type"],
  subject: string,
  actorId: string,
  at: Date,
  details: Happening["details"],
): Happening {
  return { type, subject, actorId, at, details };
}
