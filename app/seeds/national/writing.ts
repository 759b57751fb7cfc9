import {
  answerRevisions,
  answers,
  attachments,
  endorsements,
  indicators,
  proposalRevisions,
  proposals,
  receipts,
  returns,
  snapshots,
  spbeForms,
  teamMembers,
} from "db/schema";
import { inBatches } from "~/domain/kernel/batches";
import type { SeedEdition } from "../edition";
import type { Plan } from "../plan";
import type { Seeding } from "../seeding";
import { appendHappenings, type Happening, insertAll } from "./bulk";
import { type Handed, handIn } from "./handing-in";
import { happeningsOf } from "./happenings";
import { documentsSoFar, insertLikeness } from "./likeness";
import { isHandedIn } from "./plans";
import type { Region } from "./regions";
import { type Written, writeDown } from "./written";

const proposalsAtOnce = 250;

/** A proposal of the national world with its id, for what comes after. */
export type Made = { id: string; plan: Plan };

/** Everything that units do while registration is open, straight into the tables. */
export async function writeProposals(
  seeding: Seeding,
  edition: SeedEdition,
  plans: readonly Plan[],
  regions: ReadonlyMap<string, Region>,
): Promise<Made[]> {
  const numbers = numbersOf(plans);
  const happenings: Happening[] = [];
  const made: Made[] = [];
  let place = await documentsSoFar(seeding);
  for (const batch of inBatches(plans, proposalsAtOnce)) {
    const written = batch.map((plan) => writeDown(seeding, edition, plan, regions));
    const handed = written.flatMap((it) => {
      const number = numbers.get(it.plan);
      return number === undefined ? [] : [handIn(edition, it, number)];
    });
    await insertWritten(seeding, written, handed);
    await insertLikeness(seeding, edition, written, handed, place);
    const byProposal = new Map(handed.map((it) => [it.receipt.proposalId, it]));
    happenings.push(...written.flatMap((it) => happeningsOf(it, byProposal.get(it.row.id))));
    place += batch.length;
    made.push(...written.map(({ row, plan }) => ({ id: row.id, plan })));
  }
  await appendHappenings(seeding, edition.edition.id, happenings);
  return made;
}

/** The places of the receipts, in order of handing in. */
function numbersOf(plans: readonly Plan[]): Map<Plan, number> {
  const inTime = plans
    .filter(({ fate }) => isHandedIn(fate))
    .sort((a, b) => a.submittedAt.getTime() - b.submittedAt.getTime());
  return new Map(inTime.map((plan, place) => [plan, place + 1]));
}

async function insertWritten({ db }: Seeding, written: readonly Written[], handed: readonly Handed[]) {
  await insertAll(
    db,
    proposals,
    written.map(({ row }) => row),
  );
  await insertAll(
    db,
    teamMembers,
    written.flatMap(({ team }) => team),
  );
  await insertAll(
    db,
    spbeForms,
    written.flatMap(({ row, spbe }) => (spbe ? [{ proposalId: row.id, ...spbe }] : [])),
  );
  await insertAll(
    db,
    indicators,
    written.flatMap(({ measures }) => measures),
  );
  await insertAll(
    db,
    proposalRevisions,
    written.flatMap(({ headers }) => headers),
  );
  await insertAll(
    db,
    answers,
    written.flatMap((it) => it.answers),
  );
  await insertAll(
    db,
    answerRevisions,
    written.flatMap(({ revisions }) => revisions),
  );
  await insertAll(
    db,
    attachments,
    written.flatMap((it) => it.attachments.map(({ row }) => row)),
  );
  await insertAll(
    db,
    returns,
    written.flatMap((it) => it.returns),
  );
  await insertAll(
    db,
    endorsements,
    written.flatMap((it) => it.endorsements),
  );
  await insertAll(
    db,
    snapshots,
    handed.map(({ snapshot }) => snapshot),
  );
  await insertAll(
    db,
    receipts,
    handed.map(({ receipt }) => receipt),
  );
}
