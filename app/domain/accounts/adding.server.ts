import { grants, users } from "db/schema";
import type { Role } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { hashPassword } from "~/adapters/password.server";
import { settleConflicts } from "~/domain/assignment/withdrawing.server";
import { insistUnseeing } from "~/domain/blind/seating.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { hasLetter, oneLine } from "~/domain/kernel/line";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { needsProof } from "~/domain/people/actor";
import { insistFreeNip } from "~/domain/people/describing.server";
import { plainEmail } from "~/domain/people/email";
import { mayGrant, mayHold, mayKeepAccount, mayManageAccounts } from "~/domain/people/policy";

export type NewUser = { email: string; name: string; password: string };

export type NewGrant = {
  role: Role;
  unitId?: string;
  editionId?: string;
  stageId?: string;
  until?: Date;
  decree?: string;
  /** Given before the address is proven, to somebody who was invited: until then it sleeps. */
  sleeps?: boolean;
};

/** Opens an account; it may do nothing until a role is granted. */
export async function addUser(context: Context, { email, name, password }: NewUser): Promise<string> {
  insist(mayManageAccounts(context.actor));
  const passwordHash = await hashPassword(password);
  return addUserWithHash(context, { email, name, passwordHash });
}

type HashedUser = {
  email: string;
  name: string;
  passwordHash: string;
  nip?: string | undefined;
  /** For those who vouch for the address themselves, such as the maker of an example world. */
  provenAt?: Date;
};

/** As addUser, where the password has been hashed already. */
export function addUserWithHash(context: Context, user: HashedUser) {
  return atomically(context, async (context) => {
    insist(mayManageAccounts(context.actor));
    const email = plainEmail(user.email);
    const name = oneLine(user.name);
    insistThat(hasLetter(name), "name-missing");
    const [taken] = await context.db.select({ id: users.id }).from(users).where(eq(users.email, email));
    insist(taken && "email-taken");
    if (user.nip) await insistFreeNip(context, user.nip);

    const id = newId();
    await context.db.insert(users).values({
      id,
      email,
      name,
      passwordHash: user.passwordHash,
      nip: user.nip ?? null,
      createdAt: context.now,
      provenAt: user.provenAt ?? null,
    });

    await record(context, "user.added", { id });
    return id;
  });
}

/**
 * Grants a role for a scope from now on. The organiser of an edition never judges in it, nobody judges a blind stage who
 * knows by another role whose its entries are, and whoever judges proposals of a unit loses that work, with its sheets annulled and kept, the moment he or she gets an office there.
 */
export function grantRole(context: Context, userId: string, grant: NewGrant): Promise<string> {
  return atomically(context, async (context) => {
    const [user] = await context.db.select().from(users).where(eq(users.id, userId));
    const { disabledAt, provenAt } = found(user);
    insist(mayGrant(context.actor, grant.role));
    refuseIf(disabledAt, "account-disabled");
    refuseIf(needsProof(grant.role) && !provenAt && !grant.sleeps, "address-unproven");
    const held = await context.db.select().from(grants).where(eq(grants.userId, userId));
    insist(mayHold(grant.role, held, context.now));
    insist(mayKeepAccount(context.actor, held, context.now));

    const id = newId();
    const row = {
      id,
      userId,
      role: grant.role,
      unitId: grant.unitId ?? null,
      editionId: grant.editionId ?? null,
      stageId: grant.stageId ?? null,
      fromAt: context.now,
      untilAt: grant.until ?? null,
      decree: grant.decree ?? null,
    };
    await insistUnseeing(context, [...held, row]);
    await context.db.insert(grants).values(row);

    await record(
      context,
      "role.granted",
      { id: userId, ...(grant.editionId ? { editionId: grant.editionId } : {}) },
      { role: grant.role, unit: grant.unitId ?? null, stage: grant.stageId ?? null },
    );
    if (grant.unitId) await settleConflicts(context, userId);
    return id;
  });
}
