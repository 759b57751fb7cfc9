import { extensions, proposals } from "db/schema";
import type { ProposalStatus } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  findCurrentEdition,
  findEdition,
  findEditionBySlug,
  listChecklist,
  listRunningEditions,
} from "~/domain/editions/finding.server";
import { publicEvents } from "~/domain/ledger/event-types";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { cancelEdition, findCancellation } from "~/domain/running/cancelling.server";
import {
  countUnsubmitted,
  extendRegistration,
  listExtensions,
  reopenRegistration,
} from "~/domain/running/extending.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { requestRepair } from "~/domain/screening/repairing.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { closeRegistration } from "~/domain/submission/closing.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { aBlueprint, afterDeadline, deadline, whileJudging, whileOpen } from "../support/blueprint";
import { withStatement } from "../support/filing";
import {
  aDeterminedEdition,
  aDraft,
  anEligibleProposal,
  anEndorsedProposal,
  aReadyDraft,
  aSubmittedProposal,
  reasonOf,
  refused,
  statusOf,
} from "../support/steps";
import { freshWorld, type World } from "../support/world";

const hour = 3_600_000;
const until = new Date("2026-04-02T12:00:00+07:00");
const reopening = { until, reason: "Pangkalan data tidak dapat dihubungi", announcementNo: "PENG-3/CONTOH" };
const soon = new Date(deadline.getTime() + 2 * hour);

async function reopen(world: World, who = world.people.authority, now = soon, change = {}) {
  return reopenRegistration(await world.as(who, now), world.editionId, { ...reopening, ...change });
}

async function leave(world: World, id: string, leftAs: ProposalStatus | null) {
  await world.database.write((db) => db.update(proposals).set({ leftAs }).where(eq(proposals.id, id)));
}

test("an extension that comes after the close has ended drafts is refused, though it was begun before; reopening helps", async () => {
  const world = await freshWorld();
  const draft = await aReadyDraft(world);
  await closeRegistration(await world.as(world.people.officer, afterDeadline), world.editionId);
  const extend = async () =>
    extendRegistration(await world.as(world.people.authority, deadline), world.editionId, reopening);
  expect(await refused(world, extend)).toBe("deadline-passed");
  expect(await reopen(world)).toBe(1);
  expect(await statusOf(world, draft)).toBe("draft");
});

test("a reopened registration is open to all, and what its close ended is where it stood", async () => {
  const world = await freshWorld();
  const [draft, endorsed, submitted] = [
    await aReadyDraft(world),
    await anEndorsedProposal(world),
    await aSubmittedProposal(world),
  ];
  await closeRegistration(await world.as(world.people.officer, afterDeadline), world.editionId);
  await leave(world, endorsed, "endorsed");
  await leave(world, draft, null);

  expect(await reopen(world)).toBe(2);

  expect(await statusOf(world, draft)).toBe("draft");
  expect(await statusOf(world, endorsed)).toBe("endorsed");
  expect(await statusOf(world, submitted)).toBe("submitted");
  const rows = await world.database.read.select({ leftAs: proposals.leftAs }).from(proposals);
  expect(rows.every(({ leftAs }) => leftAs === null)).toBe(true);
  await submitProposal(await world.as(world.people.head, until), endorsed);
  await aDraft(world, { innovator: world.people.otherInnovator, unitId: world.units.alyatama, now: until });
});

test("a reopening is logged with its announcement, the day that age is counted on stays, and public pages hear of it", async () => {
  const world = await freshWorld();
  await reopen(world);

  expect(await findEdition(await world.as(world.people.innovator), world.editionId)).toMatchObject({
    closesAt: until,
    ageCountedOn: "2026-03-31",
  });
  expect(await listExtensions(await world.as(world.people.innovator), world.editionId)).toMatchObject([
    { kind: "reopening", fromAt: deadline, toAt: until, announcementNo: "PENG-3/CONTOH" },
  ]);
  const [event] = await world.events("edition.reopened");
  expect(JSON.parse(event?.body ?? "{}")).toMatchObject({
    actor: world.people.authority,
    details: { restored: 0, cause: "system_fault", to: until.toISOString() },
  });
  expect(["edition.reopened", "edition.cancelled"].every((type) => publicEvents.has(type as never))).toBe(true);
});

test("only the authority reopens, only what is over, and only within 24 hours", async () => {
  const world = await freshWorld();
  const { officer, head, admin, chair, authority } = world.people;
  for (const person of [officer, head, admin, chair]) {
    expect(await refused(world, () => reopen(world, person))).toBe("not-found");
  }
  expect(await refused(world, () => reopen(world, authority, whileOpen))).toBe("registration-still-open");
  expect(await refused(world, () => reopen(world, authority, deadline))).toBe("registration-still-open");
  const tooLate = new Date(deadline.getTime() + 24 * hour + 1);
  expect(await refused(world, () => reopen(world, authority, tooLate))).toBe("too-late-to-reopen");
  await reopen(world, authority, new Date(deadline.getTime() + 24 * hour));
});

test("the new deadline lies ahead, and before the judging", async () => {
  const world = await freshWorld();
  const { authority } = world.people;
  expect(await refused(world, () => reopen(world, authority, soon, { until: soon }))).toBe("deadline-not-later");
  const judging = new Date("2026-04-05T00:00:01+07:00");
  expect(await refused(world, () => reopen(world, authority, soon, { until: judging }))).toBe("after-first-stage");
});

test("once anything has been screened nothing is reopened", async () => {
  const world = await freshWorld();
  const id = await aSubmittedProposal(world);
  const officer = await world.as(world.people.officer, afterDeadline);
  const items = await listChecklist(officer, world.editionId);
  await checkProposal(
    officer,
    id,
    items.map((item) => ({ itemId: item.id, result: "met" as const })),
  );
  expect(await refused(world, () => reopen(world))).toBe("screening-begun");
});

test("a request for repair is screening too, though no check stands", async () => {
  const world = await freshWorld(withStatement());
  const id = await aSubmittedProposal(world);
  const items = [{ place: "pernyataan", note: "Tanda tangan tidak terbaca." }];
  await requestRepair(await world.as(world.people.officer, soon), id, { note: "", items });

  expect(await refused(world, () => reopen(world))).toBe("screening-begun");
});

test("at the deadline's last second a submission and an extension do not get in each other's way", async () => {
  const world = await freshWorld();
  const [first, second] = [await anEndorsedProposal(world), await anEndorsedProposal(world)];
  const [head, authority] = [
    await world.as(world.people.head, deadline),
    await world.as(world.people.authority, deadline),
  ];
  const extension = { until, reason: "Libur nasional", announcementNo: "PENG-2/CONTOH" };

  const [receipt, extended] = await Promise.all([
    submitProposal(head, first),
    reasonOf(() => extendRegistration(authority, world.editionId, extension)),
  ]);

  expect(receipt.submittedAt).toEqual(deadline);
  expect(extended).toBeUndefined();
  expect(await closeRegistration(await world.as(world.people.officer, afterDeadline), world.editionId)).toBe(0);
  expect(await submitProposal(await world.as(world.people.head, until), second)).toMatchObject({ submittedAt: until });
});

test("in the second after the deadline it is too late to extend", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  const extension = { until, reason: "Libur nasional", announcementNo: "PENG-2/CONTOH" };
  const late = new Date(deadline.getTime() + 1000);
  const answers = await Promise.all([
    reasonOf(async () => submitProposal(await world.as(world.people.head, late), id)),
    reasonOf(async () => extendRegistration(await world.as(world.people.authority, late), world.editionId, extension)),
  ]);
  expect(answers).toEqual(["deadline-passed", "deadline-passed"]);
  expect(await world.database.read.select().from(extensions)).toEqual([]);
});

test("what a longer registration is for can be counted", async () => {
  const world = await freshWorld();
  await aDraft(world);
  await anEndorsedProposal(world);
  await aSubmittedProposal(world);
  const authority = await world.as(world.people.authority);
  expect(await countUnsubmitted(authority, world.editionId)).toBe(2);
  await closeRegistration(await world.as(world.people.officer, afterDeadline), world.editionId);
  expect(await countUnsubmitted(authority, world.editionId)).toBe(2);
});

const cancellation = { reason: "Anggaran dialihkan untuk tanggap darurat", decreeNo: "SK-2/CONTOH/2026" };

test("a cancelled edition runs no more, says so to everyone, and keeps all that was written", async () => {
  const world = await freshWorld();
  const [draft, submitted] = [await aReadyDraft(world), await aSubmittedProposal(world)];
  await cancelEdition(await world.as(world.people.authority), world.editionId, cancellation);

  const anyone = await world.as(world.people.innovator);
  expect(await findEditionBySlug(anyone, "contoh-2026")).toMatchObject({ status: "cancelled" });
  expect(await findCancellation(anyone, world.editionId)).toEqual({ ...cancellation, cancelledAt: whileOpen });
  expect([await listRunningEditions(anyone), await findCurrentEdition(anyone)]).toEqual([[], undefined]);
  expect([await statusOf(world, draft), await statusOf(world, submitted)]).toEqual(["draft", "submitted"]);
  expect(await world.events("edition.cancelled")).toHaveLength(1);
  expect(await refused(world, () => aDraft(world))).toBe("not-published");
  const extension = { until, reason: "Libur nasional", announcementNo: "PENG-2/CONTOH" };
  expect(
    await refused(world, async () =>
      extendRegistration(await world.as(world.people.authority), world.editionId, extension),
    ),
  ).toBe("not-published");
});

test("only the authority cancels, once, and neither a draft nor a finished edition", async () => {
  const world = await freshWorld();
  const { people, editionId } = world;
  const cancel =
    (who: string, id = editionId) =>
    async () =>
      cancelEdition(await world.as(who, whileJudging), id, cancellation);

  for (const person of [people.officer, people.head, people.chair, people.auditor, people.admin]) {
    expect(await refused(world, cancel(person))).toBe("not-found");
  }
  const draft = await establishEdition(await world.as(people.officer), aBlueprint({ slug: "baru-2026" }));
  expect(await refused(world, cancel(people.authority, draft))).toBe("not-published");
  await cancel(people.authority)();
  expect(await refused(world, cancel(people.authority))).toBe("not-published");
});

test("the stages of a cancelled edition stand still", async () => {
  const world = await freshWorld();
  await anEligibleProposal(world);
  await cancelEdition(await world.as(world.people.authority, whileJudging), world.editionId, cancellation);
  expect(
    await refused(world, async () => prepareStage(await world.as(world.people.officer, whileJudging), world.desk)),
  ).toBe("not-published");
});

test("a finished edition is not cancelled", async () => {
  const world = await freshWorld();
  await aDeterminedEdition(world);
  expect(
    await refused(world, async () =>
      cancelEdition(await world.as(world.people.authority), world.editionId, cancellation),
    ),
  ).toBe("not-published");
});
