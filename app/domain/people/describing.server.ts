import { grants, users } from "db/schema";
import { and, eq, ne } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { hasLetter, oneLine } from "~/domain/kernel/line";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { isNip } from "./nip";
import { mayKeepAccount } from "./policy";

export type Description = { name?: string | undefined; nip?: string | undefined };

/** Corrects an account's name or NIP; what is not given stays. */
export function describeUser(context: Context, userId: string, { name, nip }: Description): Promise<void> {
  return atomically(context, async (context) => {
    const { user, held } = await findAccount(context, userId);
    insist(mayKeepAccount(context.actor, held, context.now));
    if (nip) await insistFreeNip(context, nip, userId);

    const changed = { name: name === undefined ? user.name : oneLine(name), nip: nip ?? user.nip };
    insistThat(hasLetter(changed.name), "name-missing");
    await context.db.update(users).set(changed).where(eq(users.id, userId));

    await record(context, "user.changed", { id: userId });
  });
}

/** The owner's own name, as letters and pages call them. */
export function renameSelf(context: Context, name: string): Promise<void> {
  return atomically(context, async (context) => {
    const id = found(context.actor.id);
    const line = oneLine(name);
    insistThat(hasLetter(line), "name-missing");

    await context.db.update(users).set({ name: line }).where(eq(users.id, id));

    await record(context, "user.changed", { id });
  });
}

/** What somebody sees of their own account. */
export async function findOwnAccount(context: Context) {
  const { user } = await findAccount(context, actorId(context.actor));
  const { id, email, name, provenAt } = user;
  return { id, email, name, provenAt };
}

/** An account with all its grants, of whatever time. */
export async function findAccount(context: Context, userId: string) {
  const [user] = await context.db.select().from(users).where(eq(users.id, userId));
  return {
    user: found(user),
    held: await context.db.select().from(grants).where(eq(grants.userId, userId)),
  };
}

export async function insistFreeNip(context: Context, nip: string, userId = ""): Promise<void> {
  insistThat(isNip(nip), "nip-invalid");
  const [taken] = await context.db
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.nip, nip), ne(users.id, userId)));
  insist(taken && "nip-taken");
}
