import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { hasLetter, oneLine } from "~/domain/kernel/line";
import type { Reason } from "~/domain/kernel/reasons";
import { found, insist, insistThat, Refusal } from "~/domain/kernel/refusal";
import { plainEmail } from "~/domain/people/email";
import type { InvitationLetter } from "~/domain/people/invitation";
import { findStage, listJudges, listStages } from "~/domain/stages/finding.server";
import { mayAppoint } from "~/domain/stages/policy";
import { appointToPanel, listSeats } from "./appointing.server";
import { seatOrInvite } from "./inviting.server";

/** More than any panel has. */
export const mostAtOnce = 300;

export type RefusedSeat = { email: string; reason: Reason };

/** Somebody on a list; with a name he or she can be invited who has no account. */
export type Listed = { email: string; name: string | undefined };

/** An address within a line, and what is none of a name around it. */
const address = /[^\s,;<>"']+@[^\s,;<>"']+/g;
const around = /^(?:\d+[.)]?(?=\s))?[\s,;<>"':()]+|[\s,;<>"':()]+$/g;

/**
 * Whom somebody pastes: a line for each, the name before the address or after it (titles with commas belong to it), or
 * addresses one after the other.
 */
export function peopleIn(pasted: string): Listed[] {
  const people = new Map<string, Listed>();
  for (const line of pasted.split("\n")) {
    const addresses = [...line.matchAll(address)];
    let from = 0;
    for (const { 0: typed, index } of addresses) {
      const before = oneLine(line.slice(from, index).replace(around, ""));
      from = index + typed.length;
      const after = addresses.length === 1 ? oneLine(line.slice(from).replace(around, "")) : "";
      const email = plainEmail(typed);
      people.set(email, people.get(email) ?? { email, name: [before, after].find(hasLetter) });
    }
  }
  return [...people.values()];
}

/**
 * Seats several judges under one decree, all or none; who has no account and is named is invited by the letter.
 * @returns those who cannot be seated, and why; nobody is then
 * @throws Refusal "list-empty" or "list-too-long"
 */
export async function appointMany(
  context: Context,
  stageId: string,
  people: readonly Listed[],
  decree: string,
  letter: InvitationLetter,
): Promise<RefusedSeat[]> {
  insistThat(people.length > 0, "list-empty");
  insistThat(people.length <= mostAtOnce, "list-too-long");
  return seatAll(context, stageId, people, decree, letter);
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

type Wanted = { email: string; name?: string | undefined; unitId?: string | undefined };

async function seatAll(
  context: Context,
  stageId: string,
  seats: readonly Wanted[],
  decree: string,
  letter?: InvitationLetter,
) {
  const refused: RefusedSeat[] = [];
  const seating = atomically(context, async (context) => {
    insist(mayAppoint(context.actor, await findStage(context, stageId), "judge"));
    for (const { name, ...place } of seats) {
      const seat = { ...place, role: "judge" as const, decree };
      const reason = await reasonAgainst(
        letter ? seatOrInvite(context, stageId, { ...seat, name }, letter) : appointToPanel(context, stageId, seat),
      );
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
