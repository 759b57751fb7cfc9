import { letters, sessions, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { isPassword } from "~/adapters/password.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { errorsIn, typedIn } from "../support/answers";
import { whileOpen } from "../support/blueprint";
import { pageMarkup } from "../support/page-markup";
import { password, withPassword } from "../support/signing-in";
import { everyRow } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld, type World } from "../support/world";

const { ownAccount: says, reasons, account, collaboration } = wordsFor("id");
const fresh = "perahu kayu menyeberang senja";
const changing = { intent: "password", old: password, password: fresh, again: fresh };
const moving = { intent: "address", email: "alamat.baru@contoh.example", old: password };

async function anOwner() {
  const world = await freshWorld();
  const email = await withPassword(world, world.people.head);
  const portal = serveWorld(world);
  return { world, email, portal, owner: await portal.signedIn(world.people.head) };
}

async function accountOf(world: World, id: string) {
  const [row] = await world.database.read.select().from(users).where(eq(users.id, id));
  return row;
}

const lettersOf = (world: World) => world.database.read.select().from(letters);

/** All that is kept, without the attempts that are counted whatever becomes of them. */
const kept = async (world: World) => ({ ...(await everyRow(world)), signIns: [] });

test("the page shows whose account it is, and nobody else's", async () => {
  const { world, email, portal, owner } = await anOwner();
  const own = await owner.open(paths.ownAccount);
  expect(own).toMatchObject({
    status: 200,
    data: { account: { id: world.people.head, email }, sessions: 1, signIns: [] },
  });
  const asked = await owner.open(`${paths.ownAccount}?id=${world.people.officer}&userId=${world.people.officer}`);
  expect(asked.data).toEqual(own.data);
  expect(valuesIn(own.data).filter((value) => String(value).includes("@"))).toEqual([email, `CONTOH ${email}`]);
  expect((await portal.stranger.open(paths.ownAccount)).location).toBe("/masuk?lanjut=%2Fakun");
  expect((await portal.stranger.send(paths.ownAccount, changing)).status).toBe(401);
});

test("each field of the page has an id of its own, where an error can lead", async () => {
  const { owner } = await anOwner();
  const markup = await pageMarkup(paths.ownAccount, (await owner.open(paths.ownAccount)).data);
  const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(5);
  expect(ids).toEqual([...new Set(ids)]);
});

test("a form that names another account changes one's own", async () => {
  const { world, owner } = await anOwner();
  const before = await accountOf(world, world.people.officer);
  const { officer, head } = world.people;
  await owner.send(paths.ownAccount, { intent: "name", name: "CONTOH Baru", id: officer, userId: officer });
  expect(await accountOf(world, officer)).toEqual(before);
  expect(await accountOf(world, head)).toMatchObject({ name: "CONTOH Baru" });
});

test("the new name is kept without odd characters, and an empty one is told at its field", async () => {
  const { world, owner } = await anOwner();
  const saved = await owner.send(paths.ownAccount, { intent: "name", name: "  CONTOH\u202e  Siti\nAminah " });
  expect(saved.location).toBe(done(paths.ownAccount, "name-saved"));
  expect((await owner.open(paths.ownAccount)).data).toMatchObject({ account: { name: "CONTOH Siti Aminah" } });

  const before = await everyRow(world);
  for (const [name, status] of [
    ["", 400],
    ["   ", 400],
    ["\u200b", 409],
    ["a".repeat(121), 400],
  ] as const) {
    const refused = await owner.send(paths.ownAccount, { intent: "name", name });
    expect([name, refused.status]).toEqual([name, status]);
    expect(errorsIn(refused)).toEqual({ name: [reasons["name-missing"]] });
  }
  expect(await everyRow(world)).toEqual(before);
});

test("a new password counts from then on, and every other session ends", async () => {
  const { world, email, portal, owner } = await anOwner();
  const elsewhere = await portal.signedIn(world.people.head);
  const colleague = await portal.signedIn(world.people.officer);
  expect((await owner.open(paths.ownAccount)).data).toMatchObject({ sessions: 2 });

  expect((await owner.send(paths.ownAccount, changing)).location).toBe(done(paths.ownAccount, "password-changed"));

  expect((await elsewhere.open(paths.unit)).location).toBe("/masuk?lanjut=%2Funit");
  expect((await owner.open(paths.ownAccount)).data).toMatchObject({ sessions: 1 });
  expect((await colleague.open(paths.secretariat)).status).toBe(200);
  expect((await portal.stranger.send(paths.signIn, { email, password })).status).toBe(400);
  expect((await portal.stranger.send(paths.signIn, { email, password: fresh })).location).toBe(paths.start);
});

test("a wrong old password is told at its field, and nothing that was typed in secret comes back", async () => {
  const { world, owner } = await anOwner();
  const before = await kept(world);
  const guess = "tebakan yang keliru sekali";
  const refused = await owner.send(paths.ownAccount, { ...changing, old: guess });

  expect(refused.status).toBe(409);
  expect(errorsIn(refused)).toEqual({ old: [reasons["password-wrong"]] });
  for (const typed of [guess, fresh, password]) expect(valuesIn(refused.data)).not.toContain(typed);
  expect(await kept(world)).toEqual(before);
});

test.each([
  ["pendek", "password-too-short"],
  ["passwordpassword", "password-guessable"],
  ["qwertyuiop12", "password-guessable"],
  ["kepala@contoh.example", "password-guessable"],
  ["CONTOH kepala@contoh.example", "password-guessable"],
] as const)("the password %j is refused at its field and does not come back", async (typed, reason) => {
  const { world, owner } = await anOwner();
  const before = await everyRow(world);
  const refused = await owner.send(paths.ownAccount, { ...changing, password: typed, again: typed });

  expect(refused.status).toBe(400);
  expect(errorsIn(refused)).toEqual({ password: [reasons[reason]] });
  for (const secret of [typed, password]) expect(valuesIn(refused.data)).not.toContain(secret);
  expect(await everyRow(world)).toEqual(before);
});

test("what is missing or typed differently the second time is told at each field", async () => {
  const { owner } = await anOwner();
  const bare = await owner.send(paths.ownAccount, { intent: "password" });
  expect([bare.status, errorsIn(bare)]).toEqual([
    400,
    {
      old: [says.oldMissing],
      password: [reasons["password-too-short"]],
      again: [collaboration.invitation.differs],
    },
  ]);
  const differs = await owner.send(paths.ownAccount, { ...changing, again: `${fresh} pagi` });
  expect([differs.status, errorsIn(differs)]).toEqual([400, { again: [says.differs] }]);
});

test("another address takes the password and waits until the link in its letter has been used", async () => {
  const { world, email, owner } = await anOwner();
  const before = await kept(world);
  for (const [form, status, error] of [
    [{ ...moving, old: "bukan sandinya" }, 409, { "sandi-alamat": [reasons["password-wrong"]] }],
    [{ ...moving, old: "" }, 400, { "sandi-alamat": [says.oldMissing] }],
    [{ ...moving, email: "bukan alamat" }, 400, { email: [says.emailMissing] }],
    [{ ...moving, email: "petugas@contoh.example" }, 409, { email: [reasons["email-taken"]] }],
  ] as const) {
    const refused = await owner.send(paths.ownAccount, form);
    expect([refused.status, errorsIn(refused)]).toEqual([status, error]);
    for (const secret of [password, "bukan sandinya"]) expect(valuesIn(refused.data)).not.toContain(secret);
    expect(typedIn(refused)).toMatchObject({ email: form.email });
  }
  expect(await kept(world)).toEqual(before);

  expect((await owner.send(paths.ownAccount, moving)).location).toBe(done(paths.ownAccount, "proof-sent"));
  expect(await lettersOf(world)).toMatchObject([{ email: moving.email, recipientId: world.people.head }]);
  expect((await owner.open(paths.ownAccount)).data).toMatchObject({ account: { email } });
});

test("an address that is proven is not proven again, and one that is not gets its letter without a password", async () => {
  const { world, email, owner } = await anOwner();
  expect((await owner.send(paths.ownAccount, { intent: "prove" })).status).toBe(409);
  await world.database.write(async (db) => {
    await db.update(users).set({ provenAt: null }).where(eq(users.id, world.people.head));
  });
  expect((await owner.send(paths.ownAccount, { intent: "prove" })).location).toBe(done(paths.ownAccount, "proof-sent"));
  expect(await lettersOf(world)).toMatchObject([{ email }]);
});

test("the old password is guessed at no more than ten times in a quarter of an hour, whichever form asks for it", async () => {
  const { world, portal, owner } = await anOwner();
  for (let guess = 1; guess <= 10; guess++) {
    const form = guess % 2 === 0 ? changing : moving;
    const { status } = await owner.send(paths.ownAccount, { ...form, old: `tebakan ${guess}` });
    expect([guess, status]).toEqual([guess, 409]);
  }
  const blocked = await owner.send(paths.ownAccount, changing);
  expect([blocked.status, errorsIn(blocked)]).toEqual([429, { "": [account.signIn.blocked] }]);
  for (const secret of [password, fresh]) expect(valuesIn(blocked.data)).not.toContain(secret);
  expect(await isPassword(password, (await accountOf(world, world.people.head))?.passwordHash ?? "")).toBe(true);

  portal.atTime(new Date(whileOpen.getTime() + 16 * 60_000));
  expect((await owner.send(paths.ownAccount, changing)).location).toBe(done(paths.ownAccount, "password-changed"));
});

test("one signs out everywhere else at the press of a button", async () => {
  const { world, portal, owner } = await anOwner();
  const elsewhere = await portal.signedIn(world.people.head);
  await portal.signedIn(world.people.officer);
  expect((await owner.send(paths.ownAccount, { intent: "sessions" })).location).toBe(
    done(paths.ownAccount, "sessions-ended"),
  );
  expect((await elsewhere.open(paths.unit)).status).toBe(302);
  expect((await owner.open(paths.unit)).status).toBe(200);
  expect((await world.database.read.select().from(sessions)).map(({ userId }) => userId).sort()).toEqual(
    [world.people.head, world.people.officer].sort(),
  );
});

test.each(["", "hapus"])("a form that asks for %j is none of the page's", async (intent) => {
  const { owner } = await anOwner();
  expect((await owner.send(paths.ownAccount, { intent })).status).toBe(400);
});
