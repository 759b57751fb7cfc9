import { changeAgents, imports, invitations, letters, unitNames, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { disableUser } from "~/domain/accounts/disabling.server";
import { findPerson, listPeople } from "~/domain/accounts/listing.server";
import { applyImport } from "~/domain/imports/applying.server";
import { findImport } from "~/domain/imports/finding.server";
import { foresee } from "~/domain/imports/planning.server";
import { keepImport } from "~/domain/imports/reading.server";
import { countFates, type Judged } from "~/domain/imports/row";
import { findActor } from "~/domain/people/finding.server";
import type { InvitationLetter } from "~/domain/people/invitation";
import { noPassword } from "~/domain/people/password";
import { listUnits } from "~/domain/units/listing.server";
import { whileOpen } from "../support/blueprint";
import { everyRow, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

type Cells = Record<string, string>;

const aSentra: Cells = {
  name: "CONTOH Sentra Baru",
  shortName: "Sentra Baru",
  kind: "sentra",
  timeZone: "WIT",
  validFrom: "2026-01-01",
};
const aPerson: Cells = { name: "CONTOH Ayu", email: "ayu@contoh.example", unit: "Sentra Kartini", role: "innovator" };

const aCrowd = Array.from({ length: 120 }, (_, place) => ({
  ...aPerson,
  name: `CONTOH Orang ${place}`,
  email: `orang${place}@contoh.example`,
}));

const letter: InvitationLetter = ({ name, secret }) => ({
  subject: "Aktifkan",
  body: `${name} ${secret}`,
});

/** Line 2 is the first row, as below a file's headings. */
async function aList(world: World, kind: "units" | "people", ...rows: Cells[]) {
  const officer = await world.as(world.people.officer);
  const list = { kind, fileName: "daftar.csv", rows: rows.map((cells, place) => ({ line: place + 2, cells })) };
  return keepImport(officer, list);
}

async function fatesOf(world: World, id: string): Promise<Judged[]> {
  const officer = await world.as(world.people.officer);
  return foresee(officer, await findImport(officer, id));
}

async function judgedAs(world: World, kind: "units" | "people", ...rows: Cells[]) {
  return fatesOf(world, await aList(world, kind, ...rows));
}

async function apply(world: World, id: string, by = world.people.officer) {
  return applyImport(await world.as(by), id, letter);
}

async function unitCalled(world: World, name: string) {
  return (await listUnits(await world.as(world.people.officer))).find((unit) => unit.name === name);
}

const problemsOf = ([row]: Judged[]) => row?.problems.map(({ column, code }) => `${column} ${code}`);

test("reading a list changes nothing but that it is kept, and the ledger has its size alone", async () => {
  const world = await freshWorld();
  const before = await everyRow(world);
  const id = await aList(world, "people", aPerson, { name: "CONTOH Budi", email: "budi@contoh.example" });
  await fatesOf(world, id);
  const after = await everyRow(world);

  for (const table of Object.keys(before).filter((name) => name !== "imports" && name !== "events"))
    expect([table, after[table]]).toEqual([table, before[table]]);
  const [event] = await world.events("import.read");
  expect(event?.subject).toBe(id);
  expect(JSON.parse(event?.body ?? "").details).toEqual({
    kind: "people",
    rows: 2,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});

test("a list that was changed after somebody looked at it is not applied", async () => {
  const world = await freshWorld();
  const id = await aList(world, "people", aPerson);
  const [kept] = await world.database.read.select({ rows: imports.rows }).from(imports);
  const forged = (kept?.rows ?? []).map((row) => ({ ...row, role: "officer" }));
  await world.database.write(async (db) => void (await db.update(imports).set({ rows: forged })));
  expect(await refused(world, () => apply(world, id))).toBe("list-altered");
});

test("only who keeps accounts may read, see or apply a list", async () => {
  const world = await freshWorld();
  const id = await aList(world, "units", aSentra);
  const { innovator, head, chair, authority, auditor } = world.people;
  for (const person of [innovator, head, chair, authority, auditor]) {
    const context = await world.as(person);
    expect(await refused(world, () => keepImport(context, { kind: "units", fileName: "", rows: [] }))).toBe(
      "not-found",
    );
    expect(await refused(world, () => findImport(context, id))).toBe("not-found");
    expect(await refused(world, () => applyImport(context, id, letter))).toBe("not-found");
  }
});

test("a new unit is registered with its parent from the same list, whichever comes first", async () => {
  const world = await freshWorld();
  const parent = { ...aSentra, name: "CONTOH Direktorat Induk", shortName: "Dit Induk", kind: "directorate" };
  const id = await aList(world, "units", { ...aSentra, parent: "dit  INDUK" }, parent);
  expect((await fatesOf(world, id)).map(({ line, fate }) => [line, fate])).toEqual([
    [2, "new"],
    [3, "new"],
  ]);
  await apply(world, id);

  expect(await unitCalled(world, aSentra.name ?? "")).toMatchObject({
    parent: "Dit Induk",
    timeZone: "WIT",
    kind: "sentra",
  });
  expect((await world.events("unit.registered")).length).toBe(6);
  expect((await fatesOf(world, await aList(world, "units", aSentra, parent))).map(({ fate }) => fate)).toEqual([
    "unchanged",
    "unchanged",
  ]);
});

test("what a row says otherwise than the register is shown before and after, and an empty cell says nothing", async () => {
  const world = await freshWorld();
  const id = await aList(world, "units", {
    name: "sentra kartini",
    shortName: "ST Kartini",
    parent: "Direktorat Pemberdayaan",
    city: "Temanggung",
    timeZone: "WIB",
  });
  expect(await fatesOf(world, id)).toMatchObject([
    {
      fate: "changed",
      changes: [
        { column: "shortName", before: "Sentra Kartini", after: "ST Kartini" },
        { column: "city", before: "", after: "Temanggung" },
        { column: "parent", before: "Direktorat Rehabilitasi", after: "Direktorat Pemberdayaan" },
      ],
    },
  ]);
  await apply(world, id);
  expect(await unitCalled(world, "Sentra Kartini")).toMatchObject({
    shortName: "ST Kartini",
    city: "Temanggung",
    parentId: world.units.empowerment,
    kind: "sentra",
  });
  expect(await world.events("unit.changed")).toMatchObject([{ subject: world.units.kartini }]);
});

test("a unit known by its former name is renamed, and that name ends the day before", async () => {
  const world = await freshWorld();
  const row = {
    ...aSentra,
    name: "CONTOH Sentra Bernama Baru",
    formerName: "Sentra Alyatama",
    validFrom: "15/02/2026",
  };
  const id = await aList(world, "units", row);
  const [judged] = await fatesOf(world, id);
  expect(judged?.changes[0]).toEqual({ column: "name", before: "Sentra Alyatama", after: row.name });
  await apply(world, id);

  const names = await world.database.read.select().from(unitNames).where(eq(unitNames.unitId, world.units.alyatama));
  expect(names.map(({ name, fromOn, untilOn }) => [name, fromOn, untilOn]).sort()).toEqual([
    [row.name, "2026-02-15", null],
    ["Sentra Alyatama", "2020-01-01", "2026-02-14"],
  ]);
  expect(await world.events("unit.renamed")).toHaveLength(1);
  expect((await judgedAs(world, "units", row)).map(({ fate }) => fate)).toEqual(["unchanged"]);
});

test("a new unit may bring its former name and its predecessor, whose awards then are its own", async () => {
  const world = await freshWorld();
  const row = {
    ...aSentra,
    formerName: "CONTOH Balai Lama",
    predecessor: "Sentra Alyatama",
    succession: "merged",
    successionOn: "2026-01-01",
    basis: "CONTOH 1/2026",
  };
  await apply(world, await aList(world, "units", row));

  const unit = await unitCalled(world, aSentra.name ?? "");
  expect(unit?.names.map(({ name, untilOn }) => [name, untilOn])).toEqual([
    ["CONTOH Balai Lama", "2025-12-31"],
    [aSentra.name, null],
  ]);
  expect(unit?.predecessors).toMatchObject([{ predecessorId: world.units.alyatama, kind: "merged" }]);
  expect(await world.events("unit.succeeded")).toMatchObject([{ subject: unit?.id }]);
});

test.each<[string, Cells, string[]]>([
  ["without a name", { ...aSentra, name: "" }, ["name missing"]],
  ["of an unknown kind", { ...aSentra, kind: "Warung" }, ["kind unknown-kind"]],
  ["new, without kind and zone", { name: "X", validFrom: "2026-01-01" }, ["kind missing", "timeZone missing"]],
  ["new, without its first day", { ...aSentra, validFrom: "" }, ["validFrom missing"]],
  ["with a day that is none", { ...aSentra, validFrom: "2026-02-30" }, ["validFrom not-a-day"]],
  ["below a unit that is not there", { ...aSentra, parent: "Khayalan" }, ["parent unit-unknown"]],
  ["below itself", { name: "Sentra Kartini", parent: "Sentra Kartini" }, ["parent own-ancestor"]],
  ["below its own child", { name: "Direktorat Rehabilitasi", parent: "Sentra Kartini" }, ["parent own-ancestor"]],
  ["known, with another first day", { name: "Sentra Kartini", validFrom: "2021-05-05" }, ["validFrom other-day"]],
  ["known, with a strange past", { name: "Sentra Kartini", formerName: "Loka" }, ["formerName not-its-former-name"]],
  [
    "renamed before its name began",
    { ...aSentra, formerName: "Sentra Kartini", validFrom: "2019-01-01" },
    ["validFrom too-early"],
  ],
  [
    "with half a succession",
    { ...aSentra, predecessor: "Sentra Kartini" },
    ["succession missing", "successionOn missing", "basis missing"],
  ],
  [
    "its own predecessor",
    {
      name: "Sentra Kartini",
      predecessor: "Sentra Kartini",
      succession: "split",
      successionOn: "2026-01-01",
      basis: "x",
    },
    ["predecessor own-ancestor"],
  ],
  ["with a novel for a name", { ...aSentra, name: "A".repeat(301) }, ["name too-long"]],
])("a unit %s is refused", async (_, row, problems) => {
  const world = await freshWorld();
  const judged = await judgedAs(world, "units", row);
  expect(judged[0]?.fate).toBe("refused");
  expect(problemsOf(judged)).toEqual(problems);
});

test("rows of a circle of parents are refused, and so is whoever builds on a refused row", async () => {
  const world = await freshWorld();
  const judged = await judgedAs(
    world,
    "units",
    { ...aSentra, name: "A", shortName: "A", parent: "B" },
    { ...aSentra, name: "B", shortName: "B", parent: "A" },
    { ...aSentra, name: "C", shortName: "C", parent: "D" },
    { ...aSentra, name: "D", shortName: "D", kind: "Warung" },
  );
  expect(judged.map(({ fate }) => fate)).toEqual(["refused", "refused", "refused", "refused"]);
});

test("the second row of one unit, or of one person, is a duplicate of the first", async () => {
  const world = await freshWorld();
  expect(await judgedAs(world, "units", aSentra, { ...aSentra, name: " contoh  SENTRA baru " })).toMatchObject([
    { fate: "new" },
    { fate: "duplicate", sameAs: 2 },
  ]);
  expect(await judgedAs(world, "people", aPerson, { ...aPerson, email: "AYU@contoh.example" })).toMatchObject([
    { fate: "new" },
    { fate: "duplicate", sameAs: 2 },
  ]);
});

test("a new person gets an account that no password opens, a role, a term and one letter", async () => {
  const world = await freshWorld();
  const row = {
    ...aPerson,
    nip: "19850315 201001 2 001",
    changeAgent: "yes",
    agentSince: "2026-01-15",
    agentDecree: "SK-1",
  };
  const id = await aList(world, "people", row);
  expect(await fatesOf(world, id)).toMatchObject([{ fate: "new" }]);
  await apply(world, id);

  const [user] = await world.database.read.select().from(users).where(eq(users.email, "ayu@contoh.example"));
  expect(user).toMatchObject({ name: "CONTOH Ayu", nip: "198503152010012001", passwordHash: noPassword });
  const actor = await findActor(world.database.read, user?.id ?? "", whileOpen);
  expect(actor?.grants).toMatchObject([{ role: "innovator", unitId: world.units.kartini }]);
  expect(await world.database.read.select().from(changeAgents)).toMatchObject([
    { userId: user?.id, unitId: world.units.kartini, fromOn: "2026-01-15", decree: "SK-1" },
  ]);

  const [invitation, ...more] = await world.database.read.select().from(invitations);
  expect(more).toEqual([]);
  expect(invitation).toMatchObject({ kind: "activate", userId: user?.id, email: user?.email });
  const [sent] = await world.database.read.select().from(letters);
  expect(sent).toMatchObject({ kind: "activation", status: "queued", recipientId: user?.id });
  expect(sent?.body).not.toContain(invitation?.tokenHash);
  expect(JSON.stringify(await world.events("user.invited"))).not.toContain("ayu");
});

test("a person who is known gets what is new, once", async () => {
  const world = await freshWorld();
  const row = {
    name: "CONTOH Inovator Baru",
    email: "inovator@contoh.example",
    unit: "Sentra Kartini",
    role: "unit_admin",
  };
  const id = await aList(world, "people", row);
  expect(await fatesOf(world, id)).toMatchObject([
    {
      fate: "changed",
      changes: [
        { column: "name", before: "CONTOH inovator@contoh.example", after: row.name },
        { column: "role", before: "", after: "unit_admin" },
      ],
    },
  ]);
  await apply(world, id);

  const person = await findPerson(await world.as(world.people.officer), world.people.innovator);
  expect(person.grants.map(({ role }) => role).sort()).toEqual(["innovator", "unit_admin"]);
  expect(await world.database.read.select().from(letters)).toEqual([]);
  expect((await judgedAs(world, "people", row)).map(({ fate }) => fate)).toEqual(["unchanged"]);
});

test.each<[string, Cells, string[]]>([
  ["without name and e-mail", {}, ["name missing", "email missing"]],
  ["with a broken e-mail", { ...aPerson, email: "ayu(at)contoh" }, ["email not-an-email"]],
  ["with digits that are no NIP", { ...aPerson, nip: "198513152010012001" }, ["nip not-a-nip"]],
  ["with a NIP that a spreadsheet rounded", { ...aPerson, nip: "1.98503152010012e+17" }, ["nip nip-rounded"]],
  ["in a unit that is not there", { ...aPerson, unit: "Khayalan" }, ["unit unit-unknown"]],
  ["with a role in no unit", { ...aPerson, unit: "" }, ["unit missing"]],
  ["to be a judge", { ...aPerson, role: "judge" }, ["role unknown-role"]],
  ["to be secretariat", { ...aPerson, role: "secretariat" }, ["role unknown-role"]],
  ["to be an agent from no day on", { ...aPerson, changeAgent: "yes" }, ["agentSince missing"]],
  ["who organises", { ...aPerson, email: "rekan@contoh.example" }, ["email organisers-account"]],
  ["who audits", { ...aPerson, email: "auditor@contoh.example" }, ["email organisers-account"]],
])("a person %s is refused", async (_, row, problems) => {
  const world = await freshWorld();
  const judged = await judgedAs(world, "people", row);
  expect(judged[0]?.fate).toBe("refused");
  expect(problemsOf(judged)).toEqual(problems);
});

test("a NIP belongs to one person, a short name to one unit, and a disabled account stays as it is", async () => {
  const world = await freshWorld();
  const nip = "198503152010012001";
  await apply(world, await aList(world, "people", { ...aPerson, nip }));
  const twin = { name: "Selatan", shortName: "Kembar", kind: "sentra", timeZone: "WIB", validFrom: "2026-01-01" };
  await apply(world, await aList(world, "units", twin, { ...twin, name: "Utara" }));
  await disableUser(await world.as(world.people.officer), world.people.otherInnovator);

  const taken = await judgedAs(world, "people", { ...aPerson, email: "lain@contoh.example", nip });
  const ambiguous = await judgedAs(world, "people", { ...aPerson, email: "lain@contoh.example", unit: "kembar" });
  const closed = await judgedAs(world, "people", { name: "X", email: "inovator2@contoh.example" });
  expect([taken, ambiguous, closed].map(problemsOf)).toEqual([
    ["nip nip-taken"],
    ["unit unit-ambiguous"],
    ["email account-disabled"],
  ]);
});

test("applying judges each row anew, leaves what is refused, and keeps what became of each", async () => {
  const world = await freshWorld();
  const rival = { ...aPerson, name: "CONTOH Lain", email: "lain@contoh.example" };
  const id = await aList(world, "people", aPerson, rival, { ...aPerson, email: "x" });
  expect(countFates(await fatesOf(world, id))).toMatchObject({ new: 2, refused: 1 });
  await apply(world, await aList(world, "people", aPerson));
  await apply(world, id);

  const kept = await findImport(await world.as(world.people.officer), id);
  expect(kept.rows.map(({ judged }) => judged?.fate)).toEqual(["unchanged", "new", "refused"]);
  const [, event] = await world.events("import.applied");
  expect(JSON.parse(event?.body ?? "").details).toEqual({
    kind: "people",
    new: 1,
    changed: 0,
    unchanged: 1,
    refused: 1,
    duplicate: 0,
  });
});

test("a list is applied once: again, and by two officers at the same moment", async () => {
  const world = await freshWorld();
  const budi = { ...aPerson, name: "CONTOH Budi", email: "budi@contoh.example" };
  const id = await aList(world, "people", aPerson, budi, ...aCrowd);
  await Promise.all([apply(world, id), apply(world, id, world.people.colleague)]);
  const once = await everyRow(world);
  await apply(world, id);

  expect(await everyRow(world)).toEqual(once);
  expect(await world.events("import.applied")).toHaveLength(1);
  expect(await world.database.read.select().from(letters)).toHaveLength(2 + aCrowd.length);
  const { total } = await listPeople(await world.as(world.people.officer), { search: "contoh budi" }, 1);
  expect(total).toBe(1);
});

test("while a long list is applied, another command gets its turn", async () => {
  const world = await freshWorld();
  const id = await aList(world, "people", ...aCrowd);
  const officer = await world.as(world.people.officer);
  let begun = () => {};
  const inFirstSlice = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const applying = applyImport(officer, id, (to) => {
    begun();
    return letter(to);
  });
  await inFirstSlice;
  await disableUser(await world.as(world.people.colleague), world.people.otherInnovator);

  const amid = await findImport(officer, id);
  expect(amid.appliedAt).toBeNull();
  await applying;
  expect((await findImport(officer, id)).appliedAt).not.toBeNull();
  expect(await world.database.read.select().from(letters)).toHaveLength(aCrowd.length);
});

test("a list that was broken off between two slices is finished by applying it again, and nothing is done twice", async () => {
  const world = await freshWorld();
  const id = await aList(world, "people", ...aCrowd, { ...aPerson, email: "orang0@contoh.example" });
  const officer = await world.as(world.people.officer);
  let written = 0;
  const breaking = applyImport(officer, id, (to) => {
    if (++written > 60) throw new Error("the power went");
    return letter(to);
  });
  await expect(breaking).rejects.toThrow("the power went");

  const broken = await findImport(officer, id);
  expect(broken.appliedAt).toBeNull();
  expect(countFates(broken.rows.flatMap(({ judged }) => judged ?? []))).toMatchObject({ new: 50, duplicate: 0 });
  expect(await world.events("user.invited")).toHaveLength(50);
  expect(await world.events("import.applied")).toEqual([]);
  expect(countFates(await fatesOf(world, id))).toMatchObject({ new: 70, unchanged: 50, duplicate: 1 });

  await apply(world, id, world.people.colleague);
  expect(await world.database.read.select().from(letters)).toHaveLength(aCrowd.length);
  const [event, ...more] = await world.events("import.applied");
  expect(more).toEqual([]);
  expect(JSON.parse(event?.body ?? "").details).toMatchObject({ new: 120, unchanged: 0, duplicate: 1 });
});

test("units of one list find their parents across its slices, in whatever order they stand", async () => {
  const world = await freshWorld();
  const chain = Array.from({ length: 70 }, (_, place) => ({
    ...aSentra,
    name: `CONTOH Satuan ${place}`,
    shortName: `S${place}`,
    ...(place > 0 ? { parent: `S${place - 1}` } : {}),
  })).reverse();
  await apply(world, await aList(world, "units", ...chain));

  expect(await unitCalled(world, "CONTOH Satuan 69")).toMatchObject({ parent: "S68" });
  expect((await judgedAs(world, "units", ...chain)).every(({ fate }) => fate === "unchanged")).toBe(true);
});

test("a list of thousands is judged and kept whole", async () => {
  const world = await freshWorld();
  const rows = Array.from({ length: 5000 }, (_, place) => ({
    ...aSentra,
    name: `Unit ${place}`,
    shortName: `U${place}`,
  }));
  const id = await aList(world, "units", ...rows);
  expect(countFates(await fatesOf(world, id)).new).toBe(5000);
  expect(await world.database.read.select({ id: imports.id }).from(imports)).toEqual([{ id }]);
});
