import { endorsements, grants, users } from "db/schema";
import { and, asc, eq, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { inForce } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayDelegate } from "~/domain/proposals/policy";

/** The head lets one of the unit's admins submit an endorsed proposal; without `adminId` the delegation is taken back. */
export function delegateSubmission(context: Context, proposalId: string, adminId: string | undefined): Promise<void> {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayDelegate(context.actor, proposal, context.now));
    if (adminId) found((await listUnitAdmins(context, proposal.unitId)).find(({ id }) => id === adminId));

    await context.db
      .update(endorsements)
      .set({ delegatedTo: adminId ?? null })
      .where(and(eq(endorsements.proposalId, proposalId), isNull(endorsements.revokedAt)));

    await record(context, "submission.delegated", proposal, { to: adminId ?? null });
  });
}

/** Who administers a unit now, by name. */
export async function listUnitAdmins(context: Context, unitId: string): Promise<Array<{ id: string; name: string }>> {
  const rows = await context.db
    .select({ id: users.id, name: users.name, grant: grants })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(grants.unitId, unitId), eq(grants.role, "unit_admin"), isNull(users.disabledAt)))
    .orderBy(asc(users.name), asc(users.id));
  const admins = rows.filter(({ grant }) => inForce(grant, context.now)).map(({ id, name }) => ({ id, name }));
  return [...new Map(admins.map((admin) => [admin.id, admin])).values()];
}
