import type { Role } from "db/vocabulary";
import { expect, test } from "vitest";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { proposePublication, publishEdition } from "~/domain/preparing/publishing.server";
import { paths } from "~/site/paths";
import { aBlueprint, registrationOpens } from "../support/blueprint";
import { type Door, type Scene, scenes } from "../support/doors";
import { assignmentsOf, everyRow } from "../support/steps";
import { pageAt, serveWorld, type Visitor, valuesIn } from "../support/web";
import type { World } from "../support/world";

const scene = (name: string) => (scenes[name] as () => Promise<Scene>)();

/** The doors that lead to one particular thing. */
const named = (doors: Door[], folder: string) =>
  doors.filter(({ address }) => {
    const { file, params } = pageAt(address);
    return file.startsWith(`routes/${folder}/`) && Object.keys(params).length > 0;
  });

/** Every door answers these visitors as if it led nowhere, and nothing happens behind it. */
async function expectNothingThere(world: World, doors: Door[], visitors: Record<string, Visitor>) {
  const before = await everyRow(world);
  expect(doors.length).toBeGreaterThan(0);
  for (const { address, form } of doors) {
    for (const [who, visitor] of Object.entries(visitors)) {
      const asked = await visitor.open(address);
      expect([who, address, asked.status, asked.data]).toEqual([who, address, 404, null]);
      if (!form) continue;
      const sent = await visitor.send(address, form);
      expect([who, address, sent.status, sent.data]).toEqual([who, address, 404, null]);
    }
  }
  expect(await everyRow(world)).toEqual(before);
}

/** An edition beside the world's own, of the same form. */
async function anotherEdition(world: World) {
  const before = new Date(registrationOpens.getTime() - 86_400_000);
  const id = await establishEdition(
    await world.as(world.people.officer, before),
    aBlueprint({ slug: "lain-2026", name: "Lomba Lain 2026" }),
  );
  await proposePublication(await world.as(world.people.officer, before), id);
  await publishEdition(await world.as(world.people.authority, before), id);
  return id;
}

async function someoneOfAnotherEdition(world: World, role: Role) {
  return world.addPerson(`${role}@lain.example`, { role, editionId: await anotherEdition(world) });
}

test("a proposal is not there for writers of another unit, nor for another writer of the same one", async () => {
  const { world, now, doors } = await scene("while proposals are written and handed in");
  const portal = serveWorld(world, now);
  const beside = await world.addPerson("inovator3@contoh.example", { role: "innovator", unitId: world.units.kartini });
  const admin = await world.addPerson("admin2@contoh.example", { role: "unit_admin", unitId: world.units.alyatama });
  await expectNothingThere(world, named(doors, "innovator"), {
    "another unit's innovator": await portal.signedIn(world.people.otherInnovator),
    "another unit's admin": await portal.signedIn(admin),
    "another innovator of the unit": await portal.signedIn(beside),
  });
});

test("a proposal is not there for the heads of other units, not for the one above, not for a former one", async () => {
  const { world, now, doors } = await scene("while proposals are written and handed in");
  const portal = serveWorld(world, now);
  const above = await world.addPerson("kepala3@contoh.example", {
    role: "unit_head",
    unitId: world.units.rehabilitation,
  });
  const former = await world.addPerson("mantan@contoh.example", {
    role: "unit_head",
    unitId: world.units.kartini,
    until: new Date("2026-03-05T00:00:00Z"),
  });
  await expectNothingThere(
    world,
    [...named(doors, "unit"), ...doors.filter(({ address }) => address.endsWith("/tanda-terima"))],
    {
      "another unit's head": await portal.signedIn(world.people.otherHead),
      "the head above": await portal.signedIn(above),
      "a former head": await portal.signedIn(former),
    },
  );
});

test("nobody begins a proposal for a unit of others", async () => {
  const { world, now, doors } = await scene("while proposals are written and handed in");
  const visitor = await serveWorld(world, now).signedIn(world.people.otherInnovator);
  const door = doors.find(({ address }) => address === paths.newProposal);
  const before = await everyRow(world);

  expect(await visitor.send(paths.newProposal, door?.form)).toMatchObject({ status: 404, data: null });
  expect(await everyRow(world)).toEqual(before);
});

test("an assignment is not there for other judges, though they judge the same entry or chair the panel too", async () => {
  const { world, now, doors, holders } = await scene("while judges score");
  const portal = serveWorld(world, now);
  const judgingChair = await world.addPerson(
    "ketua2@contoh.example",
    { role: "judge", stageId: world.desk },
    { role: "panel_chair", stageId: world.desk },
  );
  const mine = (await assignmentsOf(world, world.desk, holders.judge)).map(({ entryId }) => entryId);
  const beside = (await assignmentsOf(world, world.desk)).filter(
    ({ entryId, judgeId }) => mine.includes(entryId) && judgeId !== holders.judge,
  );
  const others = [
    ...new Set([...beside.map(({ judgeId }) => judgeId), ...world.people.judges.filter((id) => id !== holders.judge)]),
  ];
  const judges = Object.fromEntries(
    await Promise.all(others.map(async (id) => [`judge ${id}`, await portal.signedIn(id)])),
  );

  expect(beside.length).toBeGreaterThan(0);
  // Under a stage's own address each of its judges finds his or her own work.
  const assigned = named(doors, "judging").filter(({ address }) => !address.includes(world.desk));
  await expectNothingThere(world, assigned, {
    ...judges,
    "a chair who judges": await portal.signedIn(judgingChair),
  });
});

test("a stage is not there for the chair of another stage", async () => {
  for (const name of ["when the judging has closed", "when the list is confirmed"]) {
    const { world, now, doors } = await scene(name);
    const [own] = named(doors, "plenary").map(({ address }) => pageAt(address).params.stageId);
    const elsewhere = own === world.desk ? world.presentation : world.desk;
    const chair = await world.addPerson("ketua2@contoh.example", { role: "panel_chair", stageId: elsewhere });
    await expectNothingThere(world, named(doors, "plenary"), {
      "another stage's chair": await serveWorld(world, now).signedIn(chair),
    });
  }
});

test("a stage is not there for the authority and the auditor of another edition", async () => {
  const { world, now, doors } = await scene("when the judging has closed");
  const portal = serveWorld(world, now);
  const other = await anotherEdition(world);
  const authority = await world.addPerson("penetap2@contoh.example", { role: "authority", editionId: other });
  const auditor = await world.addPerson("auditor2@contoh.example", { role: "auditor", editionId: other });
  await expectNothingThere(world, named(doors, "plenary"), {
    "another edition's authority": await portal.signedIn(authority),
    "another edition's auditor": await portal.signedIn(auditor),
  });
});

test("an edition in preparation is not there for the secretariat of another edition, nor for another authority", async () => {
  const { world, now, doors } = await scene("while an edition is prepared");
  const portal = serveWorld(world, now);
  const officer = await world.addPerson("petugas9@contoh.example", { role: "secretariat", editionId: world.editionId });
  await expectNothingThere(world, named(doors, "secretariat"), {
    "another edition's officer": await portal.signedIn(officer),
  });
  const proposed = await scene("when an edition waits for its confirmation");
  const authority = await proposed.world.addPerson("penetap9@contoh.example", {
    role: "authority",
    editionId: proposed.world.editionId,
  });
  const elsewhere = await serveWorld(proposed.world, proposed.now).signedIn(authority);
  await expectNothingThere(proposed.world, named(proposed.doors, "plenary"), { "another authority": elsewhere });
});

test("a submitted proposal is not there for the secretariat of another edition", async () => {
  const { world, now, doors } = await scene("while proposals are written and handed in");
  const visitor = await serveWorld(world, now).signedIn(await someoneOfAnotherEdition(world, "secretariat"));
  await expectNothingThere(world, named(doors, "secretariat"), { "another edition's officer": visitor });
});

test("a stage is not there for the secretariat of another edition", async () => {
  const { world, now, doors } = await scene("before the judging");
  const visitor = await serveWorld(world, now).signedIn(await someoneOfAnotherEdition(world, "secretariat"));
  await expectNothingThere(world, named(doors, "secretariat"), { "another edition's officer": visitor });
});

test.each([paths.secretariat, paths.allProposals, paths.screeningQueue])(
  "%s shows an officer of one edition nothing of another",
  async (address) => {
    const { world, now } = await scene("while proposals are written and handed in");
    const portal = serveWorld(world, now);
    const insider = await portal.signedIn(world.people.officer);
    const visitor = await portal.signedIn(await someoneOfAnotherEdition(world, "secretariat"));
    const shown = valuesIn((await insider.open(`${address}?edisi=contoh-2026`)).data);
    expect(shown).toContain("contoh-2026");

    const { status, data } = await visitor.open(`${address}?edisi=contoh-2026`);
    expect([status, valuesIn(data)]).toEqual([404, [null]]);
  },
);

test("a winner is published only by the secretariat of its own edition", async () => {
  const { world, now, doors } = await scene("when the result is determined");
  const visitor = await serveWorld(world, now).signedIn(await someoneOfAnotherEdition(world, "secretariat"));
  const before = await everyRow(world);

  expect(await visitor.send(paths.winners, doors[0]?.form)).toMatchObject({ status: 404, data: null });
  expect(await everyRow(world)).toEqual(before);
});
