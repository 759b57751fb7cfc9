import { editions, extensions, proposals } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findEdition, findEditionBySlug, listEditions } from "~/domain/editions/finding.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { proposePublication, publishEdition } from "~/domain/preparing/publishing.server";
import { extendRegistration } from "~/domain/running/extending.server";
import { closeRegistration } from "~/domain/submission/closing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { aBlueprint, afterDeadline, deadline, whileOpen } from "../support/blueprint";
import {
  aDraft,
  anEndorsedProposal,
  aReadyDraft,
  aSubmittedProposal,
  reasonOf,
  refused,
  statusOf,
} from "../support/steps";
import { freshWorld } from "../support/world";

test("only the secretariat establishes an edition, and only out of a valid blueprint", async () => {
  const world = await freshWorld();
  const { people } = world;
  const blueprint = aBlueprint({ slug: "baru-2026" });
  const broken = aBlueprint({ slug: "rusak-2026", stages: [] });

  for (const person of [people.innovator, people.head, people.chair, people.authority, people.auditor, people.admin]) {
    expect(await refused(world, async () => establishEdition(await world.as(person), blueprint))).toBe("not-found");
  }
  expect(await refused(world, async () => establishEdition(await world.as(people.officer), broken))).toBe(
    "blueprint-invalid",
  );
  const id = await establishEdition(await world.as(people.officer), blueprint);
  expect(await findEdition(await world.as(people.officer), id)).toMatchObject({ slug: "baru-2026", status: "draft" });
});

test("a draft edition exists only for those who prepare or examine it, until it is published", async () => {
  const world = await freshWorld();
  const { people } = world;
  const id = await establishEdition(await world.as(people.officer), aBlueprint({ slug: "rahasia-2026" }));

  for (const person of [people.innovator, people.head, people.judges[0], people.chair, people.admin]) {
    const context = await world.as(person as string);
    expect(await reasonOf(() => findEdition(context, id))).toBe("not-found");
    expect(await reasonOf(() => findEditionBySlug(context, "rahasia-2026"))).toBe("not-found");
  }
  for (const person of [people.officer, people.authority, people.auditor]) {
    expect(await findEdition(await world.as(person), id)).toMatchObject({ status: "draft" });
  }
  expect((await listEditions(await world.as(people.officer))).map(({ slug }) => slug)).toEqual(["contoh-2026"]);

  await proposePublication(await world.as(people.officer), id);
  await publishEdition(await world.as(people.authority), id);
  expect(await findEditionBySlug(await world.as(people.innovator), "rahasia-2026")).toMatchObject({
    id,
    status: "published",
  });
});

const until = new Date("2026-04-03T23:59:59+07:00");
const extension = { until, reason: "Gangguan jaringan", announcementNo: "PENG-2/CONTOH" };

test("an extension moves the deadline for everyone, and the day that age is counted on stays", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);

  await extendRegistration(await world.as(world.people.authority, deadline), world.editionId, extension);

  expect(await findEdition(await world.as(world.people.innovator), world.editionId)).toMatchObject({
    closesAt: until,
    ageCountedOn: "2026-03-31",
  });
  expect(await world.database.read.select().from(extensions)).toMatchObject([
    { fromAt: deadline, toAt: until, extendedBy: world.people.authority },
  ]);
  expect(await world.events("edition.extended")).toHaveLength(1);
  expect(await submitProposal(await world.as(world.people.head, afterDeadline), id)).toMatchObject({
    submittedAt: afterDeadline,
  });
  expect(
    await aDraft(world, { innovator: world.people.otherInnovator, unitId: world.units.alyatama, now: until }),
  ).toBeTruthy();
});

test("an extension does not make a young innovation old enough", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  await extendRegistration(await world.as(world.people.authority), world.editionId, extension);
  await world.database.write(async (db) => {
    await db.update(proposals).set({ startedOn: "2024-04-01" }).where(eq(proposals.id, id));
  });

  expect(
    await refused(world, async () => forwardProposal(await world.as(world.people.innovator, afterDeadline), id)),
  ).toBe("not-ready");
});

test("only the authority extends, only forward and only while registration is open", async () => {
  const world = await freshWorld();
  const { authority, officer, head, admin } = world.people;
  const extend =
    (person: string, now: Date, change = {}) =>
    async () =>
      extendRegistration(await world.as(person, now), world.editionId, { ...extension, ...change });

  for (const person of [officer, head, admin])
    expect(await refused(world, extend(person, whileOpen))).toBe("not-found");
  expect(await refused(world, extend(authority, afterDeadline))).toBe("deadline-passed");
  expect(await refused(world, extend(authority, whileOpen, { until: deadline }))).toBe("deadline-not-later");
  expect(await refused(world, extend(authority, whileOpen, { until: new Date("2026-03-30T00:00:00+07:00") }))).toBe(
    "deadline-not-later",
  );
  const firstStage = { until: new Date("2026-04-05T00:00:01+07:00") };
  expect(await refused(world, extend(authority, whileOpen, firstStage))).toBe("after-first-stage");
  expect(await world.events("edition.extended")).toEqual([]);
});

test("a draft edition is not extended", async () => {
  const world = await freshWorld();
  const id = await establishEdition(await world.as(world.people.officer), aBlueprint({ slug: "baru-2026" }));
  expect(
    await refused(world, async () => extendRegistration(await world.as(world.people.authority), id, extension)),
  ).toBe("not-published");
});

test("the close of registration ends what was not submitted, notes who held it, and happens once", async () => {
  const world = await freshWorld();
  const [draft, endorsed, submitted] = [
    await aReadyDraft(world),
    await anEndorsedProposal(world),
    await aSubmittedProposal(world),
  ];
  const forwarded = await aReadyDraft(world);
  await forwardProposal(await world.as(world.people.innovator), forwarded);
  const clock = await world.as(world.people.officer, afterDeadline);

  expect(await closeRegistration(clock, world.editionId)).toBe(3);

  for (const id of [draft, endorsed, forwarded]) expect(await statusOf(world, id)).toBe("not_submitted");
  expect(await statusOf(world, submitted)).toBe("submitted");
  const [event] = await world.events("registration.closed");
  const { details } = JSON.parse(event?.body ?? "{}") as { details: { held: object } };
  expect(details.held).toEqual({ [draft]: "innovator", [endorsed]: "unit_head", [forwarded]: "unit_head" });

  expect(await closeRegistration(clock, world.editionId)).toBe(0);
  expect(await world.events("registration.closed")).toHaveLength(1);
  expect(await refused(world, async () => submitProposal(await world.as(world.people.head, deadline), endorsed))).toBe(
    "deadline-passed",
  );
});

test("before its last second is over registration is not closed by anyone", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);

  for (const now of [whileOpen, new Date(deadline.getTime() + 999)]) {
    expect(await closeRegistration(await world.as(world.people.officer, now), world.editionId)).toBe(0);
  }
  expect(await statusOf(world, id)).toBe("draft");
  expect(await world.events("registration.closed")).toEqual([]);
  expect(
    await refused(world, async () =>
      closeRegistration(await world.as(world.people.officer, afterDeadline), "no-such-edition"),
    ),
  ).toBe("not-found");
  expect(await world.database.read.select({ id: editions.id }).from(editions)).toHaveLength(1);
});
