import { grants, users } from "db/schema";
import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { changeAgentsAmong } from "~/domain/people/change-agents.server";
import { listTeam } from "~/domain/proposals/finding.server";
import type { Proposal, TeamMember } from "~/domain/proposals/proposal";

export type Colleague = { id: string; name: string; isChangeAgent: boolean };

/** The people a team member may be linked to: those of the unit, who write along, or who are linked already. */
export async function listColleagues(context: Context, proposal: Proposal): Promise<Colleague[]> {
  const { db, now } = context;
  const ofTheUnit = await db
    .select({ userId: grants.userId })
    .from(grants)
    .where(
      and(
        eq(grants.unitId, proposal.unitId),
        lte(grants.fromAt, now),
        or(isNull(grants.untilAt), gt(grants.untilAt, now)),
      ),
    );
  const linked = (await listTeam(context, proposal.id)).flatMap(({ userId }) => userId ?? []);
  const ids = [proposal.createdBy, ...proposal.writers, ...linked, ...ofTheUnit.map(({ userId }) => userId)];
  const people = await db
    .select({ id: users.id, name: users.name, disabledAt: users.disabledAt })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]))
    .orderBy(asc(users.name));
  const agents = await changeAgentsAmong(context, ids);
  return people
    .filter(({ id, disabledAt }) => disabledAt === null || linked.includes(id))
    .map(({ id, name }) => ({ id, name, isChangeAgent: agents.has(id) }));
}

/** The team with its links checked: who is in the directory of change agents is marked as one. */
export async function linkTeam(
  context: Context,
  proposal: Proposal,
  team: readonly TeamMember[],
): Promise<TeamMember[]> {
  const colleagues = new Map((await listColleagues(context, proposal)).map((person) => [person.id, person]));
  return team.map(({ name, role, isChangeAgent, userId }) => {
    const person = userId ? found(colleagues.get(userId)) : undefined;
    return {
      name: name.trim(),
      role,
      isChangeAgent: isChangeAgent || person?.isChangeAgent === true,
      userId: userId ?? null,
    };
  });
}
