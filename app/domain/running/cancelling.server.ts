import { cancellations, editions } from "db/schema";
import { eq } from "drizzle-orm";
import { findEdition } from "~/domain/editions/finding.server";
import { mayCancel } from "~/domain/editions/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";

export type Cancellation = { reason: string; decreeNo: string };

/** Ends an edition without a result. Nothing is deleted: what was written stays with those who wrote it. */
export function cancelEdition(context: Context, editionId: string, { reason, decreeNo }: Cancellation): Promise<void> {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    insist(mayCancel(context.actor, edition));

    await context.db.update(editions).set({ status: "cancelled" }).where(eq(editions.id, edition.id));
    await context.db.insert(cancellations).values({
      editionId: edition.id,
      reason,
      decreeNo,
      cancelledBy: actorId(context.actor),
      cancelledAt: context.now,
    });

    await record(context, "edition.cancelled", { id: edition.id, editionId: edition.id }, { decree: decreeNo });
  });
}

export async function findCancellation(context: Context, editionId: string) {
  const [row] = await context.db
    .select({
      reason: cancellations.reason,
      decreeNo: cancellations.decreeNo,
      cancelledAt: cancellations.cancelledAt,
    })
    .from(cancellations)
    .where(eq(cancellations.editionId, editionId));
  return row;
}
