import { letters, signIns } from "db/schema";
import { expect, test } from "vitest";
import { forgetOldAttempts, listOwnSignIns, noteAttempt, takeAttempt } from "~/domain/accounts/signing-in.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { networkOf } from "~/web/network";
import { whileOpen } from "../support/blueprint";
import { reasonOf } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const warning = ({ name }: { name: string }) => ({ subject: "Percobaan masuk", body: `Yth. ${name}` });
const email = "inovator@contoh.example";
const at = (world: World, minutes: number) =>
  contextOf(world.database, nobody, new Date(whileOpen.getTime() + minutes * 60_000));

async function guess(world: World, times: number, { address = email, network = "203.0.113.7", minutes = 0 } = {}) {
  const answers = [];
  for (let time = 0; time < times; time++)
    answers.push((await takeAttempt(at(world, minutes), address, network, warning)).isAllowed);
  return answers;
}

test("after ten wrong passwords from one network an account takes no more from there for a quarter of an hour", async () => {
  const world = await freshWorld();
  expect(await guess(world, 11)).toEqual([...Array(10).fill(true), false]);
  expect(await guess(world, 1, { network: "198.51.100.1" })).toEqual([true]);
  expect(await guess(world, 1, { minutes: 16 })).toEqual([true]);
});

test("an account is guessed at fifty times from everywhere; whoever has signed in from a network before still gets in", async () => {
  const world = await freshWorld();
  const { id } = await takeAttempt(at(world, -60), email, "203.0.113.7", warning);
  await noteAttempt(at(world, -60), id, "signed_in");
  for (let network = 0; network < 10; network++) await guess(world, 5, { network: `198.51.100.${network}` });
  expect(await guess(world, 1, { network: "192.0.2.1" })).toEqual([false]);
  expect(await guess(world, 1)).toEqual([true]);
});

test("an office behind one address signs in on many accounts, and is not shut out by one forgetful colleague", async () => {
  const world = await freshWorld();
  for (let colleague = 0; colleague < 40; colleague++) {
    const { id, isAllowed } = await takeAttempt(
      at(world, 0),
      `pegawai${colleague}@contoh.example`,
      "203.0.113.7",
      warning,
    );
    expect(isAllowed).toBe(true);
    await noteAttempt(at(world, 0), id, "signed_in");
  }
  await guess(world, 12, { address: "lupa@contoh.example" });
  expect(await guess(world, 1)).toEqual([true]);
});

test("many attempts at once count as many", async () => {
  const world = await freshWorld();
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => takeAttempt(at(world, 0), email, "203.0.113.7", warning)),
  );
  expect(answers.filter(({ isAllowed }) => isAllowed)).toHaveLength(10);
});

test("a right password clears what was wrong before it", async () => {
  const world = await freshWorld();
  await guess(world, 9);
  const { id } = await takeAttempt(at(world, 1), email, "203.0.113.7", warning);
  await noteAttempt(at(world, 1), id, "signed_in");
  expect(await guess(world, 10, { minutes: 2 })).toEqual(Array(10).fill(true));
});

test("the owner of an account that is guessed at hears of it, once a day; nobody hears of an unknown address", async () => {
  const world = await freshWorld();
  await guess(world, 30);
  await guess(world, 30, { address: "siapa@contoh.example" });
  const sent = await world.database.read.select().from(letters);
  expect(sent).toMatchObject([{ kind: "sign_in_warning", email, recipientId: world.people.innovator }]);
  await guess(world, 12, { minutes: 25 * 60 });
  expect(await world.database.read.select().from(letters)).toHaveLength(2);
});

test("only the owner sees the attempts on the account, and after ninety days nobody does", async () => {
  const world = await freshWorld();
  await guess(world, 2);
  const owner = await world.as(world.people.innovator);
  expect(await listOwnSignIns(owner)).toHaveLength(2);
  expect(await listOwnSignIns(await world.as(world.people.head))).toEqual([]);
  expect(await reasonOf(() => listOwnSignIns(at(world, 0)))).toBe("not-found");
  await forgetOldAttempts(at(world, 89 * 24 * 60));
  expect(await world.database.read.select().from(signIns)).toHaveLength(2);
  await forgetOldAttempts(at(world, 91 * 24 * 60));
  expect(await world.database.read.select().from(signIns)).toEqual([]);
});

test("no address is kept with an attempt, known or not", async () => {
  const world = await freshWorld();
  await guess(world, 1, { address: "salah.ketik@contoh.example" });
  expect(JSON.stringify(await world.database.read.select().from(signIns))).not.toContain("salah.ketik");
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
  ["2001:db8:1:2::9", "2001:db8:1:2"],
  ["2001:0db8:0001:0002:ffff::", "2001:db8:1:2"],
])("%s is of the network %s", (address, network) => {
  expect(networkOf(address)).toContain(network);
});
