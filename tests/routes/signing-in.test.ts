import { sessions, users } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { paths, safePath } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { password, withPassword } from "../support/signing-in";
import { cookieIn, origin, serveWorld, valuesIn, visitorWith } from "../support/web";
import { freshWorld } from "../support/world";

const says = wordsFor("id").account.signIn;

/** Addresses that a browser would take for another site, or that are none. */
const elsewhere = [
  "https://jahat.example/",
  "//jahat.example/",
  "/\\jahat.example/",
  "\\\\jahat.example/",
  "/\t/jahat.example/",
  "/\n/jahat.example/",
  "\t//jahat.example/",
  "/\r/jahat.example/",
  "javascript:alert(1)",
  "jahat.example",
  "",
];

test("the right password leads to the own page with a session", async () => {
  const world = await freshWorld();
  const email = await withPassword(world, world.people.head);
  const answer = await serveWorld(world).stranger.send(paths.signIn, { email: ` ${email.toUpperCase()} `, password });

  expect([answer.status, answer.location]).toEqual([302, paths.start]);
  const cookie = answer.headers.get("Set-Cookie") ?? "";
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
  expect((await visitorWith(cookieIn(cookie)).open(paths.start)).data).toEqual({
    name: "CONTOH kepala@contoh.example",
    roles: ["unit_head"],
    waiting: [],
  });
});

test("a wrong password and an unknown account hear the same, without a session", async () => {
  const world = await freshWorld();
  const email = await withPassword(world, world.people.head);
  const { stranger } = serveWorld(world);
  for (const typed of [email, "tidak-ada@contoh.example"]) {
    const answer = await stranger.send(paths.signIn, {
      email: typed,
      password: "sandi yang salah",
      lanjut: paths.unit,
    });
    expect([answer.status, answer.headers.get("Set-Cookie")]).toEqual([400, null]);
    const shown = valuesIn(answer.data);
    expect(shown).toEqual(expect.arrayContaining([says.wrong, typed, paths.unit]));
    expect(shown).not.toContain("sandi yang salah");
  }
  expect(await world.database.read.select().from(sessions)).toEqual([]);
});

test("an empty form is told what is missing at each field", async () => {
  const { stranger } = serveWorld(await freshWorld());
  const answer = await stranger.send(paths.signIn, { email: "", password: "" });
  expect(answer.status).toBe(400);
  expect(answer.data).toMatchObject({
    errors: [
      { href: "#email", text: says.emailMissing },
      { href: "#password", text: says.passwordMissing },
    ],
  });
});

test("after ten failures an account is blocked even for the right password, and others are not", async () => {
  const world = await freshWorld();
  const email = await withPassword(world, world.people.otherHead);
  const colleague = await withPassword(world, world.people.colleague);
  const { stranger } = serveWorld(world);
  for (let failure = 1; failure <= 10; failure++) {
    expect([failure, (await stranger.send(paths.signIn, { email, password: "salah" })).status]).toEqual([failure, 400]);
  }
  const blocked = await stranger.send(paths.signIn, { email, password });
  expect([blocked.status, blocked.headers.get("Set-Cookie")]).toEqual([429, null]);
  expect(valuesIn(blocked.data)).toContain(says.blocked);
  expect((await stranger.send(paths.signIn, { email: colleague, password })).status).toBe(302);
});

test("an account that was disabled signs in no more, and its session is over at once", async () => {
  const world = await freshWorld();
  const email = await withPassword(world, world.people.officer);
  const portal = serveWorld(world);
  const officer = await portal.signedIn(world.people.officer);
  expect((await officer.open(paths.secretariat)).status).toBe(200);

  await world.database.write(
    async (db) =>
      void (await db.update(users).set({ disabledAt: new Date() }).where(eq(users.id, world.people.officer))),
  );
  expect((await officer.open(paths.secretariat)).location).toBe("/masuk?lanjut=%2Fsekretariat");
  expect((await portal.stranger.send(paths.signIn, { email, password })).status).toBe(400);
});

test("after signing in one is back where one wanted to go", async () => {
  const world = await freshWorld();
  const email = await withPassword(world, world.people.head);
  const { stranger } = serveWorld(world);
  const asked = await stranger.open("/unit?halaman=2");
  const next = new URL(asked.location ?? "", origin).searchParams.get("lanjut") ?? "";
  expect((await stranger.open(asked.location ?? "")).data).toEqual({ next });
  expect((await stranger.send(paths.signIn, { email, password, lanjut: next })).location).toBe("/unit?halaman=2");
});

test.each(elsewhere)("the way back never leaves the site: %j", async (next) => {
  expect(new URL(safePath(next), origin).origin).toBe(origin);

  const world = await freshWorld();
  const email = await withPassword(world, world.people.auditor);
  const portal = serveWorld(world);
  const sent = await portal.stranger.send(paths.signIn, { email, password, lanjut: next });
  expect(new URL(sent.location ?? "", origin).origin).toBe(origin);
  const opened = await (await portal.signedIn(world.people.auditor)).open(
    `${paths.signIn}?lanjut=${encodeURIComponent(next)}`,
  );
  expect(new URL(opened.location ?? "", origin).origin).toBe(origin);
  const switched = await portal.stranger.send(paths.language, { bahasa: "en", kembali: next });
  expect(new URL(switched.location ?? "", origin).origin).toBe(origin);
});

test("a session in use goes on for a day from then, and none longer than a day without use", async () => {
  const world = await freshWorld();
  const head = await serveWorld(world).signedIn(world.people.head);
  const hoursLeft = async () => {
    const [row] = await world.database.read.select().from(sessions).where(eq(sessions.userId, world.people.head));
    return ((row?.expiresAt.getTime() ?? 0) - Date.now()) / 3_600_000;
  };
  const leave = (hours: number) =>
    world.database.write(
      async (db) => void (await db.update(sessions).set({ expiresAt: new Date(Date.now() + hours * 3_600_000) })),
    );
  expect(await hoursLeft()).toBeCloseTo(24, 1);
  await leave(5);
  expect((await head.open(paths.unit)).status).toBe(200);
  expect(await hoursLeft()).toBeCloseTo(24, 1);
});

test("however busy, a session ends a week after its beginning", async () => {
  const world = await freshWorld();
  const head = await serveWorld(world).signedIn(world.people.head);
  const begun = (days: number) =>
    world.database.write(
      async (db) => void (await db.update(sessions).set({ startedAt: new Date(Date.now() - days * 86_400_000) })),
    );
  await begun(6.9);
  expect((await head.open(paths.unit)).status).toBe(200);
  await begun(7.1);
  expect((await head.open(paths.unit)).location).toBe("/masuk?lanjut=%2Funit");
});

test("signing out ends the session for good and clears the cookie", async () => {
  const world = await freshWorld();
  const head = await serveWorld(world).signedIn(world.people.head);
  const answer = await head.send(paths.signOut);

  expect([answer.status, answer.location]).toEqual([302, paths.home]);
  expect(answer.headers.get("Set-Cookie")).toMatch(/^sesi=;/);
  expect(await world.database.read.select().from(sessions)).toEqual([]);
  expect((await head.open(paths.unit)).location).toBe("/masuk?lanjut=%2Funit");
});

test("a session that has run out opens nothing", async () => {
  const world = await freshWorld();
  const head = await serveWorld(world).signedIn(world.people.head);
  expect((await head.open(paths.unit)).status).toBe(200);
  await world.database.write(
    async (db) => void (await db.update(sessions).set({ expiresAt: new Date(Date.now() - 1000) })),
  );
  expect((await head.open(paths.unit)).status).toBe(302);
});
