import { grants, users } from "db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { grantRole } from "~/domain/accounts/adding.server";
import { insistFreeChair } from "~/domain/assignment/chairing.server";
import { shareWork } from "~/domain/assignment/sharing.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { insist, Refusal, refuseIf } from "~/domain/kernel/refusal";
import { inForce } from "~/domain/people/actor";
import { plainEmail } from "~/domain/people/email";
import { findStage } from "~/domain/stages/finding.server";
import { mayAppoint } from "~/domain/stages/policy";
import { unitNamesOn } from "~/domain/units/finding.server";

export type Seat = {
  email: string;
  role: "judge" | "panel_chair";
  /** Where a judge works: entries of that unit and of its directorate are never theirs. */
  unitId?: string | undefined;
  decree: string;
};

/**
 * Gives somebody who has a proven account a seat on a stage's panel. A judge who comes to an open stage gets work.
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
      .select({ id: users.id })
      .from(users)
      .where(eq(users.email, plainEmail(email)));
    if (!user) throw new Refusal("no-such-account");
    const seats = await listSeats(context, stageId);
    refuseIf(
      seats.some((seat) => seat.userId === user.id && seat.role === role),
      "already-seated",
    );

    const scope = { stageId, editionId: stage.editionId, ...(unitId ? { unitId } : {}) };
    await grantRole(context, user.id, { role, decree, ...scope });
    if (role === "panel_chair") await insistFreeChair(context, stage, user.id);
    return role === "judge" && stage.status === "open" ? shareWork(context, stage, user.id) : 0;
  });
}

/** Who sits on a stage's panel now, chairs first, each with the grant that says so. */
export async function listSeats(context: Context, stageId: string) {
  const { db, now } = context;
  await findStage(context, stageId);
  const rows = await db
    .select({ grant: grants, name: users.name, email: users.email })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(grants.stageId, stageId), inArray(grants.role, ["judge", "panel_chair"])))
    .orderBy(asc(users.name), asc(users.id));
  const held = rows.filter(({ grant }) => inForce(grant, now));
  const unitIds = held.flatMap(({ grant }) => grant.unitId ?? []);
  const units = await unitNamesOn(db, unitIds, dayInJakarta(now));
  return held
    .map(({ grant, name, email }) => ({ ...grant, name, email, unit: units.get(grant.unitId ?? "")?.shortName }))
    .sort((a, b) => Number(b.role === "panel_chair") - Number(a.role === "panel_chair"));
}
