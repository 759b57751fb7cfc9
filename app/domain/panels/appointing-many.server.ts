import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { found, insist, insistThat, Refusal } from "~/domain/kernel/refusal";
import { plainEmail } from "~/domain/people/email";
import { findStage, listJudges, listStages } from "~/domain/stages/finding.server";
import { mayAppoint } from "~/domain/stages/policy";
import { appointToPanel, listSeats } from "./appointing.server";

/** More than any panel has. */
export const mostAtOnce = 300;

export type RefusedSeat = { email: string; reason: Reason };

/** Addresses as somebody pastes them: one after the other, parted by lines, blanks, commas or semicolons. */
export function addressesIn(pasted: string): string[] {
  return [
    ...new Set(
      pasted
        .split(/[\s,;<>]+/)
        .filter((word) => word.includes("@"))
        .map(plainEmail),
    ),
  ];
}

/**
 * Seats several judges under one decree, all or none. @returns those who cannot be seated, and why; nobody is then
 * @throws Refusal "list-empty" or "list-too-long"
 */
export async function appointMany(
  context: Context,
  stageId: string,
  emails: readonly string[],
  decree: string,
): Promise<RefusedSeat[]> {
  insistThat(emails.length > 0, "list-empty");
  insistThat(emails.length <= mostAtOnce, "list-too-long");
  return seatAll(
    context,
    stageId,
    emails.map((email) => ({ email })),
    decree,
  );
}

/** Seats all who can judge in an earlier stage of the same edition and do not sit here yet, each with the same unit. */
export async function appointFrom(context: Context, stageId: string, fromId: string, decree: string) {
  const stage = await findStage(context, stageId);
  const earlier = await listStages(context, stage.editionId);
  found(earlier.find(({ id, position }) => id === fromId && position < stage.position));
  const here = new Set(judgesIn(await listSeats(context, stageId)).map(({ userId }) => userId));
  const able = new Set((await listJudges(context, fromId)).map(({ id }) => id));
  const seats = judgesIn(await listSeats(context, fromId)).filter(
    ({ userId }) => able.has(userId) && !here.has(userId),
  );
  insistThat(seats.length > 0, "list-empty");
  return seatAll(
    context,
    stageId,
    seats.map(({ email, unitId }) => ({ email, unitId: unitId ?? undefined })),
    decree,
  );
}

function judgesIn<Seat extends { role: string }>(seats: readonly Seat[]): Seat[] {
  return seats.filter(({ role }) => role === "judge");
}

type Wanted = { email: string; unitId?: string | undefined };

async function seatAll(context: Context, stageId: string, seats: readonly Wanted[], decree: string) {
  const refused: RefusedSeat[] = [];
  const seating = atomically(context, async (context) => {
    insist(mayAppoint(context.actor, await findStage(context, stageId), "judge"));
    for (const seat of seats) {
      const reason = await reasonAgainst(appointToPanel(context, stageId, { ...seat, role: "judge", decree }));
      if (reason) refused.push({ email: seat.email, reason });
    }
    // Rolls back those who could be seated: a panel under one decree is seated whole.
    if (refused[0]) throw new Refusal(refused[0].reason);
  });
  await seating.catch((error: unknown) => {
    if (refused.length === 0) throw error;
  });
  return refused;
}

/** @throws what is no refusal */
async function reasonAgainst(seating: Promise<unknown>): Promise<Reason | undefined> {
  try {
    await seating;
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}
