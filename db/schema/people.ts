import type { Kit } from "../kits/sqlite";
import { roles, signInOutcomes } from "../vocabulary";
import type { defineEditions } from "./editions";
import type { defineStages } from "./stages";
import type { defineUnits } from "./units";

export function definePeople(kit: Kit) {
  const users = kit.table("users", {
    id: kit.text("id").primaryKey(),
    email: kit.text("email").notNull().unique("one_account_per_email"),
    name: kit.text("name").notNull(),
    passwordHash: kit.text("password_hash").notNull(),
    /** The civil servant's number (NIP, 18 digits), for those who have one. */
    nip: kit.text("nip"),
    createdAt: kit.moment("created_at").notNull(),
    disabledAt: kit.moment("disabled_at"),
    /** When whoever reads the address's mailbox last showed it: until then the account decides and scores nothing. */
    provenAt: kit.moment("proven_at"),
  });

  const sessions = kit.table(
    "sessions",
    {
      /** SHA-256 of the key that the cookie carries; the key itself is kept nowhere. */
      id: kit.text("id").primaryKey(),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => users.id),
      /** A session ends some hours after this, however busy it is; empty means that it is over. */
      startedAt: kit.moment("started_at"),
      expiresAt: kit.moment("expires_at").notNull(),
    },
    (table) => [kit.index("sessions_of_a_user").on(table.userId)],
  );

  /** Every attempt to sign in, right or wrong: what the limits count, and what an owner can look at. */
  const signIns = kit.table(
    "sign_ins",
    {
      id: kit.text("id").primaryKey(),
      /** Whose account it was, where there is one of that address. */
      userId: kit.text("user_id").references(() => users.id),
      /** SHA-256 of the address that was typed. */
      emailSha256: kit.text("email_sha256").notNull(),
      /** An IPv4 address, or an IPv6 network of 64 bits: what one household or office has. */
      network: kit.text("network").notNull(),
      outcome: kit.choice("outcome", signInOutcomes).notNull(),
      at: kit.moment("at").notNull(),
    },
    (table) => [
      kit.index("sign_ins_by_address").on(table.emailSha256, table.at),
      kit.index("sign_ins_by_network").on(table.network, table.at),
      kit.index("sign_ins_of_a_user").on(table.userId, table.at),
    ],
  );

  return { users, sessions, signIns };
}

type Scopes = ReturnType<typeof definePeople> &
  ReturnType<typeof defineUnits> &
  ReturnType<typeof defineEditions> &
  ReturnType<typeof defineStages>;

export function defineGrants(kit: Kit, { users, units, editions, stages }: Scopes) {
  const grants = kit.table(
    "grants",
    {
      id: kit.text("id").primaryKey(),
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => users.id),
      role: kit.choice("role", roles).notNull(),
      unitId: kit.text("unit_id").references(() => units.id),
      editionId: kit.text("edition_id").references(() => editions.id),
      stageId: kit.text("stage_id").references(() => stages.id),
      fromAt: kit.moment("from_at").notNull(),
      untilAt: kit.moment("until_at"),
      decree: kit.text("decree"),
    },
    (table) => [
      kit.index("grants_of_a_user").on(table.userId),
      kit.index("grants_of_a_stage").on(table.stageId),
      kit.index("grants_in_a_unit").on(table.unitId),
      kit.index("grants_of_a_role").on(table.role),
    ],
  );

  const changeAgents = kit.table(
    "change_agents",
    {
      userId: kit
        .text("user_id")
        .notNull()
        .references(() => users.id),
      unitId: kit
        .text("unit_id")
        .notNull()
        .references(() => units.id),
      fromOn: kit.day("from_on").notNull(),
      untilOn: kit.day("until_on"),
      decree: kit.text("decree"),
    },
    (table) => [
      kit.primaryKey({
        name: "one_change_agent_per_unit_and_day",
        columns: [table.userId, table.unitId, table.fromOn],
      }),
    ],
  );
  return { grants, changeAgents };
}
