import { events } from "db/schema";
import { asc, eq } from "drizzle-orm";
import { inject } from "vitest";
import type { EditionBlueprint } from "~/domain/editions/blueprint";
import type { EventType } from "~/domain/ledger/event-types";
import { copyOf, freshDatabase } from "./database";
import { makeWorld, populating } from "./making-world";

export { operator } from "./making-world";

export type World = Awaited<ReturnType<typeof freshWorld>>;

/** A private database with a world in it; the one without overrides is made once and copied. */
export async function freshWorld(overrides?: Partial<EditionBlueprint>) {
  const { address, ids: made } = inject("world");
  const database = overrides ? await freshDatabase() : await copyOf(address);
  const ids = overrides ? await makeWorld(database, overrides) : made;
  return {
    database,
    ...ids,
    ...populating(database),
    /** The events of a type, oldest first. */
    async events(type: EventType) {
      return database.read.select().from(events).where(eq(events.type, type)).orderBy(asc(events.seq));
    },
  };
}
