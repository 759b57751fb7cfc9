import { expect, test } from "vitest";
import { paths } from "~/site/paths";
import { everyRow } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

async function anOfficer() {
  const world = await freshWorld();
  return { world, officer: await serveWorld(world).signedIn(world.people.officer) };
}

test("a unit's form that is wrong keeps what was typed and names each field", async () => {
  const { world, officer } = await anOfficer();
  const before = await everyRow(world);
  const typed = { name: "", shortName: "SB", kind: "warung", timeZone: "WIB", fromOn: "2026-02-31" };
  expect(await officer.send(paths.newUnit, typed)).toMatchObject({
    status: 400,
    data: { typed, errors: [{ href: "#name" }, { href: "#kind" }, { href: "#fromOn" }] },
  });
  const taken = { name: "Sentra Kartini", kind: "sentra", timeZone: "WIB", fromOn: "2026-01-01" };
  expect(await officer.send(paths.newUnit, taken)).toMatchObject({
    status: 409,
    data: { errors: [{ href: "#name" }] },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("a unit is renamed and given a predecessor, each with its own errors", async () => {
  const { world, officer } = await anOfficer();
  const address = paths.oneUnit(world.units.kartini);
  const succession = { intent: "succeed", predecessorId: world.units.alyatama, kind: "merged", onDate: "2026-01-01" };
  expect(await officer.send(address, succession)).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#basis" }] },
  });
  expect((await officer.send(address, { ...succession, basis: "CONTOH 1/2026" })).location).toContain(
    "succession-recorded",
  );
  expect(await officer.send(address, { ...succession, basis: "CONTOH 1/2026" })).toMatchObject({ status: 409 });

  const early = { intent: "rename", name: "CONTOH Baru", fromOn: "2019-01-01" };
  expect(await officer.send(address, early)).toMatchObject({ status: 409, data: { errors: [{ href: "#fromOn" }] } });
  expect((await officer.send(address, { ...early, fromOn: "2026-03-01" })).location).toContain("unit-renamed");
  expect((await officer.open(address)).data).toMatchObject({ unit: { predecessors: [{ name: "Sentra Alyatama" }] } });
  expect((await officer.open(paths.oneUnit("tidak-ada"))).status).toBe(404);
});

test("an account is disabled only by who is sure, and its page then offers to open it again", async () => {
  const { world, officer } = await anOfficer();
  const address = paths.person(world.people.head);
  expect(await officer.send(address, { intent: "disable" })).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#sure" }] },
  });
  expect((await officer.send(address, { intent: "disable", sure: "on" })).location).toContain("account-disabled");
  expect((await officer.open(address)).data).toMatchObject({ may: { disable: false, enable: true } });
  expect((await officer.send(address, { intent: "enable" })).location).toContain("account-enabled");
});

test("an organiser's page offers nothing, and a form sent anyway is refused", async () => {
  const { world, officer } = await anOfficer();
  const address = paths.person(world.people.authority);
  expect((await officer.open(address)).data).toMatchObject({ may: { keep: false, disable: false, end: [] } });
  const before = await everyRow(world);
  const grant = { intent: "grant", role: "innovator", unitId: world.units.kartini };
  for (const form of [grant, { intent: "disable", sure: "on" }])
    expect((await officer.send(address, form)).status).toBe(409);
  expect(await everyRow(world)).toEqual(before);
});

test("roles that the secretariat may not name here, and grants of somebody else, are out of reach", async () => {
  const { world, officer } = await anOfficer();
  const address = paths.person(world.people.head);
  const { person } = (await officer.open(paths.person(world.people.innovator))).data as {
    person: { grants: Array<{ id: string }> };
  };
  const before = await everyRow(world);
  for (const [role, status] of [
    ["secretariat", 404],
    ["system_admin", 404],
    ["judge", 400],
  ] as const)
    expect((await officer.send(address, { intent: "grant", role, unitId: world.units.kartini })).status).toBe(status);
  expect((await officer.send(address, { intent: "end", grantId: person.grants[0]?.id })).status).toBe(404);
  expect(await everyRow(world)).toEqual(before);
});

test("change agents are appointed, listed by year, and their term ended", async () => {
  const { world, officer } = await anOfficer();
  const address = paths.person(world.people.innovator);
  const term = { intent: "appoint", agentUnitId: world.units.kartini, decree: "SK-1/CONTOH" };
  expect(await officer.send(address, term)).toMatchObject({ status: 400, data: { errors: [{ href: "#fromOn" }] } });
  await officer.send(address, { ...term, fromOn: "2026-01-15" });
  const total = async (question: string) =>
    ((await officer.open(`${paths.people}${question}`)).data as { total: number }).total;
  expect([await total("?agen=2026"), await total("?agen=2025")]).toEqual([1, 0]);
  expect((await officer.send(address, { intent: "end-term", unitId: world.units.kartini })).location).toContain(
    "agent-ended",
  );
});

test("who has not activated the account yet is invited again from its page, others are not", async () => {
  const { world, officer } = await anOfficer();
  const file = new File(["Nama lengkap,Alamat surel\nCONTOH Ayu,ayu@contoh.example\n"], "orang.csv");
  const { location = "" } = await officer.send(paths.imports, { kind: "people", file });
  await officer.send(location, { intent: "apply" });
  const { rows } = (await officer.open(`${paths.people}?cari=ayu@`)).data as { rows: Array<{ id: string }> };

  const again = await officer.send(paths.person(rows[0]?.id ?? ""), { intent: "invite" });
  expect(again.location).toContain("invited-again");
  expect((await officer.send(paths.person(world.people.head), { intent: "invite" })).status).toBe(409);
});
