import { editions, extensions } from "db/schema";
import { eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { listStages } from "~/domain/stages/finding.server";
import { findEdition } from "./finding.server";
import { mayExtend, mayPublish } from "./policy";

/** From here on the edition's form, rubrics, stages and cuts stand as announced. */
export function publishEdition(context: Context, editionId: string): Promise<void> {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    insist(mayPublish(context.actor, edition));

    await context.db
      .update(editions)
      .set({ status: "published", publishedAt: context.now, publishedBy: context.actor.id ?? null })
      .where(eq(editions.id, edition.id));

    await record(context, "edition.published", { id: edition.id, editionId: edition.id });
  });
}

export type Extension = { until: Date; reason: string; announcementNo: string };

/** Moves the deadline for everyone; the day from which age is counted stays. */
export function extendRegistration(context: Context, editionId: string, { until, reason, announcementNo }: Extension) {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    insist(mayExtend(context.actor, edition, until, context.now));
    const [first] = await listStages(context, edition.id);
    insist(first && until > first.opensAt ? "wrong-state" : undefined);

    await context.db.update(editions).set({ closesAt: until }).where(eq(editions.id, edition.id));
    await context.db.insert(extensions).values({
      id: newId(),
      editionId: edition.id,
      fromAt: edition.closesAt,
      toAt: until,
      reason,
      announcementNo,
      extendedBy: context.actor.id ?? "",
      extendedAt: context.now,
    });

    await record(
      context,
      "edition.extended",
      { id: edition.id, editionId: edition.id },
      { from: edition.closesAt.toISOString(), to: until.toISOString(), announcement: announcementNo },
    );
  });
}
