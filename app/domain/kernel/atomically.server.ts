import type { Database } from "db/engine/database";
import type { Actor } from "~/domain/people/actor";
import type { Context } from "./context";

export function contextOf(database: Database, actor: Actor, now: Date): Context {
  return { database, db: database.read, actor, now };
}

/** All of `work` or nothing of it; durable when it resolves. Commands may call commands: they join. */
export function atomically<T>(context: Context, work: (context: Context) => Promise<T>): Promise<T> {
  return context.database.write((db) => work({ ...context, db }));
}
