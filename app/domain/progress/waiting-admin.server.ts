import { grants, users } from "db/schema";
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { holds, inForce, needsProof } from "~/domain/people/actor";
import { noPassword } from "~/domain/people/password";
import type { WaitingKind } from "./waiting";

/** What keeps a portal from being used at all, for the system admin: nobody to organise, nobody to decide, sleeping roles. */
export async function countAdministration({ actor, db, now }: Context): Promise<Partial<Record<WaitingKind, number>>> {
  if (!holds(actor, "system_admin")) return {};
  const rows = await db
    .select({ grant: grants, provenAt: users.provenAt, passwordHash: users.passwordHash })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.userId), isNull(users.disabledAt)))
    .where(inArray(grants.role, ["secretariat", "authority", "judge", "panel_chair"]));
  const held = rows.filter(({ grant }) => inForce(grant, now));
  const lacks = (role: string) => Number(!held.some(({ grant }) => grant.role === role));
  const asleep = held.filter(({ grant, provenAt }) => needsProof(grant.role) && provenAt === null);
  return {
    noOfficer: lacks("secretariat"),
    noAuthority: lacks("authority"),
    rolesAsleep: new Set(asleep.map(({ grant }) => grant.userId)).size,
  };
}

/** The actor's own address, where it has not been proven. */
export async function countOwnAccount({ actor, db }: Context): Promise<Partial<Record<WaitingKind, number>>> {
  if (!actor.id || actor.isProven) return {};
  const [open] = await db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, actor.id), isNull(users.provenAt), ne(users.passwordHash, noPassword)));
  return { toProve: open ? 1 : 0 };
}
