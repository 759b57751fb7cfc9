import { sessions, users } from "db/schema";
import { eq } from "drizzle-orm";
import { isAtWork } from "~/domain/assignment/workload.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { findAccount } from "~/domain/people/describing.server";
import { mayDisable, mayEnable } from "~/domain/people/policy";

/** Closes an account at once, on every device; what its owner did stays theirs. */
export function disableUser(context: Context, userId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { user, held } = await findAccount(context, userId);
    insist(mayDisable(context.actor, user, held, context.now));
    refuseIf(await isAtWork(context, userId), "judge-at-work");

    await context.db.update(users).set({ disabledAt: context.now }).where(eq(users.id, userId));
    await context.db.delete(sessions).where(eq(sessions.userId, userId));

    await record(context, "user.disabled", { id: userId });
  });
}

export function enableUser(context: Context, userId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { user, held } = await findAccount(context, userId);
    insist(mayEnable(context.actor, user, held, context.now));

    await context.db.update(users).set({ disabledAt: null }).where(eq(users.id, userId));

    await record(context, "user.enabled", { id: userId });
  });
}
