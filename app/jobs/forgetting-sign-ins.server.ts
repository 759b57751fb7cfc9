import type { Database } from "db/engine/database";
import { currentTime } from "~/adapters/clock.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { forgetOldAttempts } from "~/domain/people/signing-in.server";

/** What the clock does: attempts to sign in are kept for three months and no longer. */
export async function forgetPastSignIns(database: Database): Promise<void> {
  await forgetOldAttempts(contextOf(database, nobody, currentTime()));
}
