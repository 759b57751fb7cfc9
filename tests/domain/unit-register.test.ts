import { unitNames } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { describeUnit } from "~/domain/registers/describing.server";
import { unitNamesOn } from "~/domain/units/finding.server";
import { findUnit, listUnits } from "~/domain/units/listing.server";
import { recordSuccession, registerUnit } from "~/domain/units/registering.server";
import { renameUnit } from "~/domain/units/renaming.server";
import { refused } from "../support/steps";
import { freshWorld } from "../support/world";

const aName = { name: "CONTOH Sentra Baru", shortName: "Sentra Baru", fromOn: "2026-02-01" };

test("a unit carries its new name from its day on, and the old one until the day before", async () => {
  const world = await freshWorld();
  const { kartini } = world.units;
  await renameUnit(await world.as(world.people.officer), kartini, aName);

  const nameOn = async (day: string) => (await unitNamesOn(world.database.read, [kartini], day)).get(kartini)?.name;
  expect([await nameOn("2026-01-31"), await nameOn("2026-02-01")]).toEqual(["Sentra Kartini", aName.name]);
  const rows = await world.database.read.select().from(unitNames).where(eq(unitNames.unitId, kartini));
  expect(rows.map(({ untilOn }) => untilOn).sort()).toEqual(["2026-01-31", null]);
  expect(await world.events("unit.renamed")).toMatchObject([{ subject: kartini }]);
});

test("a name neither begins before the one before it, nor is another unit's on the same day", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const { kartini, alyatama } = world.units;
  expect(await refused(world, () => renameUnit(officer, kartini, { ...aName, fromOn: "2020-01-01" }))).toBe(
    "names-overlap",
  );
  expect(await refused(world, () => renameUnit(officer, kartini, { ...aName, name: "sentra ALYATAMA" }))).toBe(
    "unit-name-taken",
  );
  expect(await refused(world, () => renameUnit(officer, "none", aName))).toBe("not-found");

  await renameUnit(officer, alyatama, aName);
  const unit = { kind: "sentra" as const, timeZone: "WIB" as const, source: "example" as const };
  const later = { name: "Sentra Alyatama", shortName: "SA", fromOn: "2026-03-01" };
  await registerUnit(officer, { ...unit, names: [later] });
  expect(await refused(world, () => registerUnit(officer, { ...unit, names: [later] }))).toBe("unit-name-taken");
});

test("a unit neither lies below itself nor grows out of itself, and a succession is recorded once", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const { kartini, rehabilitation, alyatama } = world.units;
  const between = (unitId: string, predecessorId: string) => ({
    unitId,
    predecessorId,
    kind: "merged" as const,
    onDate: "2026-01-01",
    basis: "CONTOH",
  });
  expect(await refused(world, () => describeUnit(officer, rehabilitation, { parentId: kartini }))).toBe("own-ancestor");
  expect(await refused(world, () => recordSuccession(officer, between(kartini, kartini)))).toBe("own-ancestor");
  await recordSuccession(officer, between(kartini, alyatama));
  expect(await refused(world, () => recordSuccession(officer, between(alyatama, kartini)))).toBe("own-ancestor");
  expect(await refused(world, () => recordSuccession(officer, between(kartini, alyatama)))).toBe("succession-known");
});

test("the register is searched by former names too, and counts the people of each unit", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  await renameUnit(officer, world.units.kartini, aName);

  expect((await listUnits(officer, { search: "sentra  kartini" })).map(({ name }) => name)).toEqual([aName.name]);
  expect(await listUnits(officer, { search: "kartini", kind: "bureau" })).toEqual([]);
  expect(await findUnit(officer, world.units.kartini)).toMatchObject({
    people: 2,
    agents: 0,
    parent: "Direktorat Rehabilitasi",
  });
  expect(await refused(world, () => findUnit(officer, "none"))).toBe("not-found");
  expect(await refused(world, async () => listUnits(await world.as(world.people.innovator)))).toBe("not-found");
});

test("only who keeps the register changes it", async () => {
  const world = await freshWorld();
  const { innovator, head, auditor, authority } = world.people;
  for (const person of [innovator, head, auditor, authority]) {
    const context = await world.as(person);
    expect(await refused(world, () => renameUnit(context, world.units.kartini, aName))).toBe("not-found");
    expect(await refused(world, () => describeUnit(context, world.units.kartini, { city: "X" }))).toBe("not-found");
  }
});
