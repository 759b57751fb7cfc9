import type { Database } from "db/engine/database";
import type { Actor } from "~/domain/people/actor";
import type { Context } from "./context";

export function contextOf(database: Database, actor: Actor, now: Date): Context {
  return { database, db: database.read, actor, now };
}

/**
 * All of `work` or nothing of it; durable when it resolves. Commands may call commands: they join.
 * @throws when it changed rows of consequence after its last event: nobody could account for them
 */
export function atomically<T>({ found, ...context }: Context, work: (context: Context) => Promise<T>): Promise<T> {
  const { database } = context;
  found?.clear();
  if (database.isWriting()) return database.write((db) => work({ ...context, db }));
  return database.write(async (db) => {
    const result = await work({ ...context, db });
    const untold = new Set(database.takeChanges().map(({ table }) => table));
    if (untold.size > 0) throw new Error(`No event accounts for what was written to ${[...untold].join(", ")}.`);
    return result;
  });
}
