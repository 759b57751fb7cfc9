import type { Database } from "db/engine/database";
import { users } from "db/schema";
import { eq } from "drizzle-orm";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { findActor } from "~/domain/people/finding.server";

/** An officer of the secretariat, now. */
export async function asOfficer(database: Database): Promise<Context> {
  const now = new Date();
  const [officer] = await database.read.select().from(users).where(eq(users.email, "sekretariat@contoh.example"));
  const actor = officer && (await findActor(database.read, officer.id, now));
  if (!actor) throw new Error("the national world has no officer");
  return contextOf(database, actor, now);
}
