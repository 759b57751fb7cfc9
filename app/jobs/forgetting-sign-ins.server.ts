import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { forgetOldAttempts } from "~/domain/accounts/signing-in.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";

/** What the clock does: attempts to sign in are kept for three months and no longer. */
export async function forgetPastSignIns(database: Database): Promise<void> {
  await forgetOldAttempts(contextOf(database, nobody, currentTime()));
}
