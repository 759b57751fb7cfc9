import { proposals, searchDocuments, snapshots } from "db/schema";
import { desc, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { mayManageAccounts } from "~/domain/people/policy";
import { readSnapshot } from "~/domain/proposals/snapshot";
import { competing } from "~/domain/proposals/transitions";
import { rememberText, rememberTitle } from "~/domain/search/indexing.server";
import { takeFingerprint } from "./fingerprinting.server";
import { listTexts } from "./texts.server";

/** Learns anew what search and comparison know of every proposal, out of what is stored of it. */
export function relearnProposals(context: Context): Promise<number> {
  return atomically(context, async (context) => {
    insist(mayManageAccounts(context.actor));
    await context.db.delete(searchDocuments);
    const all = await context.db
      .select({
        id: proposals.id,
        title: proposals.title,
        editionId: proposals.editionId,
        status: proposals.status,
      })
      .from(proposals);
    for (const { status, ...proposal } of all) {
      await rememberTitle(context, proposal);
      const handedIn = competing.includes(status) ? await findSnapshot(context, proposal.id) : undefined;
      if (handedIn) await rememberText(context, proposal.id, handedIn);
      if (status !== "draft") await takeFingerprint(context, proposal, await listTexts(context, proposal.id));
    }
    return all.length;
  });
}

async function findSnapshot({ db }: Context, proposalId: string) {
  const [last] = await db
    .select({ content: snapshots.content })
    .from(snapshots)
    .where(eq(snapshots.proposalId, proposalId))
    .orderBy(desc(snapshots.revision))
    .limit(1);
  return last && readSnapshot(last.content);
}
