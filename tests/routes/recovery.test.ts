import { letters, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { disableUser } from "~/domain/accounts/disabling.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { errorsIn } from "../support/answers";
import { whileOpen } from "../support/blueprint";
import { password, withPassword } from "../support/signing-in";
import { everyRow } from "../support/steps";
import { cookieIn, serveWorld, valuesIn, visitorWith } from "../support/web";
import { freshWorld, type World } from "../support/world";

const { recovery: says, reasons } = wordsFor("id");
const fresh = "perahu kayu menyeberang senja";
const chosen = { password: fresh, again: fresh };

async function aForgetter() {
  const world = await freshWorld();
  const email = await withPassword(world, world.people.head);
  return { world, email, portal: serveWorld(world) };
}

const lettersOf = (world: World) => world.database.read.select().from(letters);

/** The address of the link in the newest letter to somebody. */
async function linkTo(world: World, email: string): Promise<string> {
  const body = (await lettersOf(world)).filter((letter) => letter.email === email).at(-1)?.body ?? "";
  const link = /\/undangan\/\S+/.exec(body);
  if (!link) throw new Error(`no link in ${body}`);
  return link[0];
}

test("whoever forgot a password hears the same, whether or not there is an account of that address", async () => {
  const { world, email, portal } = await aForgetter();
  const gone = await withPassword(world, world.people.otherHead);
  await disableUser(await world.as(world.people.admin), world.people.otherHead);
  const without = "inovator@contoh.example";
  await world.database.write(async (db) => {
    await db.update(users).set({ passwordHash: "!" }).where(eq(users.email, without));
  });

  const heard = [];
  for (const typed of [email, "tidak-ada@contoh.example", gone, without]) {
    const { status, location, headers, data } = await portal.stranger.send(paths.recovery, { email: typed });
    heard.push(JSON.stringify({ status, location, headers: [...headers], data }).replaceAll(typed, "ALAMAT"));
    expect(status).toBe(200);
  }
  expect(new Set(heard).size).toBe(1);
  expect(await lettersOf(world)).toMatchObject([{ email, recipientId: world.people.head }]);
});

test("the link in the letter opens a form that sets a new password, once, and signs its owner in", async () => {
  const { world, email, portal } = await aForgetter();
  const before = await portal.signedIn(world.people.head);
  await portal.stranger.send(paths.recovery, { email: ` ${email.toUpperCase()} ` });
  const link = await linkTo(world, email);
  expect((await portal.stranger.open(link)).data).toMatchObject({ kind: "reset", state: "open", email });

  const set = await portal.stranger.send(link, chosen);
  expect([set.status, set.location]).toEqual([302, done(paths.start, "password-reset")]);
  const owner = visitorWith(cookieIn(set.headers.get("Set-Cookie") ?? ""));
  expect((await owner.open(paths.unit)).status).toBe(200);
  expect((await before.open(paths.unit)).status).toBe(302);

  expect((await portal.stranger.open(link)).data).toMatchObject({ state: "accepted" });
  const kept = await everyRow(world);
  const again = await portal.stranger.send(link, { password: `${fresh} lagi`, again: `${fresh} lagi` });
  expect(again).toMatchObject({ status: 409, data: { refusal: "invitation-over" } });
  expect(again.headers.get("Set-Cookie")).toBeNull();
  expect(await everyRow(world)).toEqual(kept);

  expect((await portal.stranger.send(paths.signIn, { email, password })).status).toBe(400);
  expect((await portal.stranger.send(paths.signIn, { email, password: fresh })).location).toBe(paths.start);
});

test("a password that is too short, guessable or differs is told at its field, and the link stays open", async () => {
  const { world, email, portal } = await aForgetter();
  await portal.stranger.send(paths.recovery, { email });
  const link = await linkTo(world, email);
  for (const [typed, error] of [
    [{ password: "pendek", again: "pendek" }, { password: [reasons["password-too-short"]] }],
    [{ password: email, again: email }, { password: [reasons["password-guessable"]] }],
    [{ password: fresh, again: "lain" }, { again: [wordsFor("id").collaboration.invitation.differs] }],
  ] as const) {
    const refused = await portal.stranger.send(link, typed);
    expect([refused.status, errorsIn(refused)]).toEqual([400, error]);
    expect(valuesIn(refused.data)).not.toContain(typed.password);
  }
  expect((await portal.stranger.open(link)).data).toMatchObject({ state: "open" });
});

test("a link that is too old opens nothing, and neither does one that nobody sent", async () => {
  const { world, email, portal } = await aForgetter();
  await portal.stranger.send(paths.recovery, { email });
  const link = await linkTo(world, email);
  portal.atTime(new Date(whileOpen.getTime() + 30 * 86_400_000));
  expect((await portal.stranger.open(link)).data).toMatchObject({ state: "expired" });
  expect((await portal.stranger.send(link, chosen)).status).toBe(409);
  const unknown = paths.invitation("x".repeat(43));
  expect((await portal.stranger.open(unknown)).status).toBe(404);
  expect((await portal.stranger.send(unknown, chosen)).status).toBe(404);
});

test("a new address counts once its owner has followed the letter signed in; the old one hears of it", async () => {
  const { world, email, portal } = await aForgetter();
  const owner = await portal.signedIn(world.people.head);
  const other = await portal.signedIn(world.people.officer);
  const moved = "kepala.baru@contoh.example";
  await owner.send(paths.ownAccount, { intent: "address", email: moved, old: password });
  const link = await linkTo(world, moved);

  expect((await portal.stranger.send(link)).location).toBe(`/masuk?lanjut=${encodeURIComponent(link)}`);
  expect((await other.open(link)).data).toMatchObject({ visitor: { isAddressee: false } });
  const before = await everyRow(world);
  expect((await other.send(link)).status).toBe(404);
  expect(await everyRow(world)).toEqual(before);

  expect((await owner.open(link)).data).toMatchObject({ kind: "confirm", visitor: { isAddressee: true } });
  expect((await owner.send(link)).location).toBe(done(paths.ownAccount, "address-proven"));
  expect((await owner.open(paths.ownAccount)).data).toMatchObject({
    account: { email: moved, provenAt: expect.any(Date) },
  });
  expect((await lettersOf(world)).map((letter) => [letter.kind, letter.email])).toContainEqual([
    "address_changed",
    email,
  ]);
  expect((await owner.send(link)).status).toBe(409);
  expect((await portal.stranger.send(paths.signIn, { email: moved, password })).location).toBe(paths.start);
});

/** Uses up the hour of the one network that these tests come from: keep it last. */
test("an empty form is told what is missing, and one network asks for no more than thirty letters in an hour", async () => {
  const { world } = await aForgetter();
  const { stranger } = serveWorld(world);
  const bare = await stranger.send(paths.recovery, { email: " " });
  expect([bare.status, errorsIn(bare)]).toEqual([400, { email: [says.emailMissing] }]);
  const statuses = [];
  for (let time = 0; time < 31; time++)
    statuses.push((await stranger.send(paths.recovery, { email: `tidak-ada-${time}@contoh.example` })).status);
  expect(statuses.at(-1)).toBe(429);
  expect(await lettersOf(world)).toEqual([]);
});
