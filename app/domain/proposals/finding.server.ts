import {
  answers,
  collaborators,
  editions,
  endorsements,
  formSections,
  proposals,
  receipts,
  returns,
  snapshots,
  spbeForms,
  teamMembers,
  tracks,
} from "db/schema";
import { and, asc, desc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { unitsOf } from "~/domain/people/actor";
import { writtenByActor } from "./owning.server";
import { maySee } from "./policy";
import type { Proposal, SpbeForm, TeamMember, WrittenSection } from "./proposal";

/** A proposal that the actor may see. @throws Refusal "not-found" for everyone else. */
export async function findProposal(context: Context, proposalId: string): Promise<Proposal> {
  const [row] = await context.db
    .select({ proposal: proposals, edition: editions, track: tracks })
    .from(proposals)
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    .innerJoin(tracks, eq(tracks.id, proposals.trackId))
    .where(eq(proposals.id, proposalId));
  const { proposal, edition, track } = found(row);
  const whole = { ...proposal, edition, track, ...(await findHands(context, proposalId)) };
  insist(maySee(context.actor, whole));
  return whole;
}

/** Who besides its author has a hand in a proposal. */
async function findHands({ db }: Context, proposalId: string) {
  const writers = await db
    .select({ id: collaborators.userId })
    .from(collaborators)
    .where(and(eq(collaborators.proposalId, proposalId), isNull(collaborators.removedAt)));
  const [endorsement] = await db
    .select({ delegatedTo: endorsements.delegatedTo })
    .from(endorsements)
    .where(and(eq(endorsements.proposalId, proposalId), isNull(endorsements.revokedAt)));
  return { writers: writers.map(({ id }) => id), delegatedTo: endorsement?.delegatedTo ?? null };
}

export async function findSpbeForm({ db }: Context, proposalId: string): Promise<SpbeForm | undefined> {
  const [form] = await db
    .select({
      name: spbeForms.name,
      url: spbeForms.url,
      service: spbeForms.service,
      hosting: spbeForms.hosting,
      connections: spbeForms.connections,
    })
    .from(spbeForms)
    .where(eq(spbeForms.proposalId, proposalId));
  return form;
}

/** The form's sections with what has been written in each. */
export async function listWrittenSections(context: Context, proposal: Proposal): Promise<WrittenSection[]> {
  const rows = await context.db
    .select({ section: formSections, answer: answers })
    .from(formSections)
    .leftJoin(answers, and(eq(answers.sectionId, formSections.id), eq(answers.proposalId, proposal.id)))
    .where(eq(formSections.trackId, proposal.trackId))
    .orderBy(asc(formSections.position));
  return rows.map(({ section, answer }) => ({
    ...section,
    text: answer?.text ?? "",
    words: answer?.words ?? 0,
    version: answer?.version ?? 0,
    updatedAt: answer?.updatedAt,
  }));
}

export async function findWrittenSection(context: Context, proposal: Proposal, code: string): Promise<WrittenSection> {
  const sections = await listWrittenSections(context, proposal);
  return found(sections.find((section) => section.code === code));
}

export async function listTeam(context: Context, proposalId: string): Promise<TeamMember[]> {
  return context.db
    .select({
      name: teamMembers.name,
      role: teamMembers.role,
      isChangeAgent: teamMembers.isChangeAgent,
      userId: teamMembers.userId,
    })
    .from(teamMembers)
    .where(eq(teamMembers.proposalId, proposalId))
    .orderBy(asc(teamMembers.position));
}

/** The proposals that the actor writes or answers for, latest change first. */
export async function listOwnProposals(context: Context) {
  const { actor, db } = context;
  const staffUnits = unitsOf(actor, ["unit_admin", "unit_head"]);
  const own = await db
    .select({ proposal: proposals, edition: editions })
    .from(proposals)
    .innerJoin(editions, eq(editions.id, proposals.editionId))
    // A condition that is never met would keep the database from using its indexes for the other.
    .where(or(staffUnits.length > 0 ? inArray(proposals.unitId, staffUnits) : undefined, writtenByActor(context)))
    .orderBy(desc(proposals.updatedAt));
  return own.map(({ proposal, edition }) => ({ ...proposal, edition }));
}

export async function findReceipt(context: Context, proposalId: string) {
  const [row] = await context.db
    .select({ receipt: receipts, sha256: snapshots.sha256, content: snapshots.content })
    .from(receipts)
    .innerJoin(snapshots, eq(snapshots.id, receipts.snapshotId))
    .where(eq(receipts.proposalId, proposalId));
  return row && { ...row.receipt, sha256: row.sha256, content: row.content };
}

export async function findLastReturn(context: Context, proposalId: string) {
  const [last] = await context.db
    .select()
    .from(returns)
    .where(eq(returns.proposalId, proposalId))
    .orderBy(desc(returns.returnedAt))
    .limit(1);
  return last;
}
