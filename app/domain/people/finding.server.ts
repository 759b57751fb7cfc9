import type { Queries } from "db/engine/database";
import { collaborators, grants, users } from "db/schema";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, effective } from "./actor";
import { plainEmail } from "./email";

/** The account to check a password against; only for signing in. */
export async function findCredentials(db: Queries, email: string) {
  const [user] = await db
    .select({ id: users.id, passwordHash: users.passwordHash })
    .from(users)
    .where(and(eq(users.email, plainEmail(email)), isNull(users.disabledAt)));
  return user;
}

/** A person with the grants that are in force at `now`. */
export async function findActor(db: Queries, userId: string, now: Date): Promise<Actor | undefined> {
  const rows = await db
    .select({ id: users.id, name: users.name, provenAt: users.provenAt, grant: grants })
    .from(users)
    .leftJoin(grants, eq(grants.userId, users.id))
    .where(and(eq(users.id, userId), isNull(users.disabledAt)));
  const [first] = rows;
  if (!first) return undefined;
  const seats = await db
    .select({ proposalId: collaborators.proposalId, removedAt: collaborators.removedAt })
    .from(collaborators)
    .where(eq(collaborators.userId, userId));
  return {
    id: first.id,
    name: first.name,
    isProven: first.provenAt !== null,
    grants: effective(
      rows.flatMap(({ grant }) => grant ?? []),
      first.provenAt,
      now,
    ),
    collaborates: seats.some(({ removedAt }) => removedAt === null),
    seats: seats.map(({ proposalId }) => proposalId),
  };
}

export async function namesOf(db: Queries, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map();
  const rows = await db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(inArray(users.id, [...new Set(userIds)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
