import { expect, test } from "vitest";
import { appointToPanel, listSeats } from "~/domain/panels/appointing.server";
import { appointFrom, appointMany, type Listed, mostAtOnce, peopleIn } from "~/domain/panels/appointing-many.server";
import { whileJudging } from "../support/blueprint";
import { refused } from "../support/steps";
import { freshWorld } from "../support/world";

const listed = (emails: readonly string[]): Listed[] => emails.map((email) => ({ email, name: undefined }));
const letter = ({ name, secret }: { name: string; secret: string }) => ({
  subject: "Undangan",
  body: `${name} ${secret}`,
});

const decree = "SK-12/CONTOH";

async function aPanel() {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileJudging);
  const guests = ["tamu1@contoh.example", "tamu2@contoh.example"];
  for (const email of guests) await world.addPerson(email, { role: "innovator", unitId: world.units.kartini });
  const judgesOf = async (stageId: string) =>
    (await listSeats(officer, stageId)).filter(({ role }) => role === "judge").map(({ email }) => email);
  return { world, officer, guests, judgesOf };
}

test.each([
  ["a@x.id, b@x.id;c@x.id\n d@x.id", ["a@x.id", "b@x.id", "c@x.id", "d@x.id"]],
  ["Ani <ani@x.id>\nBudi <budi@x.id>\nAni <ani@x.id>", ["Ani <ani@x.id>", "Budi <budi@x.id>"]],
  ["Dr. Ani Lestari, M.Si. <ANI@x.id>, Budi <budi@x.id>", ["Dr. Ani Lestari, M.Si. <ani@x.id>", "Budi <budi@x.id>"]],
  ["Ani  Lestari\tani@x.id\r\nbudi@x.id\tBudi Santoso", ["Ani Lestari <ani@x.id>", "Budi Santoso <budi@x.id>"]],
  ['"Dr. Ani Lestari, M.Si.",ani@x.id', ["Dr. Ani Lestari, M.Si. <ani@x.id>"]],
  ["1. ani@x.id", ["ani@x.id"]],
  ["1. Ani Lestari ani@x.id\n2)\tBudi\tbudi@x.id", ["Ani Lestari <ani@x.id>", "Budi <budi@x.id>"]],
  ["3\tCici (ketua)\tcici@x.id", ["Cici (ketua <cici@x.id>"]],
  ["tidak ada alamat", []],
])("%j holds %j", (pasted, people) => {
  expect(peopleIn(pasted).map(({ email, name }) => (name ? `${name} <${email}>` : email))).toEqual(people);
});

test("several are seated under one decree, each with an event", async () => {
  const { world, officer, guests, judgesOf } = await aPanel();
  const before = (await world.events("role.granted")).length;
  expect(await appointMany(officer, world.desk, listed(guests), decree, letter)).toEqual([]);
  expect(await judgesOf(world.desk)).toEqual(expect.arrayContaining(guests));
  expect(await world.events("role.granted")).toHaveLength(before + 2);
});

test("if one of them cannot be seated nobody is, and each who cannot is named with why", async () => {
  const { world, officer, guests, judgesOf } = await aPanel();
  const before = await judgesOf(world.desk);
  const [seated = ""] = before;
  const asked = [...guests, "tidak-ada@contoh.example", seated];
  expect(await appointMany(officer, world.desk, listed(asked), decree, letter)).toEqual([
    { email: "tidak-ada@contoh.example", reason: "no-such-account" },
    { email: seated, reason: "already-seated" },
  ]);
  expect(await judgesOf(world.desk)).toEqual(before);
  expect(await refused(world, () => appointMany(officer, world.desk, listed([]), decree, letter))).toBe("list-empty");
  const crowd = Array.from({ length: mostAtOnce + 1 }, (_, place) => `juri${place}@contoh.example`);
  expect(await refused(world, () => appointMany(officer, world.desk, listed(crowd), decree, letter))).toBe(
    "list-too-long",
  );
});

test("all judges of an earlier stage come along with their units, and none twice", async () => {
  const { world, officer, judgesOf } = await aPanel();
  await world.addPerson("pusat@contoh.example", { role: "innovator", unitId: world.units.kartini });
  const unitId = world.units.kartini;
  await appointToPanel(officer, world.desk, { email: "pusat@contoh.example", role: "judge", unitId, decree });

  expect(await appointFrom(officer, world.presentation, world.desk, decree)).toEqual([]);
  expect(await judgesOf(world.presentation)).toEqual(expect.arrayContaining(await judgesOf(world.desk)));
  const seats = await listSeats(officer, world.presentation);
  expect(seats.find(({ email }) => email === "pusat@contoh.example")?.unitId).toBe(unitId);
  expect(await refused(world, () => appointFrom(officer, world.presentation, world.desk, decree))).toBe("list-empty");
  expect(await refused(world, () => appointFrom(officer, world.desk, world.presentation, decree))).toBe("not-found");
});

test("a panel is the secretariat's to seat", async () => {
  const { world, guests } = await aPanel();
  for (const [who, said] of [
    [world.people.chair, "not-your-role"],
    [world.people.innovator, "not-found"],
  ] as const) {
    const actor = await world.as(who, whileJudging);
    expect(await refused(world, () => appointMany(actor, world.desk, listed(guests), decree, letter))).toBe(said);
  }
});
