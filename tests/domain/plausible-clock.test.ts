import { proposals } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { confirmClock, isClockDoubted } from "~/domain/clock/doubting.server";
import { beliefIn } from "~/domain/clock/plausible";
import { findEdition } from "~/domain/editions/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import { record } from "~/domain/ledger/recording.server";
import { countEndedEarly, reinstateEarly } from "~/domain/running/reinstating.server";
import { makeClockWatch } from "~/jobs/clock-watch";
import { endWhatIsOver } from "~/jobs/ending-what-is-over.server";
import { whileOpen } from "../support/blueprint";
import { aDraft } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

const hour = 3_600_000;
const minute = 60_000;
const now = Date.UTC(2026, 2, 1);
const witnesses = { newestEventAt: now - hour, databaseNow: undefined, isConfirmed: false };
const watched = (watchedMs: number) => ({ now, since: now - watchedMs, watchedMs });

test.each([
  [
    "a portal in use believes what it saw itself",
    watched(5 * minute),
    {},
    { since: now - 5 * minute, isDoubted: false },
  ],
  ["and everything after ten minutes", watched(10 * minute), {}, { since: 0, isDoubted: false }],
  [
    "after a day without events it takes an hour",
    watched(59 * minute),
    { newestEventAt: now - 25 * hour },
    { since: now - 59 * minute, isDoubted: true },
  ],
  ["and is then believed", watched(60 * minute), { newestEventAt: now - 25 * hour }, { since: 0, isDoubted: false }],
  ["an empty ledger says nothing", watched(0), { newestEventAt: undefined }, { since: now, isDoubted: true }],
  [
    "earlier than the newest event is never believed",
    watched(9 * hour),
    { newestEventAt: now + 3 * minute },
    { since: Number.MAX_SAFE_INTEGER, isDoubted: true },
  ],
  [
    "nor is what the database's clock denies",
    watched(9 * hour),
    { databaseNow: now - 3 * minute },
    { since: Number.MAX_SAFE_INTEGER, isDoubted: true },
  ],
  [
    "a word of somebody who looked is enough",
    watched(0),
    { newestEventAt: now + hour, isConfirmed: true },
    { since: 0, isDoubted: false },
  ],
])("%s", (_, seen, more, belief) => {
  expect(beliefIn(seen, { ...witnesses, ...more })).toEqual(belief);
});

test("a clock that jumps is watched anew from there", () => {
  const times = { wall: now, steady: 0 };
  const look = makeClockWatch(
    () => times.wall,
    () => times.steady,
  );
  const pass = (wall: number, steady: number) => {
    times.wall += wall;
    times.steady += steady;
    return look();
  };
  expect(pass(20 * minute, 20 * minute)).toEqual({ now: now + 20 * minute, since: now, watchedMs: 20 * minute });
  expect(pass(40 * 24 * hour, minute).watchedMs).toBe(0);
  expect(pass(15 * minute, 15 * minute).watchedMs).toBe(15 * minute);
});

test("a clock that is ahead closes nothing; who looks at it decides, and what was closed too early comes back", async () => {
  const world = await freshWorld();
  const draft = await aDraft(world);
  const statusOf = async () =>
    (await world.database.read.select({ status: proposals.status }).from(proposals).where(eq(proposals.id, draft)))[0]
      ?.status;
  const ahead = new Date(whileOpen.getTime() + 400 * 24 * hour);
  serveWorld(world, ahead);
  const justStarted = { now: ahead.getTime(), since: ahead.getTime(), watchedMs: 0 };
  await endWhatIsOver(world.database, justStarted);
  expect(await statusOf()).toBe("draft");
  const admin = await world.as(world.people.admin, ahead);
  expect(await isClockDoubted(admin)).toBe(true);
  // A doubt is no witness for the clock that it doubts, nor is what people do meanwhile.
  await atomically(admin, (context) => record(context, "user.changed", { id: world.people.innovator }));
  for (const minutes of [1, 11, 30]) {
    const later = ahead.getTime() + minutes * minute;
    serveWorld(world, new Date(later));
    await endWhatIsOver(world.database, { now: later, since: ahead.getTime(), watchedMs: minutes * minute });
    expect([minutes, await isClockDoubted(admin), await statusOf()]).toEqual([minutes, true, "draft"]);
  }
  serveWorld(world, ahead);

  await expect(confirmClock(await world.as(world.people.officer, ahead))).rejects.toThrow("not-found");
  await confirmClock(admin);
  await expect(confirmClock(admin)).rejects.toThrow("clock-not-doubted");
  await endWhatIsOver(world.database, justStarted);
  expect(await statusOf()).toBe("not_submitted");

  const authority = await world.as(world.people.authority, whileOpen);
  expect(await countEndedEarly(authority, await findEdition(authority, world.editionId))).toEqual({
    drafts: 1,
    repairs: 0,
  });
  const words = { reason: "Jam server terlalu cepat", announcementNo: "PENG-9/CONTOH" };
  await expect(reinstateEarly(await world.as(world.people.officer, whileOpen), world.editionId, words)).rejects.toThrow(
    "not-found",
  );
  expect(await reinstateEarly(authority, world.editionId, words)).toBe(1);
  expect(await statusOf()).toBe("draft");
  await expect(reinstateEarly(authority, world.editionId, words)).rejects.toThrow("nothing-ended-early");
});

test("a deadline that the process itself saw pass closes at once", async () => {
  const world = await freshWorld();
  await aDraft(world);
  const { closesAt } = await findEdition(await world.as(world.people.authority), world.editionId);
  const after = new Date(closesAt.getTime() + minute);
  serveWorld(world, after);
  await endWhatIsOver(world.database, {
    now: after.getTime(),
    since: after.getTime() - 2 * minute,
    watchedMs: 2 * minute,
  });
  const [row] = await world.database.read.select({ status: proposals.status }).from(proposals);
  expect(row?.status).toBe("not_submitted");
});

test("a doubt is not raised where nothing waits for it", async () => {
  const world = await freshWorld();
  const ahead = new Date(whileOpen.getTime() + 400 * 24 * hour);
  serveWorld(world, ahead);
  await endWhatIsOver(world.database, { now: ahead.getTime(), since: ahead.getTime(), watchedMs: 0 });
  expect(await isClockDoubted(await world.as(world.people.admin, ahead))).toBe(false);
});
