import { proposals, receipts, snapshots } from "db/schema";
import { eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { sha256 } from "~/domain/ledger/chain.server";
import { findLatestSnapshot } from "~/domain/proposals/finding-snapshot.server";
import { readSnapshot } from "~/domain/proposals/snapshot";

/** What a stranger with a receipt's code may know: that it is genuine, whose it is, and that its bytes still match. */
export async function verifyReceipt(context: Context, code: string) {
  const [row] = await context.db
    .select({ receipt: receipts, snapshot: snapshots, status: proposals.status })
    .from(receipts)
    .innerJoin(snapshots, eq(snapshots.id, receipts.snapshotId))
    .innerJoin(proposals, eq(proposals.id, receipts.proposalId))
    .where(eq(receipts.code, normalise(code)));
  const { receipt, snapshot, status } = found(row);
  const latest = found(await findLatestSnapshot(context, receipt.proposalId));
  const { title, unit, edition } = readSnapshot(snapshot.content);
  return {
    number: receipt.number,
    submittedAt: receipt.submittedAt,
    title,
    unit: unit.name,
    edition,
    sha256: snapshot.sha256,
    matches: [snapshot, latest].every((copy) => sha256(copy.content) === copy.sha256),
    /** The copy that counts since documents were repaired; the receipt goes on vouching for the first one. */
    repaired: latest.id === snapshot.id ? undefined : { at: latest.takenAt, sha256: latest.sha256 },
    withdrawn: status === "withdrawn",
  };
}

function normalise(code: string): string {
  return code.replace(/[\s-]/g, "").toUpperCase();
}
