import { sessions } from "db/schema";
import { and, count, eq, ne } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findAccount } from "~/domain/people/describing.server";
import { mayKeepAccount } from "~/domain/people/policy";

/** Signs the owner out everywhere but here; `keep` is the hash of this session's key. */
export function endOtherSessions(context: Context, keep: string): Promise<void> {
  return atomically(context, async (context) => {
    const userId = found(context.actor.id);

    await dropSessions(context, userId, keep);

    await record(context, "sessions.ended", { id: userId });
  });
}

/** Signs somebody out on every device, by whoever keeps the account. */
export function endSessionsOf(context: Context, userId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { held } = await findAccount(context, userId);
    insist(mayKeepAccount(context.actor, held, context.now));

    await dropSessions(context, userId);

    await record(context, "sessions.ended", { id: userId });
  });
}

export async function countOwnSessions({ db, actor }: Context): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(sessions)
    .where(eq(sessions.userId, actorId(actor)));
  return row?.count ?? 0;
}

/** Ends the sessions of an account, but the one that is named by the hash of its key. */
export async function dropSessions({ db }: Context, userId: string, keep = ""): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, keep)));
}
