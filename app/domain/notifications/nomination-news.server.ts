import { innovations, nominations } from "db/schema";
import { eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { EventType } from "~/domain/ledger/event-types";
import type { Happening } from "./news";
import type { Occasion } from "./occasion";
import { findRecipients } from "./recipients.server";

const steps = {
  "nomination.returned": "returned",
  "nomination.approved": "approved",
  "nomination.ended": "ended",
} as const satisfies Partial<Record<EventType, string>>;

export const toldOfNominations = Object.keys(steps) as EventType[];

/** Whoever nominated hears what somebody else decided on it. */
export async function nominationNews(context: Context, happenings: readonly Happening[]): Promise<Occasion[]> {
  const occasions: Occasion[] = [];
  for (const { key, type, subject, actorId } of happenings) {
    const step = steps[type as keyof typeof steps];
    const [row] = await context.db
      .select({ by: nominations.nominatedBy, title: innovations.title })
      .from(nominations)
      .innerJoin(innovations, eq(innovations.id, nominations.innovationId))
      .where(eq(nominations.id, subject));
    if (!step || !row || row.by === actorId) continue;
    const recipient = (await findRecipients(context, [row.by])).get(row.by);
    const nomination = { id: subject, title: row.title, step };
    if (recipient)
      occasions.push({
        key,
        kind: "nomination_told",
        recipient,
        part: "officer",
        edition: undefined,
        proposals: [],
        nomination,
      });
  }
  return occasions;
}
