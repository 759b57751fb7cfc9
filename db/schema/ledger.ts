import type { Kit } from "../kits/sqlite";

/** No foreign keys: the ledger outlives what it speaks of. Triggers of both engines keep it append-only. */
export function defineLedger(kit: Kit) {
  const events = kit.table(
    "events",
    {
      /** An edition's id, or "portal" for what belongs to none. */
      chain: kit.text("chain").notNull(),
      seq: kit.integer("seq").notNull(),
      prev: kit.text("prev").notNull(),
      hash: kit.text("hash").notNull().unique("one_event_per_hash"),
      type: kit.text("type").notNull(),
      subject: kit.text("subject").notNull(),
      actorId: kit.text("actor_id"),
      at: kit.moment("at").notNull(),
      /** Canonical JSON, exactly as hashed. */
      body: kit.text("body").notNull(),
    },
    (table) => [
      kit.primaryKey({ name: "one_event_per_place", columns: [table.chain, table.seq] }),
      kit.index("events_of_a_subject").on(table.subject),
      kit.index("events_by_time").on(table.at),
      kit.index("events_by_type").on(table.type, table.seq),
    ],
  );

  /** What an event says of each row of consequence that it changed: how it was left, sealed. */
  const commitments = kit.table(
    "commitments",
    {
      /** In the order in which all rows of the portal were changed. */
      number: kit.integer("number").primaryKey(),
      chain: kit.text("chain").notNull(),
      seq: kit.integer("seq").notNull(),
      tableName: kit.text("table_name").notNull(),
      rowKey: kit.text("row_key").notNull(),
      salt: kit.text("salt").notNull(),
      /** SHA-256(salt ‖ row in canonical JSON); empty where the row was deleted. */
      sum: kit.text("sum").notNull(),
      /** Of each column a few digits of the same kind, by which the one that differs can be named. */
      marks: kit.text("marks").notNull(),
    },
    (table) => [
      kit.index("commitments_of_an_event").on(table.chain, table.seq),
      kit.index("commitments_of_a_table").on(table.tableName, table.number),
    ],
  );
  return { events, commitments };
}
