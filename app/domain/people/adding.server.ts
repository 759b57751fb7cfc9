import { grants, users } from "db/schema";
import type { Role } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { hashPassword } from "~/adapters/password.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { insistFreeNip } from "./describing.server";
import { mayGrant, mayHold, mayKeepAccount, mayManageAccounts } from "./policy";

export type NewUser = { email: string; name: string; password: string };

export type NewGrant = {
  role: Role;
  unitId?: string;
  editionId?: string;
  stageId?: string;
  until?: Date;
  decree?: string;
};

/** Opens an account; it may do nothing until a role is granted. */
export async function addUser(context: Context, { email, name, password }: NewUser): Promise<string> {
  insist(mayManageAccounts(context.actor));
  const passwordHash = await hashPassword(password);
  return addUserWithHash(context, { email, name, passwordHash });
}

type HashedUser = { email: string; name: string; passwordHash: string; nip?: string | undefined };

/** As addUser, where the password has been hashed already. */
export function addUserWithHash(context: Context, user: HashedUser) {
  return atomically(context, async (context) => {
    insist(mayManageAccounts(context.actor));
    const email = user.email.trim().toLowerCase();
    const [taken] = await context.db.select({ id: users.id }).from(users).where(eq(users.email, email));
    insist(taken && "email-taken");
    if (user.nip) await insistFreeNip(context, user.nip);

    const id = newId();
    await context.db.insert(users).values({
      id,
      email,
      name: user.name.trim(),
      passwordHash: user.passwordHash,
      nip: user.nip ?? null,
      createdAt: context.now,
    });

    await record(context, "user.added", { id });
    return id;
  });
}

/** Grants a role for a scope from now on. The organiser of an edition never judges in it. */
export function grantRole(context: Context, userId: string, grant: NewGrant): Promise<string> {
  return atomically(context, async (context) => {
    const [user] = await context.db.select().from(users).where(eq(users.id, userId));
    const { disabledAt } = found(user);
    insist(mayGrant(context.actor, grant.role));
    insist(disabledAt ? "account-disabled" : undefined);
    const held = await context.db.select().from(grants).where(eq(grants.userId, userId));
    insist(mayHold(grant.role, held, context.now));
    insist(mayKeepAccount(context.actor, held, context.now));

    const id = newId();
    await context.db.insert(grants).values({
      id,
      userId,
      role: grant.role,
      unitId: grant.unitId ?? null,
      editionId: grant.editionId ?? null,
      stageId: grant.stageId ?? null,
      fromAt: context.now,
      untilAt: grant.until ?? null,
      decree: grant.decree ?? null,
    });

    await record(
      context,
      "role.granted",
      { id: userId, ...(grant.editionId ? { editionId: grant.editionId } : {}) },
      { role: grant.role, unit: grant.unitId ?? null, stage: grant.stageId ?? null },
    );
    return id;
  });
}
