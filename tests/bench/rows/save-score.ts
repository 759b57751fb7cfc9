import { join } from "node:path";
import { openDatabase } from "db/engine/database";
import Client from "db/engine/sqlite-client";
import { assignments, entries, sheets, stages } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { contextOf } from "~/domain/kernel/atomically.server";
import { findActor } from "~/domain/people/finding.server";
import { findOwnSheet, findRubric } from "~/domain/scoring/finding.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";

export const row: BenchRow = {
  name: "save-score",
  baseline: {
    name: "bare better-sqlite3, one row, one commit",
    async start(world) {
      const client = new Client(join(world.directory, "bare-score.db"));
      client.pragma("journal_mode = WAL");
      client.pragma("synchronous = FULL");
      client.exec(
        "create table scores (id integer primary key, value integer not null); insert into scores values (1, 0)",
      );
      const update = client.prepare("update scores set value = value + 1 where id = 1");
      return inProcess(
        async () => void update.run(),
        async () => void client.close(),
      );
    },
  },
  candidate: {
    name: "saveSheet: asks, writes sheet and score, appends the event",
    async start(world) {
      const { database, context, assignmentId, criterionId, sheet } = await openDraft(await world.database());
      let { version } = sheet;
      let value = 50;
      return inProcess(
        async () => {
          value = value === 50 ? 60 : 50;
          const input = { version, overallNote: sheet.overallNote, scores: [{ criterionId, value, note: "CONTOH" }] };
          version = (await saveSheet(context, assignmentId, input)).version;
        },
        () => database.close(),
      );
    },
  },
};

/** A sheet of the national world that its judge is still writing. */
async function openDraft(file: string) {
  const database = await openDatabase(file);
  const now = new Date();
  const [draft] = await database.read
    .select({ id: assignments.id, judgeId: assignments.judgeId, rubricId: stages.rubricId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .innerJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(assignments.status, "accepted"), inArray(sheets.status, ["draft"]), eq(stages.status, "open")))
    .limit(1);
  const actor = draft && (await findActor(database.read, draft.judgeId, now));
  if (!draft || !actor) throw new Error("the national world has no sheet in draft");
  const context = contextOf(database, actor, now);
  const { criteria } = await findRubric(context, draft.rubricId);
  const criterionId = criteria[0]?.id ?? "";
  return { database, context, assignmentId: draft.id, criterionId, sheet: await findOwnSheet(context, draft.id) };
}
