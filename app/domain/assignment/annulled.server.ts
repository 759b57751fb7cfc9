import { assignments, entries, events, receipts, users } from "db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { namesOf } from "~/domain/people/finding.server";
import type { Stage } from "~/domain/stages/stage";

/** The readings of a stage that a conflict took from their judges, with whose act it was; a declared reason stays private. */
export async function listAnnulled({ db }: Context, stage: Pick<Stage, "id">) {
  const rows = await db
    .select({
      id: events.hash,
      type: events.type,
      at: events.at,
      actorId: events.actorId,
      judge: users.name,
      number: receipts.number,
    })
    .from(events)
    .innerJoin(assignments, eq(assignments.id, events.subject))
    .innerJoin(entries, and(eq(entries.id, assignments.entryId), eq(entries.stageId, stage.id)))
    .innerJoin(receipts, eq(receipts.proposalId, entries.proposalId))
    .innerJoin(users, eq(users.id, assignments.judgeId))
    .where(inArray(events.type, ["conflict.declared", "conflict.found"]))
    .orderBy(asc(events.at), asc(events.seq));
  const names = await namesOf(
    db,
    rows.flatMap(({ actorId }) => actorId ?? []),
  );
  return rows.map(({ type, actorId, ...row }) => ({
    ...row,
    isDeclared: type === "conflict.declared",
    by: (actorId && names.get(actorId)) || "",
  }));
}
