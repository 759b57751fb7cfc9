import { grants, proposals } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { grantRole } from "~/domain/accounts/adding.server";
import { listCategories, listOpenTracks, listTracks } from "~/domain/editions/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { findProposal, listOwnProposals, listTeam } from "~/domain/proposals/finding.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { beginProposal } from "~/domain/writing/beginning.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { aBlueprint, afterDeadline, deadline, registrationOpens, whileOpen } from "../support/blueprint";
import { aDraft, anIdentity, aReadyDraft, refused, statusOf } from "../support/steps";
import { freshWorld, operator } from "../support/world";

test("an innovator begins a draft for the own unit, and the ledger has it without its title", async () => {
  const world = await freshWorld();

  const id = await aDraft(world, { title: "  CONTOH Rumah Aman " });

  const draft = await findProposal(await world.as(world.people.innovator), id);
  expect(draft).toMatchObject({
    title: "CONTOH Rumah Aman",
    status: "draft",
    version: 1,
    unitId: world.units.kartini,
    createdBy: world.people.innovator,
  });
  const [event, ...more] = await world.events("proposal.begun");
  expect(event).toMatchObject({ subject: id, chain: world.editionId, actorId: world.people.innovator, at: whileOpen });
  expect(event?.body).not.toContain("Rumah Aman");
  expect(more).toEqual([]);
});

test("a draft begins only while registration is open, from its first second to its last", async () => {
  const world = await freshWorld();
  const begin = (now: Date) => () => aDraft(world, { now });

  expect(await refused(world, begin(new Date(registrationOpens.getTime() - 1)))).toBe("registration-not-open");
  expect(await refused(world, begin(afterDeadline))).toBe("deadline-passed");
  expect(await world.events("proposal.begun")).toEqual([]);
  await begin(registrationOpens)();
  await begin(deadline)();
  expect(await world.events("proposal.begun")).toHaveLength(2);
});

test("nobody begins a draft for another unit, and an organiser or a head for none", async () => {
  const world = await freshWorld();
  const { people, units } = world;

  expect(await refused(world, () => aDraft(world, { innovator: people.innovator, unitId: units.alyatama }))).toBe(
    "not-found",
  );
  for (const person of [
    people.head,
    people.officer,
    people.chair,
    people.judges[0],
    people.auditor,
    people.admin,
    people.authority,
  ]) {
    expect(await refused(world, () => aDraft(world, { innovator: person }))).toBe("not-found");
  }
});

test("in an edition that is not published there is nothing to begin", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const hidden = await establishEdition(officer, aBlueprint({ slug: "rahasia-2026" }));
  const [track] = await listTracks(officer, hidden);

  expect(await refused(world, () => aDraft(world, { trackId: track?.id ?? "" }))).toBe("not-found");
  expect(await refused(world, () => aDraft(world, { trackId: "no-such-track" }))).toBe("not-found");
});

test("the header is saved with its team, its goals in order and once each", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);
  const team = [
    { name: "CONTOH Ketua", role: "lead" as const, isChangeAgent: true, userId: null },
    { name: "CONTOH Anggota", role: "member" as const, isChangeAgent: false, userId: null },
  ];

  expect(
    await describeProposal(
      innovator,
      id,
      await anIdentity(world, { title: " CONTOH Baru ", sdgs: [10, 1, 10], team }),
      1,
    ),
  ).toEqual({ version: 2 });

  expect(await findProposal(innovator, id)).toMatchObject({
    title: "CONTOH Baru",
    sdgs: [1, 10],
    startedOn: "2022-01-15",
    version: 2,
  });
  expect(await listTeam(innovator, id)).toEqual(team);
});

test("a header saved from an old version is refused, and the first one's words stay", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const innovator = await world.as(world.people.innovator);
  await describeProposal(innovator, id, await anIdentity(world, { title: "CONTOH Pertama" }), 1);
  const second = await anIdentity(world, { title: "CONTOH Kedua", team: [] });

  expect(await refused(world, () => describeProposal(innovator, id, second, 1))).toBe("stale-version");
  expect(await findProposal(innovator, id)).toMatchObject({ title: "CONTOH Pertama" });
});

test("a category of another edition is not found", async () => {
  const world = await freshWorld();
  const id = await aDraft(world);
  const officer = await world.as(world.people.officer);
  const other = await establishEdition(officer, aBlueprint({ slug: "lain-2026" }));
  const [category] = await listCategories(officer, other);
  const identity = await anIdentity(world, { categoryId: category?.id });

  expect(
    await refused(world, async () => describeProposal(await world.as(world.people.innovator), id, identity, 1)),
  ).toBe("not-found");
});

test("what is with the head, or late, can be neither described nor written", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const identity = await anIdentity(world);
  const late = await world.as(world.people.innovator, afterDeadline);
  expect(await refused(world, () => describeProposal(late, id, identity, 2))).toBe("deadline-passed");
  expect(await refused(world, () => saveAnswer(late, id, "ringkasan", { text: "Terlambat", version: 1 }))).toBe(
    "deadline-passed",
  );

  const innovator = await world.as(world.people.innovator);
  await forwardProposal(innovator, id);

  expect(await refused(world, () => describeProposal(innovator, id, identity, 2))).toBe("with-head-now");
  expect(await refused(world, () => saveAnswer(innovator, id, "ringkasan", { text: "Diubah", version: 1 }))).toBe(
    "with-head-now",
  );
  expect(await statusOf(world, id)).toBe("with_head");
});

test("an innovator lists the own drafts, a head those of the unit, and no one anybody else's", async () => {
  const world = await freshWorld();
  const { people, units } = world;
  const mine = await aDraft(world);
  const theirs = await aDraft(world, { innovator: people.otherInnovator, unitId: units.alyatama });
  const listed = async (person: string) => (await listOwnProposals(await world.as(person))).map(({ id }) => id);

  expect(await listed(people.innovator)).toEqual([mine]);
  expect(await listed(people.head)).toEqual([mine]);
  expect(await listed(people.otherHead)).toEqual([theirs]);
  for (const person of [people.officer, people.auditor, people.chair, people.admin])
    expect(await listed(person)).toEqual([]);
});

test("who administers another unit still lists the own drafts, until he or she writes for that unit no more", async () => {
  const world = await freshWorld();
  const { people, units } = world;
  const mine = await aDraft(world);
  await grantRole(contextOf(world.database, operator, whileOpen), people.innovator, {
    role: "unit_admin",
    unitId: units.alyatama,
  });
  const listed = async () => (await listOwnProposals(await world.as(people.innovator))).map(({ id }) => id);
  expect(await listed()).toEqual([mine]);

  await world.database.write(async (db) => {
    await db.update(grants).set({ untilAt: whileOpen }).where(eq(grants.role, "innovator"));
  });
  expect(await listed()).toEqual([]);
});

test("an operator without an account cannot begin a proposal, and leaves none behind", async () => {
  const world = await freshWorld();
  const context = contextOf(world.database, operator, whileOpen);

  expect(
    await refused(world, () =>
      beginProposal(context, { unitId: world.units.kartini, trackId: world.umum, title: "X" }),
    ),
  ).toBe("not-found");
  expect(await world.database.read.select().from(proposals)).toEqual([]);
});

test("tracks can be chosen only of published editions whose registration is open", async () => {
  const world = await freshWorld();
  await establishEdition(await world.as(world.people.officer), aBlueprint({ slug: "rahasia-2026" }));
  const open = async (now: Date) =>
    (await listOpenTracks(await world.as(world.people.innovator, now))).map(({ id }) => id);

  expect(await open(whileOpen)).toEqual([world.umum, world.replikasi]);
  expect(await open(afterDeadline)).toEqual([]);
  expect(await open(new Date(registrationOpens.getTime() - 1))).toEqual([]);
});

test("begun a second time, by a second press or after going back, it is the draft that is there", async () => {
  const world = await freshWorld();
  const innovator = await world.as(world.people.innovator);
  const beginning = { unitId: world.units.kartini, trackId: world.umum, title: "CONTOH Sekali  saja" };
  const id = await beginProposal(innovator, beginning);
  expect(await beginProposal(innovator, { ...beginning, title: "contoh sekali saja" })).toBe(id);
  expect(await Promise.all([1, 2].map(() => beginProposal(innovator, beginning)))).toEqual([id, id]);
  expect(await beginProposal(innovator, { ...beginning, title: "CONTOH Yang lain" })).not.toBe(id);
  expect(await world.events("proposal.begun")).toHaveLength(2);
});
