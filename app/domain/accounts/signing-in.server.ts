import { signIns, users } from "db/schema";
import type { signInOutcomes } from "db/vocabulary";
import { and, desc, eq, gt, inArray, lt } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta, dayMs } from "~/domain/kernel/days";
import { newId } from "~/domain/kernel/ids.server";
import { insistThat } from "~/domain/kernel/refusal";
import { sha256 } from "~/domain/ledger/chain.server";
import { writeLetter } from "~/domain/outbox/queueing.server";
import { actorId } from "~/domain/people/actor";
import { plainEmail } from "~/domain/people/email";
import { isBlocked, isWarned, windowMs } from "~/domain/people/guessing";
import type { Notice } from "./proving.server";

export type Attempt = { id: string; isAllowed: boolean };

/** How long attempts are kept. */
const keptDays = 90;

/**
 * Counts an attempt before the password is looked at, so that many at once count as many, in every process alike. Whoever
 * owns the account hears of it by letter once somebody has been guessing.
 */
export function takeAttempt(context: Context, email: string, network: string, warning: Notice): Promise<Attempt> {
  return atomically(context, async (context) => {
    const emailSha256 = sha256(plainEmail(email));
    const [owner] = await context.db
      .select({ id: users.id, name: users.name, email: users.email })
      .from(users)
      .where(eq(users.email, plainEmail(email)));
    const since = gt(signIns.at, new Date(context.now.getTime() - windowMs));
    const ofAddress = await listAttempts(context, and(eq(signIns.emailSha256, emailSha256), since));
    const ofNetwork = await listAttempts(context, and(eq(signIns.network, network), since));
    const isAllowed = !isBlocked({
      ofAddress,
      ofNetwork,
      network,
      isKnown: await isKnown(context, owner?.id, network),
    });

    const id = newId();
    const outcome: (typeof signInOutcomes)[number] = isAllowed ? "tried" : "refused";
    await context.db
      .insert(signIns)
      .values({ id, userId: owner?.id ?? null, emailSha256, network, outcome, at: context.now });
    if (owner && isWarned(ofAddress)) await warn(context, owner, warning);
    return { id, isAllowed };
  });
}

/** What became of an attempt. */
export function noteAttempt(context: Context, id: string, outcome: "refused" | "signed_in"): Promise<void> {
  return atomically(context, async (context) => {
    await context.db.update(signIns).set({ outcome }).where(eq(signIns.id, id));
  });
}

/** The latest attempts on the actor's own account, for its owner to look at. */
export async function listOwnSignIns({ db, actor }: Context) {
  insistThat(actor.id, "not-found");
  return db
    .select({ id: signIns.id, network: signIns.network, outcome: signIns.outcome, at: signIns.at })
    .from(signIns)
    .where(eq(signIns.userId, actorId(actor)))
    .orderBy(desc(signIns.at))
    .limit(10);
}

/** What nobody needs any more. */
export async function forgetOldAttempts(context: Context): Promise<void> {
  const isOld = lt(signIns.at, new Date(context.now.getTime() - keptDays * dayMs));
  const [old] = await context.db.select({ id: signIns.id }).from(signIns).where(isOld).limit(1);
  if (!old) return;
  await atomically(context, async (context) => {
    await context.db.delete(signIns).where(isOld);
  });
}

function listAttempts({ db }: Context, where: ReturnType<typeof and>) {
  return db
    .select({ network: signIns.network, emailSha256: signIns.emailSha256, outcome: signIns.outcome, at: signIns.at })
    .from(signIns)
    .where(where)
    .orderBy(desc(signIns.at))
    .limit(500);
}

/** Whether somebody has signed in to the account from there before. */
async function isKnown({ db }: Context, userId: string | undefined, network: string): Promise<boolean> {
  if (!userId) return false;
  const [earlier] = await db
    .select({ id: signIns.id })
    .from(signIns)
    .where(and(eq(signIns.userId, userId), eq(signIns.network, network), inArray(signIns.outcome, ["signed_in"])))
    .limit(1);
  return earlier !== undefined;
}

async function warn(context: Context, owner: { id: string; name: string; email: string }, warning: Notice) {
  await writeLetter(context, {
    key: `sign-in-warning:${owner.id}:${dayInJakarta(context.now)}`,
    kind: "sign_in_warning",
    editionId: undefined,
    recipientId: owner.id,
    email: owner.email,
    ...warning(owner),
  });
}
