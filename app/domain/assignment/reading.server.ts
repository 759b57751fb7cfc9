import { entries, proposals, questions, receipts, replies, snapshots } from "db/schema";
import { eq, sql } from "drizzle-orm";
import type { Copy } from "~/domain/blind/copy";
import { copyFor, hidersFor } from "~/domain/blind/finding.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { found, insist } from "~/domain/kernel/refusal";
import { listTeam } from "~/domain/proposals/finding.server";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { unitNameToday } from "~/domain/units/finding.server";
import { findUnitStory, type UnitStory } from "~/domain/units/story.server";
import { insistFree } from "./conflicts.server";
import { findAssignment } from "./finding.server";
import { mayReadAssigned } from "./policy";

/** What a judge knows of an entry before the declaration; in a blind stage neither unit nor team. */
export type EntryFacts = {
  number: string;
  title: string;
  unit: string | undefined;
  team: string[];
  /** How many questions of its judges the secretariat has answered. */
  answered: number;
};

const answeredQuestions = sql<number>`(select count(distinct ${questions.id}) from ${questions}
  join ${replies} on ${replies.questionId} = ${questions.id} where ${questions.entryId} = ${entries.id})`.mapWith(
  Number,
);

export async function findFacts(context: Context, assignmentId: string): Promise<EntryFacts> {
  const { assignment, stage, proposal } = await findAssignment(context, assignmentId);
  const [row] = await context.db
    .select({ title: proposals.title, number: receipts.number, answered: answeredQuestions })
    .from(entries)
    .innerJoin(proposals, eq(proposals.id, entries.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, proposals.id))
    .where(eq(entries.id, assignment.entryId));
  const { title, number, answered } = found(row);
  if (stage.isBlind) {
    const hide = found((await hidersFor(context, [proposal])).get(proposal.id));
    return { number, title: hide(title), unit: undefined, team: [], answered };
  }
  const unit = await unitNameToday(context, proposal.unitId);
  const team = await listTeam(context, proposal.id);
  return { number, title, unit: unit.name, team: team.map(({ name }) => name), answered };
}

/** The unit, as it was called when the proposal was handed in, is missing from the copy of a blind stage. */
export type JudgedDossier = Copy & { unit: UnitStory | undefined };

/** What a judge reads, once a declaration is made: the snapshot that was handed in, in a blind stage its anonymous copy. */
export async function readDossier(context: Context, assignmentId: string): Promise<JudgedDossier> {
  const { assignment, stage, entry, proposal } = await findAssignment(context, assignmentId);
  insist(mayReadAssigned(context.actor, assignment, stage));
  await insistFree(context, assignment.judgeId, proposal);
  const [row] = await context.db
    .select({ content: snapshots.content, submittedAt: receipts.submittedAt })
    .from(snapshots)
    .innerJoin(receipts, eq(receipts.proposalId, snapshots.proposalId))
    .where(eq(snapshots.id, entry.snapshotId));
  const { content, submittedAt } = found(row);
  if (stage.isBlind) return { ...(await copyFor(context, proposal, readSnapshot(content))), unit: undefined };
  const unit = await findUnitStory(context, proposal.unitId, dayInJakarta(submittedAt));
  return { content: readSnapshot(content), withheld: 0, unit };
}
