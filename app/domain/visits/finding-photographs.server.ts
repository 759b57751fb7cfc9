import { assignments, entries, stages, visitPhotographs } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
import { findAssignment } from "~/domain/assignment/finding.server";
import type { Context } from "~/domain/kernel/context";
import { found, insistThat } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { findVisit } from "./finding.server";
import { listPhotographs } from "./listing-photographs.server";
import type { Photograph } from "./photograph";
import { mayReadVisit, mayReadVisits } from "./policy";

/** The photographs of a judge's visit, with the claims of which they may tell. */
export async function findOwnPhotographs(context: Context, assignmentId: string) {
  const { claims } = await findVisit(context, assignmentId);
  const { assignment, stage } = await findAssignment(context, assignmentId);
  return { assignment, stage, claims, photographs: await listPhotographs(context, [assignment.entryId]) };
}

/** One of an entry's. @throws "not-found" */
export async function findOwnPhotograph(context: Context, entryId: string, id: string): Promise<Photograph> {
  return found((await listPhotographs(context, [entryId])).find((photograph) => photograph.id === id));
}

/** A photograph for those who may look at it: its team, and who decides or examines. @throws "not-found" */
export async function findPhotograph(context: Context, id: string): Promise<Photograph> {
  const [row] = await context.db
    .select({ photograph: visitPhotographs, stage: stages })
    .from(visitPhotographs)
    .innerJoin(entries, eq(entries.id, visitPhotographs.entryId))
    .innerJoin(stages, eq(stages.id, entries.stageId))
    .where(and(eq(visitPhotographs.id, id), isNull(visitPhotographs.removedAt)));
  const { photograph, stage } = found(row);
  if (!mayReadVisits(context.actor, stage)) return photograph;
  const [own] = await context.db
    .select()
    .from(assignments)
    .where(and(eq(assignments.entryId, photograph.entryId), eq(assignments.judgeId, actorId(context.actor))));
  insistThat(own !== undefined && !mayReadVisit(context.actor, own, stage), "not-found");
  await findVisit(context, found(own).id);
  return photograph;
}
