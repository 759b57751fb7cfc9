import { proposalRevisions, users } from "db/schema";
import { desc, eq } from "drizzle-orm";
import { keepPlace } from "~/domain/collaboration/locking.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { findProposal } from "~/domain/proposals/finding.server";
import { changedParts, formOf, type Header, type HeaderPart, readHeader } from "~/domain/proposals/header";
import { mayLookBack, mayWrite } from "~/domain/proposals/policy";
import type { Proposal } from "~/domain/proposals/proposal";
import { findHeader, findRevision, replaceHeader } from "./header.server";

export type HeaderRevision = {
  version: number;
  by: string;
  at: Date;
  before: Header | undefined;
  after: Header;
  changed: HeaderPart[];
};

/** Every save of the header, the latest first, with what it changed: for those who write the proposal. */
export async function listRevisions(context: Context, proposal: Proposal): Promise<HeaderRevision[]> {
  insist(mayLookBack(context.actor, proposal));
  const rows = await context.db
    .select({
      version: proposalRevisions.version,
      content: proposalRevisions.content,
      at: proposalRevisions.savedAt,
      by: users.name,
    })
    .from(proposalRevisions)
    .innerJoin(users, eq(users.id, proposalRevisions.savedBy))
    .where(eq(proposalRevisions.proposalId, proposal.id))
    .orderBy(desc(proposalRevisions.version));
  const headers = rows.map(({ content }) => readHeader(content));
  return rows.flatMap(({ version, by, at }, place) => {
    const [after, before] = [headers[place], headers[place + 1]];
    return after ? [{ version, by, at, before, after, changed: changedParts(before, after) }] : [];
  });
}

/**
 * Saves an earlier header again, as the newest one; `version` is the one that the writer has seen. Refused while somebody
 * else writes in a form that would change.
 */
export function restoreHeader(context: Context, proposalId: string, revision: number, version: number) {
  return atomically(context, async (context) => {
    const proposal = await findProposal(context, proposalId);
    insist(mayWrite(context.actor, proposal, context.now));
    insistThat(version === proposal.version, "stale-version");
    const header = found(await findRevision(context, proposal, revision));
    const changed = changedParts(await findHeader(context, proposal), header);
    for (const place of new Set(changed.map(formOf))) await keepPlace(context, proposalId, place);
    return replaceHeader(context, proposal, header);
  });
}
