import { invitations, letters, users } from "db/schema";
import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { activateAccount } from "~/domain/accounts/activating.server";
import { disableUser } from "~/domain/accounts/disabling.server";
import { openAccount } from "~/domain/accounts/opening.server";
import { openAtDesk } from "~/domain/accounts/setting-password.server";
import { listOwnAssignments } from "~/domain/assignment/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { listSeats } from "~/domain/panels/appointing.server";
import { appointMany } from "~/domain/panels/appointing-many.server";
import { inviteAgain, seatOrInvite } from "~/domain/panels/inviting.server";
import { nobody } from "~/domain/people/actor";
import { findActor } from "~/domain/people/finding.server";
import { noPassword } from "~/domain/people/password";
import { listJudges } from "~/domain/stages/finding.server";
import { writeDueLetters } from "~/jobs/writing-letters.server";
import { whileJudging } from "../support/blueprint";
import { anOpenStage, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const email = "juri.baru@contoh.example";
const name = "Juri Baru CONTOH";
const decree = "SK-9/CONTOH";
const password = "kata sandi panjang milik juri";
const seat = { email, name, role: "judge" as const, decree };

const visitor = (world: World) => contextOf(world.database, nobody, whileJudging);

/** Letters that carry nothing but their secret. */
function aPostbox() {
  const secrets: string[] = [];
  return {
    secrets,
    letter: ({ secret }: { secret: string }) => {
      secrets.push(secret);
      return { subject: "Undangan", body: secret };
    },
  };
}

const seatOf = async (world: World, stageId: string) =>
  (await listSeats(await world.as(world.people.officer, whileJudging), stageId)).find((one) => one.email === email);

const judgesOf = async (world: World, stageId: string) =>
  (await listJudges(await world.as(world.people.officer, whileJudging), stageId)).map((judge) => judge.name);

test("who has no account is invited by one letter; the seat sleeps until it is answered, then the judge is drawn and works", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 6);
  const officer = await world.as(world.people.officer, whileJudging);
  const post = aPostbox();
  expect(await seatOrInvite(officer, world.desk, seat, post.letter)).toEqual({ given: 0, isInvited: true });

  const [account] = await world.database.read.select().from(users).where(eq(users.email, email));
  const id = account?.id ?? "";
  expect(account).toMatchObject({ name, provenAt: null, passwordHash: noPassword });
  expect(await seatOf(world, world.desk)).toMatchObject({ decree, isInvited: true });
  expect(await judgesOf(world, world.desk)).not.toContain(name);
  expect((await findActor(world.database.read, id, whileJudging))?.grants).toEqual([]);

  expect(await activateAccount(visitor(world), post.secrets[0] ?? "", password)).toBe(id);
  expect(await seatOf(world, world.desk)).toMatchObject({ isInvited: false });
  expect(await judgesOf(world, world.desk)).toContain(name);
  expect((await listOwnAssignments(await world.as(id, whileJudging))).length).toBeGreaterThan(0);
  expect(post.secrets).toHaveLength(1);
});

test("the letter that opens the account is the only one: no other asks for the seat meanwhile", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileJudging);
  await seatOrInvite(officer, world.desk, seat, aPostbox().letter);
  await writeDueLetters(world.database, new Map(), whileJudging);
  await writeDueLetters(world.database, new Map(), whileJudging);
  const sent = await world.database.read.select().from(letters).where(eq(letters.email, email));
  expect(sent.map(({ kind }) => kind)).toEqual(["activation"]);
});

test("a password handed over at the desk wakes no seat", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileJudging);
  await seatOrInvite(officer, world.desk, seat, aPostbox().letter);
  const [account] = await world.database.read.select().from(users).where(eq(users.email, email));
  await openAtDesk(await world.as(world.people.admin, whileJudging), account?.id ?? "", password);
  expect((await findActor(world.database.read, account?.id ?? "", whileJudging))?.grants).toEqual([]);
  expect(await judgesOf(world, world.desk)).not.toContain(name);
});

test("a second letter ends the first; who was invited can be given another seat, and one in use needs no letter", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileJudging);
  const post = aPostbox();
  await seatOrInvite(officer, world.desk, seat, post.letter);
  await inviteAgain(officer, world.desk, (await seatOf(world, world.desk))?.id ?? "", post.letter);
  const stranger = visitor(world);
  expect(await refused(world, () => activateAccount(stranger, post.secrets[0] ?? "", password))).toBe(
    "invitation-over",
  );

  expect(await seatOrInvite(officer, world.presentation, seat, post.letter)).toEqual({ given: 0, isInvited: true });
  expect(await seatOf(world, world.presentation)).toMatchObject({ isInvited: true });
  await activateAccount(stranger, post.secrets[2] ?? "", password);
  const again = (await seatOf(world, world.desk))?.id ?? "";
  expect(await refused(world, () => inviteAgain(officer, world.desk, again, post.letter))).toBe(
    "account-activated-already",
  );
  const rows = await world.database.read.select().from(invitations).orderBy(desc(invitations.invitedAt));
  expect(rows.filter((row) => row.email === email)).toHaveLength(3);
});

test("an account that nobody has opened yet gets the letter of its seat", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer, whileJudging);
  const [early, post] = [aPostbox(), aPostbox()];
  await openAccount(officer, { name, email }, early.letter);
  const { name: _, ...unnamed } = seat;
  expect(await seatOrInvite(officer, world.desk, unnamed, post.letter)).toEqual({ given: 0, isInvited: true });
  expect(post.secrets).toHaveLength(1);
  const stranger = visitor(world);
  expect(await refused(world, () => activateAccount(stranger, early.secrets[0] ?? "", password))).toBe(
    "invitation-over",
  );
  await activateAccount(stranger, post.secrets[0] ?? "", password);
  expect(await judgesOf(world, world.desk)).toContain(name);
});

test("a list seats who has an account and invites who is named; an unnamed stranger stops all of it, and no letter leaves", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  await world.addPerson("tamu1@contoh.example", { role: "innovator", unitId: world.units.kartini });
  const known = { email: "tamu1@contoh.example", name: undefined };
  const stranger = { email: "tanpa-nama@contoh.example", name: undefined };
  const count = async () => (await world.database.read.select().from(letters)).length;
  const before = await count();
  expect(await appointMany(officer, world.desk, [known, { email, name }, stranger], decree, aPostbox().letter)).toEqual(
    [{ email: stranger.email, reason: "no-such-account" }],
  );
  expect([await count(), await seatOf(world, world.desk)]).toEqual([before, undefined]);
  expect(await appointMany(officer, world.desk, [known, { email, name }], decree, aPostbox().letter)).toEqual([]);
  expect(await seatOf(world, world.desk)).toMatchObject({ isInvited: true });
});

test("nobody but who arranges panels invites; a disabled account is not opened anew; an address has to be one", async () => {
  const world = await freshWorld();
  const { people, desk } = world;
  const { letter } = aPostbox();
  const asked = async (person: string, change: Partial<typeof seat> = {}) =>
    refused(world, async () => seatOrInvite(await world.as(person), desk, { ...seat, ...change }, letter));
  for (const person of [people.chair, people.authority, people.auditor])
    expect(await asked(person)).toBe("not-your-role");
  for (const person of [people.innovator, people.judges[0] ?? ""]) expect(await asked(person)).toBe("not-found");
  expect(await asked(people.officer, { email: "bukan alamat" })).toBe("email-unusable");
  expect(await asked(people.officer, { name: "123" })).toBe("name-missing");
  const gone = await world.addPerson("pergi@contoh.example", { role: "innovator", unitId: world.units.kartini });
  await disableUser(await world.as(people.admin), gone);
  expect(await asked(people.officer, { email: "pergi@contoh.example" })).toBe("account-disabled");
});
