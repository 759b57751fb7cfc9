import { findings, screenings } from "db/schema";
import { after } from "../agenda";
import type { SeedEdition } from "../edition";
import { findingsFor, grounds, officersFor } from "../screening";
import { cycled, known, type Seeding } from "../seeding";
import { appendHappenings, type Happening, insertAll } from "./bulk";
import { isHandedIn } from "./plans";
import type { Made } from "./writing";

/** Both officers' decisions on everything that was handed in, straight into the tables. */
export async function screenAll(seeding: Seeding, edition: SeedEdition, made: readonly Made[]) {
  const handedIn = made.filter(({ plan }) => isHandedIn(plan.fate));
  const screened = handedIn.map((it, place) => screen(seeding, edition, it, place, handedIn.length));
  await insertAll(
    seeding.db,
    screenings,
    screened.map(({ screening }) => screening),
  );
  await insertAll(
    seeding.db,
    findings,
    screened.flatMap(({ found }) => found),
  );
  await appendHappenings(
    seeding,
    edition.edition.id,
    screened.flatMap(({ happenings }) => happenings),
  );
}

function screen(
  seeding: Seeding,
  { checklist, timetable }: SeedEdition,
  { id, plan }: Made,
  place: number,
  all: number,
) {
  const [checker, approver] = officersFor(place).map((email) => known(seeding.people, email)) as [string, string];
  const verdict = plan.fate === "ineligible" ? ("ineligible" as const) : ("eligible" as const);
  const ground = verdict === "ineligible" ? cycled(grounds, place) : undefined;
  const checkedAt = after(timetable.at(timetable.lastDay + 2), Math.floor((place * 10 * 1440) / all));
  const approvedAt = after(checkedAt, 90);
  const happenings: Happening[] = [
    { type: "proposal.checked", subject: id, actorId: checker, at: checkedAt, details: { verdict } },
    { type: "proposal.screened", subject: id, actorId: approver, at: approvedAt, details: { verdict } },
  ];
  return {
    screening: {
      proposalId: id,
      verdict,
      grounds: ground?.note ?? null,
      checkedBy: checker,
      checkedAt,
      approvedBy: approver,
      approvedAt,
    },
    found: findingsFor(checklist, ground).map(({ itemId, result, note }) => {
      return { proposalId: id, itemId, result, note: note ?? null };
    }),
    happenings,
  };
}
