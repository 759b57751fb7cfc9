import { grants, units, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isPassword } from "~/adapters/password.server";
import { addUser, addUserWithHash, grantRole } from "~/domain/accounts/adding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { holds } from "~/domain/people/actor";
import { findActor, findCredentials } from "~/domain/people/finding.server";
import { findLineage, unitNameToday } from "~/domain/units/finding.server";
import { recordSuccession, registerUnit } from "~/domain/units/registering.server";
import { whileOpen } from "../support/blueprint";
import { refused } from "../support/steps";
import { freshWorld, operator } from "../support/world";

const newcomer = { email: " Baru@Contoh.example ", name: " CONTOH Baru ", passwordHash: "-" };

test("an account is added with its email in small letters, without a role, and the ledger names nobody", async () => {
  const world = await freshWorld();
  const id = await addUserWithHash(await world.as(world.people.officer), newcomer);

  expect(await findCredentials(world.database.read, "BARU@contoh.example")).toMatchObject({ id });
  expect(await findActor(world.database.read, id, whileOpen)).toEqual({
    id,
    name: "CONTOH Baru",
    grants: [],
    isProven: false,
    seats: [],
    collaborates: false,
  });
  const [event] = (await world.events("user.added")).filter(({ subject }) => subject === id);
  expect(event?.body).not.toMatch(/baru|contoh/i);
});

test("a password is kept only as a hash that knows it again", async () => {
  const world = await freshWorld();
  const id = await addUser(await world.as(world.people.admin), {
    email: "sandi@contoh.example",
    name: "CONTOH",
    password: "kuda baterai staples",
  });
  const credentials = await findCredentials(world.database.read, "sandi@contoh.example");
  expect(credentials?.id).toBe(id);
  expect(credentials?.passwordHash).not.toContain("kuda");
  expect(await isPassword("kuda baterai staples", credentials?.passwordHash ?? "")).toBe(true);
  expect(await isPassword("kuda baterai", credentials?.passwordHash ?? "")).toBe(false);
});

test("an email is taken once, however it is written", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  await addUserWithHash(officer, newcomer);
  expect(await refused(world, () => addUserWithHash(officer, { ...newcomer, email: "baru@CONTOH.example" }))).toBe(
    "email-taken",
  );
});

test("only the secretariat and the system admin keep accounts and units", async () => {
  const world = await freshWorld();
  const { innovator, head, chair, authority, auditor, judges } = world.people;
  const unit = {
    kind: "sentra" as const,
    timeZone: "WIB" as const,
    source: "example" as const,
    names: [{ name: "X", shortName: "X", fromOn: "2020-01-01" }],
  };
  const succession = {
    unitId: world.units.kartini,
    predecessorId: world.units.alyatama,
    kind: "merged" as const,
    onDate: "2022-01-01",
    basis: "contoh",
  };

  for (const person of [innovator, head, chair, authority, auditor, judges[0] as string]) {
    const context = await world.as(person);
    expect(await refused(world, () => addUserWithHash(context, newcomer))).toBe("not-found");
    expect(
      await refused(world, () => grantRole(context, innovator, { role: "unit_head", unitId: world.units.kartini })),
    ).toBe("not-found");
    expect(await refused(world, () => registerUnit(context, unit))).toBe("not-found");
    expect(await refused(world, () => recordSuccession(context, succession))).toBe("not-found");
  }
});

test("only the system admin names organisers; the secretariat names everyone else", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const id = await addUserWithHash(officer, newcomer);

  for (const role of ["secretariat", "authority", "system_admin"] as const) {
    expect(await refused(world, () => grantRole(officer, id, { role }))).toBe("not-found");
  }
  await grantRole(officer, id, { role: "unit_head", unitId: world.units.kartini });
  await grantRole(await world.as(world.people.admin), id, { role: "auditor" });

  const actor = await findActor(world.database.read, id, whileOpen);
  expect(actor?.grants.map(({ role }) => role).sort()).toEqual(["auditor", "unit_head"]);
  expect((await world.events("role.granted")).filter(({ subject }) => subject === id)).toHaveLength(2);
});

test("who organises is not made a judge, and who judges is not made an organiser", async () => {
  const world = await freshWorld();
  const admin = await world.as(world.people.admin);
  const { officer, authority, chair, judges } = world.people;

  for (const role of ["judge", "panel_chair"] as const) {
    for (const person of [officer, authority, world.people.admin]) {
      expect(await refused(world, () => grantRole(admin, person, { role, stageId: world.desk }))).toBe(
        "organiser-may-not-judge",
      );
    }
  }
  for (const role of ["secretariat", "authority", "system_admin"] as const) {
    for (const person of [chair, judges[0] as string])
      expect(await refused(world, () => grantRole(admin, person, { role }))).toBe("organiser-may-not-judge");
  }
});

test("who organised may judge when the office has ended", async () => {
  const world = await freshWorld();
  const former = await world.addPerson("mantan@contoh.example", {
    role: "secretariat",
    until: new Date("2026-03-01T00:00:00Z"),
  });
  await grantRole(await world.as(world.people.admin), former, { role: "judge", stageId: world.desk });
  expect(await findActor(world.database.read, former, whileOpen)).toMatchObject({ grants: [{ role: "judge" }] });
});

test("nobody is granted a role who does not exist", async () => {
  const world = await freshWorld();
  expect(
    await refused(world, async () => grantRole(await world.as(world.people.admin), "nobody", { role: "innovator" })),
  ).toBe("not-found");
});

test("a role ends at its time, and a disabled account neither acts nor signs in", async () => {
  const world = await freshWorld();
  const until = new Date("2026-03-20T00:00:00Z");
  const id = await world.addPerson("sementara@contoh.example", {
    role: "unit_head",
    unitId: world.units.kartini,
    until,
  });
  const headAt = async (now: Date) => {
    const actor = await findActor(world.database.read, id, now);
    return actor && holds(actor, "unit_head", { unitId: world.units.kartini });
  };
  expect([await headAt(new Date(until.getTime() - 1)), await headAt(until)]).toEqual([true, false]);

  await world.database.write(
    async (db) => void (await db.update(users).set({ disabledAt: whileOpen }).where(eq(users.id, id))),
  );
  expect(await findActor(world.database.read, id, whileOpen)).toBeUndefined();
  expect(await findCredentials(world.database.read, "sementara@contoh.example")).toBeUndefined();
});

test("a unit is registered with its dated names, which may not overlap, and knows what it grew out of", async () => {
  const world = await freshWorld();
  const context = contextOf(world.database, operator, whileOpen);
  const name = (text: string, fromOn: string, untilOn?: string) => ({ name: text, shortName: text, fromOn, untilOn });
  const unit = { kind: "sentra" as const, timeZone: "WITA" as const, source: "example" as const };
  const overlapping = [name("A", "2015-01-01"), name("B", "2022-01-01")];
  expect(await refused(world, () => registerUnit(context, { ...unit, names: overlapping }))).toBe("names-overlap");

  const id = await registerUnit(context, {
    ...unit,
    names: [name("A", "2015-01-01", "2021-12-31"), name("B", "2022-01-01")],
  });
  await recordSuccession(context, {
    unitId: id,
    predecessorId: world.units.kartini,
    kind: "renamed",
    onDate: "2022-01-01",
    basis: "contoh",
  });

  expect(await unitNameToday(context, id)).toMatchObject({ name: "B" });
  expect(await findLineage(context, id)).toEqual(new Set([id, world.units.kartini]));
  expect(await world.events("unit.succeeded")).toMatchObject([{ subject: id }]);
  expect(await world.database.read.select().from(units)).toHaveLength(5);
  expect(await world.database.read.select().from(grants).where(eq(grants.unitId, id))).toEqual([]);
});
