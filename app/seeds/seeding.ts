import type { Database, Queries } from "db/engine/database";
import { operator } from "~/cli/operator";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { findActor } from "~/domain/people/finding.server";
import type { SeedClock } from "./clock";

/** What the making of a world carries along; all of it happens in one transaction, so that no half world stays. */
export type Seeding = {
  database: Database;
  db: Queries;
  clock: SeedClock;
  passwordHash: string;
  /** Account ids by e-mail. */
  people: Map<string, string>;
  /** Unit ids by the key under which the facts know them. */
  units: Map<string, string>;
};

type Ground = Pick<Seeding, "database" | "db">;

/** The context in which the person acts at a moment; reads see what the world has so far. */
export async function as(seeding: Ground & Pick<Seeding, "people">, email: string, now: Date): Promise<Context> {
  const id = known(seeding.people, email);
  const actor = await findActor(seeding.db, id, now);
  if (!actor) throw new Error(`${email} has no account at ${now.toISOString()}`);
  return { ...contextOf(seeding.database, actor, now), db: seeding.db };
}

export function asOperator(seeding: Ground, now: Date): Context {
  return { ...contextOf(seeding.database, operator, now), db: seeding.db };
}

export function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the seeds speak of "${key}", which is not there`);
  return value;
}

/** The item at a place of a list that goes round. */
export function cycled<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length];
  if (item === undefined) throw new RangeError("nothing to choose from");
  return item;
}
