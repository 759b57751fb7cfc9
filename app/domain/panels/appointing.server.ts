import { grants, judgeTerms, users } from "db/schema";
import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import { grantRole } from "~/domain/accounts/adding.server";
import { insistFreeChair } from "~/domain/assignment/chairing.server";
import { shareWork } from "~/domain/assignment/sharing.server";
import { suspect } from "~/domain/assignment/suspecting.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist, Refusal, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { inForce } from "~/domain/people/actor";
import { plainEmail } from "~/domain/people/email";
import { noPassword } from "~/domain/people/password";
import { findStage } from "~/domain/stages/finding.server";
import { mayAppoint } from "~/domain/stages/policy";
import type { Stage } from "~/domain/stages/stage";
import { unitNamesOn } from "~/domain/units/finding.server";

export type Seat = {
  email: string;
  role: "judge" | "panel_chair";
  /** Where a judge works: entries of that unit and of its directorate are never theirs. */
  unitId?: string | undefined;
  decree: string;
};

/**
 * Gives somebody who has an account a seat on a stage's panel. A judge who comes to an open stage gets work; the seat of
 * who was invited and has not chosen a password yet sleeps until then.
 * @returns how many readings that is: 0 while the stage is not open, or when every entry is taken or in conflict.
 */
export function appointToPanel(
  context: Context,
  stageId: string,
  { email, role, unitId, decree }: Seat,
): Promise<number> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayAppoint(context.actor, stage, role));
    const [user] = await context.db
      .select({ id: users.id, provenAt: users.provenAt, passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.email, plainEmail(email)));
    if (!user) throw new Refusal("no-such-account");
    const sleeps = isUnopened(user);
    const seats = await listSeats(context, stageId);
    refuseIf(
      seats.some((seat) => seat.userId === user.id && seat.role === role),
      "already-seated",
    );

    const scope = { stageId, editionId: stage.editionId, ...(unitId ? { unitId } : {}) };
    await grantRole(context, user.id, { role, decree, sleeps, ...scope });
    if (role === "judge") await forgetAnswer(context, stage, user.id);
    if (role === "judge") await suspect(context, stage, user.id);
    if (role === "panel_chair") await insistFreeChair(context, stage, user.id);
    return role === "judge" && stage.status === "open" && !sleeps ? shareWork(context, stage, user.id) : 0;
  });
}

/** Whether the letter that opens the account has not been answered yet. */
export function isUnopened({ provenAt, passwordHash }: { provenAt: Date | null; passwordHash: string }): boolean {
  return provenAt === null && passwordHash === noPassword;
}

/** Who declined before is asked anew. */
async function forgetAnswer(context: Context, stage: Stage, judgeId: string) {
  const own = and(eq(judgeTerms.stageId, stage.id), eq(judgeTerms.judgeId, judgeId), isNotNull(judgeTerms.answer));
  const [before] = await context.db.select().from(judgeTerms).where(own);
  if (!before) return;
  await context.db.update(judgeTerms).set({ answer: null, answeredAt: null, reason: null }).where(own);
  await record(context, "seat.offered", stage, { judge: judgeId });
}

/** Those who declined a seat, with what they said. */
export async function listDeclined({ db }: Pick<Context, "db">, stageId: string) {
  return db
    .select({ name: users.name, reason: judgeTerms.reason, at: judgeTerms.answeredAt })
    .from(judgeTerms)
    .innerJoin(users, eq(users.id, judgeTerms.judgeId))
    .where(and(eq(judgeTerms.stageId, stageId), eq(judgeTerms.answer, "declined")))
    .orderBy(asc(users.name), asc(users.id));
}

/** Who sits on a stage's panel now, chairs first, each with the grant that says so. */
export async function listSeats(context: Context, stageId: string) {
  const { db, now } = context;
  await findStage(context, stageId);
  const rows = await db
    .select({
      grant: grants,
      name: users.name,
      email: users.email,
      answer: judgeTerms.answer,
      account: { provenAt: users.provenAt, passwordHash: users.passwordHash },
    })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .leftJoin(judgeTerms, and(eq(judgeTerms.stageId, stageId), eq(judgeTerms.judgeId, grants.userId)))
    .where(and(eq(grants.stageId, stageId), inArray(grants.role, ["judge", "panel_chair"])))
    .orderBy(asc(users.name), asc(users.id));
  const held = rows.filter(({ grant }) => inForce(grant, now));
  const unitIds = held.flatMap(({ grant }) => grant.unitId ?? []);
  const units = await unitNamesOn(db, unitIds, dayInJakarta(now));
  return held
    .map(({ grant, answer, account, ...person }) => ({
      ...grant,
      ...person,
      answer,
      isInvited: isUnopened(account),
      isAsleep: account.provenAt === null,
      unit: units.get(grant.unitId ?? "")?.shortName,
    }))
    .sort((a, b) => Number(b.role === "panel_chair") - Number(a.role === "panel_chair"));
}
