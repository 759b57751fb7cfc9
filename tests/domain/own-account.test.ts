import { grants, invitations, letters, sessions, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isPassword } from "~/adapters/password.server";
import { activateAccount } from "~/domain/accounts/activating.server";
import { addUser, grantRole } from "~/domain/accounts/adding.server";
import { disableUser } from "~/domain/accounts/disabling.server";
import { openAccount } from "~/domain/accounts/opening.server";
import { askForProof, moveAccount, proveAddress, requestReset } from "~/domain/accounts/proving.server";
import { changePassword, openAtDesk, resetPassword } from "~/domain/accounts/setting-password.server";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { listOwnAssignments } from "~/domain/assignment/finding.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { describeUser, renameSelf } from "~/domain/people/describing.server";
import { findActor, findCredentials } from "~/domain/people/finding.server";
import type { InvitationLetter } from "~/domain/people/invitation";
import { checkPassword } from "~/domain/people/password";
import { startSession } from "~/web/sessions.server";
import { whileJudging, whileOpen } from "../support/blueprint";
import { password, withPassword } from "../support/signing-in";
import { anOpenStage, assignmentsOf, reasonOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const next = "perahu kayu menyeberang senja";
const notice = () => ({ subject: "Alamat diganti", body: "Alamat diganti" });
const days = (count: number) => new Date(whileOpen.getTime() + count * 86_400_000);
const visitor = (world: World, now = whileOpen) => contextOf(world.database, nobody, now);

/** Keeps the secrets that letters carry, the newest last. */
function aPostbox() {
  const secrets: string[] = [];
  const letter: InvitationLetter = ({ secret }) => {
    secrets.push(secret);
    return { subject: "Tautan", body: secret };
  };
  return { letter, secrets, newest: () => secrets.at(-1) ?? "" };
}

async function accountOf(world: World, userId: string) {
  const [row] = await world.database.read.select().from(users).where(eq(users.id, userId));
  if (!row) throw new Error("no account");
  return row;
}

const kindsSent = async (world: World) =>
  (await world.database.read.select().from(letters)).map(({ kind, email }) => [kind, email]);

async function unproven(world: World, userId: string) {
  await world.database.write(async (db) => {
    await db.update(users).set({ provenAt: null }).where(eq(users.id, userId));
  });
}

test.each([
  ["kata sandi", "password-too-short"],
  ["passwordpassword", "password-guessable"],
  ["123456789012345", "password-guessable"],
  ["aaaaaaaaaaaaaaaa", "password-guessable"],
  ["qwertyuiop12", "password-guessable"],
  ["ayu.lestari@contoh.example", "password-guessable"],
  ["CONTOH Ayu Lestari", "password-guessable"],
  ["sayembara2026", "password-guessable"],
  [next, undefined],
  ["V7!rqT2#mLx9", undefined],
])("the password %s: %s", (text, verdict) => {
  expect(checkPassword(text, ["ayu.lestari@contoh.example", "CONTOH Ayu Lestari"])).toBe(verdict);
});

test("the owner changes the password with the old one; every other session ends, the own one stays", async () => {
  const world = await freshWorld();
  const { innovator } = world.people;
  await withPassword(world, innovator);
  globalThis.__sayembaraDatabase = Promise.resolve(world.database);
  await startSession(innovator);
  await startSession(innovator);
  globalThis.__sayembaraDatabase = undefined;
  const [own] = await world.database.read.select().from(sessions);
  const owner = await world.as(innovator);

  const change = (old: string, password: string) => changePassword(owner, { old, password, keep: own?.id });
  expect(await refused(world, () => change("bukan sandinya", next))).toBe("password-wrong");
  expect(await refused(world, () => change(password, "aaaaaaaaaaaaaaaa"))).toBe("password-guessable");
  const post = aPostbox();
  await requestReset(visitor(world), "inovator@contoh.example", post.letter);
  await change(password, next);
  expect(await refused(world, () => resetPassword(visitor(world), post.newest(), password))).toBe("invitation-over");

  expect(await isPassword(next, (await accountOf(world, innovator)).passwordHash)).toBe(true);
  expect((await world.database.read.select().from(sessions)).map(({ id }) => id)).toEqual([own?.id]);
  expect(await world.events("password.changed")).toMatchObject([{ subject: innovator, actorId: innovator }]);
});

test("whoever forgot the password gets a link that works once, for a short time, and ends all sessions", async () => {
  const world = await freshWorld();
  const { innovator } = world.people;
  const email = await withPassword(world, innovator);
  await unproven(world, innovator);
  const post = aPostbox();
  await requestReset(visitor(world), email.toUpperCase(), post.letter);
  const first = post.newest();
  await requestReset(visitor(world), email, post.letter);

  expect(await refused(world, () => resetPassword(visitor(world), post.newest(), "pendek"))).toBe("password-too-short");
  expect(await refused(world, () => resetPassword(visitor(world, days(1)), post.newest(), next))).toBe(
    "invitation-over",
  );
  expect(await resetPassword(visitor(world), first, next)).toBe(innovator);
  for (const used of post.secrets)
    expect(await refused(world, () => resetPassword(visitor(world), used, next))).toBe("invitation-over");

  const account = await accountOf(world, innovator);
  expect([await isPassword(next, account.passwordHash), account.provenAt]).toEqual([true, whileOpen]);
  expect(await world.events("password.reset")).toMatchObject([{ subject: innovator, actorId: innovator }]);
});

test("for an unknown, unopened or disabled address no letter leaves and nobody is told; five a day for one account", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const post = aPostbox();
  await openAccount(officer, { name: "CONTOH Baru", email: "baru@contoh.example" }, () => ({ subject: "", body: "" }));
  const email = await withPassword(world, world.people.head);
  await disableUser(officer, world.people.head);
  for (const address of ["siapa@contoh.example", "baru@contoh.example", email, "bukan alamat"])
    expect(await reasonOf(() => requestReset(visitor(world), address, post.letter))).toBeUndefined();
  expect(post.secrets).toEqual([]);

  const other = await withPassword(world, world.people.innovator);
  for (let time = 0; time < 9; time++) await requestReset(visitor(world), other, post.letter);
  expect(post.secrets).toHaveLength(5);
  await requestReset(visitor(world, days(1.1)), other, post.letter);
  expect(post.secrets).toHaveLength(6);
});

test("a link for a new password is of no use once its account is disabled or has another address", async () => {
  const world = await freshWorld();
  const admin = await world.as(world.people.admin);
  const email = await withPassword(world, world.people.innovator);
  const post = aPostbox();
  await requestReset(visitor(world), email, post.letter);
  await moveAccount(admin, world.people.innovator, "lain@contoh.example", { letter: aPostbox().letter, notice });
  expect(await refused(world, () => resetPassword(visitor(world), post.newest(), next))).toBe("invitation-over");

  const head = await withPassword(world, world.people.head);
  await requestReset(visitor(world), head, post.letter);
  await disableUser(admin, world.people.head);
  expect(await refused(world, () => resetPassword(visitor(world), post.newest(), next))).toBe("invitation-over");
});

test("a new address counts once the letter to it has been answered, and the old one hears of it", async () => {
  const world = await freshWorld();
  const { innovator } = world.people;
  await withPassword(world, innovator);
  const owner = await world.as(innovator);
  const post = aPostbox();
  const guessed = { typed: "baru@contoh.example", old: "bukan sandinya" };
  expect(await refused(world, () => askForProof(owner, guessed, post.letter))).toBe("password-wrong");
  expect(await refused(world, () => askForProof(owner, { typed: "bukan alamat", old: password }, post.letter))).toBe(
    "email-unusable",
  );
  expect(
    await refused(world, () => askForProof(owner, { typed: "kepala@contoh.example", old: password }, post.letter)),
  ).toBe("email-taken");
  expect(
    await refused(world, () => askForProof(owner, { typed: "inovator@contoh.example", old: password }, post.letter)),
  ).toBe("address-proven");
  await askForProof(owner, { typed: " Baru@Contoh.example ", old: password }, post.letter);
  expect((await accountOf(world, innovator)).email).toBe("inovator@contoh.example");

  const stranger = await world.as(world.people.otherInnovator);
  expect(await refused(world, () => proveAddress(stranger, post.newest(), notice))).toBe("not-found");
  await proveAddress(owner, post.newest(), notice);

  expect(await accountOf(world, innovator)).toMatchObject({ email: "baru@contoh.example", provenAt: whileOpen });
  expect(await kindsSent(world)).toContainEqual(["address_changed", "inovator@contoh.example"]);
  expect(await refused(world, () => proveAddress(owner, post.newest(), notice))).toBe("invitation-over");
  expect(JSON.stringify(await world.events("address.proven"))).not.toContain("baru@");
});

test("only five such letters leave in a day", async () => {
  const world = await freshWorld();
  await withPassword(world, world.people.innovator);
  const owner = await world.as(world.people.innovator);
  const post = aPostbox();
  for (let time = 0; time < 5; time++)
    await askForProof(owner, { typed: `baru${time}@contoh.example`, old: password }, post.letter);
  expect(
    await refused(world, () => askForProof(owner, { typed: "enam@contoh.example", old: password }, post.letter)),
  ).toBe("too-many-letters");
  await askForProof(
    await world.as(world.people.innovator, days(1.1)),
    { typed: "enam@contoh.example", old: password },
    post.letter,
  );
  expect((await world.database.read.select().from(invitations)).filter(({ revokedAt }) => !revokedAt)).toHaveLength(1);
});

test("the secretariat moves an account whose mailbox is lost: password and sessions end, a letter opens it again", async () => {
  const world = await freshWorld();
  const { innovator, officer: officerId } = world.people;
  const officer = await world.as(officerId);
  await withPassword(world, innovator);
  const post = aPostbox();
  const move = (id: string, email: string, by = officer) => moveAccount(by, id, email, { letter: post.letter, notice });
  expect(await refused(world, () => move(innovator, "tanpa"))).toBe("email-unusable");
  expect(await refused(world, () => move(innovator, "inovator@contoh.example"))).toBe("nothing-changed");
  expect(await refused(world, () => move(innovator, "kepala@contoh.example"))).toBe("email-taken");
  expect(await refused(world, () => move(world.people.admin, "x@contoh.example"))).toBe("organisers-account");
  const admin = await world.as(world.people.admin);
  expect(await refused(world, () => move(world.people.admin, "x@contoh.example", admin))).toBe("own-account");
  expect(await refused(world, async () => move(innovator, "x@contoh.example", await world.as(innovator)))).toBe(
    "not-found",
  );

  await move(innovator, "baru@contoh.example");

  expect(await findCredentials(world.database.read, "inovator@contoh.example")).toBeUndefined();
  expect((await accountOf(world, innovator)).provenAt).toBeNull();
  expect(await activateAccount(visitor(world), post.newest(), next)).toBe(innovator);
  expect((await accountOf(world, innovator)).provenAt).toEqual(whileOpen);
  expect(await kindsSent(world)).toContainEqual(["address_changed", "inovator@contoh.example"]);
});

test("whoever judges, chairs or decides is moved by the system admin alone, and sleeps until the letter is answered", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const admin = await world.as(world.people.admin);
  const post = aPostbox();
  for (const id of [world.people.judges[0] ?? "", world.people.chair]) {
    const move = (by: typeof officer) => moveAccount(by, id, `${id}@contoh.example`, { letter: post.letter, notice });
    expect(await refused(world, () => move(officer))).toBe("deciders-account");
    await move(admin);
    expect((await world.as(id)).actor.grants).toEqual([]);
  }
});

test("where no letter can leave the system admin hands a password over, for an address that nobody has proven", async () => {
  const world = await freshWorld();
  const { innovator } = world.people;
  const admin = await world.as(world.people.admin);
  const officer = await world.as(world.people.officer);
  expect(await refused(world, () => openAtDesk(admin, innovator, next))).toBe("address-proven");
  await unproven(world, innovator);
  expect(await refused(world, () => openAtDesk(officer, innovator, next))).toBe("not-found");
  expect(await refused(world, () => openAtDesk(admin, innovator, "pendek"))).toBe("password-too-short");
  expect(await refused(world, () => openAtDesk(admin, world.people.admin, next))).toBe("own-account");

  await openAtDesk(admin, innovator, next);

  const account = await accountOf(world, innovator);
  expect([await isPassword(next, account.passwordHash), account.provenAt]).toEqual([true, null]);
  expect(await world.events("password.handed_over")).toMatchObject([{ subject: innovator }]);
});

test.each(["judge", "panel_chair", "authority"] as const)(
  "the role %s is given to a proven address only, and sleeps while the address is not",
  async (role) => {
    const world = await freshWorld();
    const admin = await world.as(world.people.admin);
    const id = await addUser(admin, { email: "baru@contoh.example", name: "CONTOH", password: next });
    expect(await refused(world, () => grantRole(admin, id, { role }))).toBe("address-unproven");
    const owner = await world.as(id);
    const post = aPostbox();
    await askForProof(owner, { typed: "baru@contoh.example", old: password }, post.letter);
    await proveAddress(owner, post.newest(), notice);
    await grantRole(admin, id, { role });
    expect((await findActor(world.database.read, id, whileOpen))?.grants).toHaveLength(1);
    await unproven(world, id);
    expect((await findActor(world.database.read, id, whileOpen))?.grants).toEqual([]);
    expect(await world.database.read.select().from(grants).where(eq(grants.userId, id))).toHaveLength(1);
  },
);

test("a judge whose address is unproven finds no proposals and scores nothing", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const [row] = await assignmentsOf(world, world.desk);
  await unproven(world, row?.judgeId ?? "");
  const judge = await world.as(row?.judgeId ?? "", whileJudging);
  expect(await listOwnAssignments(judge)).toEqual([]);
  expect(await refused(world, () => acceptAssignment(judge, row?.id ?? ""))).toBe("not-found");
});

test("a name is one line and never empty, whoever changes it", async () => {
  const world = await freshWorld();
  const owner = await world.as(world.people.innovator);
  const officer = await world.as(world.people.officer);
  expect(await refused(world, () => renameSelf(owner, " \n "))).toBe("name-missing");
  expect(await refused(world, () => describeUser(officer, world.people.innovator, { name: "\t" }))).toBe(
    "name-missing",
  );
  const nameless = { name: " ", email: "x@contoh.example" };
  expect(await refused(world, () => openAccount(officer, nameless, aPostbox().letter))).toBe("name-missing");
  await renameSelf(owner, " CONTOH\n Ayu  Lestari ");
  expect((await accountOf(world, world.people.innovator)).name).toBe("CONTOH Ayu Lestari");
});

test("an account that is opened by a letter is proven when its owner answers", async () => {
  const world = await freshWorld();
  const officer = await world.as(world.people.officer);
  const post = aPostbox();
  const account = { name: "CONTOH Baru", email: "Baru@contoh.example" };
  expect(await refused(world, () => openAccount(officer, { ...account, email: "tanpa" }, post.letter))).toBe(
    "email-unusable",
  );
  const id = await openAccount(officer, account, post.letter);
  expect(await accountOf(world, id)).toMatchObject({ email: "baru@contoh.example", provenAt: null });
  await activateAccount(visitor(world), post.newest(), next);
  expect((await accountOf(world, id)).provenAt).toEqual(whileOpen);
});
