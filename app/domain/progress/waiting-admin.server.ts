import { grants, imports, users } from "db/schema";
import { and, count, eq, gt, inArray, isNull, ne } from "drizzle-orm";
import { isClockDoubted } from "~/domain/clock/doubting.server";
import { mayConfirmClock } from "~/domain/clock/policy";
import type { Context } from "~/domain/kernel/context";
import { dayMs } from "~/domain/kernel/days";
import { actorId, holds, inForce, needsProof } from "~/domain/people/actor";
import { noPassword } from "~/domain/people/password";
import { mayManageAccounts } from "~/domain/people/policy";
import type { WaitingKind } from "./waiting";

/** Nobody approves what he or she checked. */
const fewestOfficers = 2;

/** What keeps a portal from being used at all, for the system admin: nobody to organise, nobody to decide, sleeping roles. */
export async function countAdministration({ actor, db, now }: Context): Promise<Partial<Record<WaitingKind, number>>> {
  if (!holds(actor, "system_admin")) return {};
  const rows = await db
    .select({ grant: grants, provenAt: users.provenAt, passwordHash: users.passwordHash })
    .from(grants)
    .innerJoin(users, and(eq(users.id, grants.userId), isNull(users.disabledAt)))
    .where(inArray(grants.role, ["secretariat", "authority", "judge", "panel_chair"]));
  const held = rows.filter(({ grant }) => inForce(grant, now));
  const countOf = (role: string) =>
    new Set(held.flatMap(({ grant }) => (grant.role === role ? grant.userId : []))).size;
  const asleep = held.filter(({ grant, provenAt }) => needsProof(grant.role) && provenAt === null);
  return {
    noOfficer: Math.max(0, fewestOfficers - countOf("secretariat")),
    noAuthority: countOf("authority") === 0 ? 1 : 0,
    rolesAsleep: new Set(asleep.map(({ grant }) => grant.userId)).size,
  };
}

/** A clock in doubt, for those who can look at it. */
export async function countClock(context: Context): Promise<Partial<Record<WaitingKind, number>>> {
  if (mayConfirmClock(context.actor)) return {};
  return { clockDoubted: (await isClockDoubted(context)) ? 1 : 0 };
}

/** For so many days a list that was read and not carried out is held to be work, and not a preview that served. */
const freshDays = 7;

/** Lists that the actor read and has not carried out. */
export async function countOwnImports({ actor, db, now }: Context): Promise<Partial<Record<WaitingKind, number>>> {
  if (mayManageAccounts(actor)) return {};
  const fresh = gt(imports.readAt, new Date(now.getTime() - freshDays * dayMs));
  const [row] = await db
    .select({ count: count() })
    .from(imports)
    .where(and(eq(imports.readBy, actorId(actor)), isNull(imports.appliedAt), fresh));
  return { importsToApply: row?.count ?? 0 };
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
