import { letters } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { assignJudges } from "~/domain/assignment/assigning.server";
import { lookOver } from "~/domain/assignment/looking-over.server";
import { openStage } from "~/domain/assignment/opening.server";
import { findStage } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import type { AssigningData } from "~/routes/secretariat/stages/assigning/loading.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import type { Answer } from "~/web/acting.server";
import { wordsFor } from "~/words/words";
import { whileJudging } from "../support/blueprint";
import { anEligibleProposal } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

const { assigning: says, reasons } = wordsFor("id");

async function aDrawnDesk() {
  const world = await freshWorld();
  for (let place = 0; place < 3; place++) await anEligibleProposal(world);
  const context = await world.as(world.people.officer, whileJudging);
  await prepareStage(context, world.desk);
  await assignJudges(context, world.desk, { seed: "benih-contoh" });
  const officer = await serveWorld(world, whileJudging).signedIn(world.people.officer);
  const look = async () => lookOver(context, await findStage(context, world.desk));
  const open = async (search = "") => (await officer.open(paths.assigning(world.desk) + search)).data as AssigningData;
  const send = async (address: string, form: Record<string, string>) => {
    const { status, location, data } = await officer.send(address, form);
    return { status, location, errors: (data as Answer | undefined)?.errors };
  };
  return { world, officer, context, look, open, send };
}

test("the page shows every entry with its judges, found by number, title or judge, and the seeds", async () => {
  const { look, open } = await aDrawnDesk();
  const { entries, judges } = await look();
  const all = await open();
  expect(all.entries).toEqual(entries);
  expect(all.draws).toMatchObject([{ seed: "benih-contoh", reason: null }]);
  expect(all.supply).toMatchObject({ wanted: 6, lacking: 0, starvedCount: 0 });

  const [first] = entries;
  expect((await open(`?cari=${first?.number.toLowerCase()}`)).entries).toEqual([first]);
  expect((await open(`?cari=${encodeURIComponent(first?.title ?? "")}`)).entries).toEqual([first]);
  expect(await open("?cari=tidak-ada")).toMatchObject({ entries: [], total: 0 });
  const [judge] = judges;
  const own = entries.filter(({ readers }) => readers.some(({ judgeId }) => judgeId === judge?.id));
  expect((await open(`?juri=${judge?.id}`)).entries).toEqual(own);
});

test("a judge is replaced, locked and swapped on the entry's page, and what is wrong is said at its field", async () => {
  const { world, look, send } = await aDrawnDesk();
  const { entries, judges } = await look();
  const [entry, other] = entries;
  if (!entry || !other) throw new Error("there are entries");
  const here = paths.assignedEntry(world.desk, entry.id);
  const from = entry.readers[0]?.assignmentId ?? "";
  const taken = entry.readers[1]?.judgeId ?? "";
  const free = judges.find(({ id }) => !entry.readers.some(({ judgeId }) => judgeId === id))?.id ?? "";
  const at = (name: string, text: string) => [{ href: `#${name}`, text }];

  expect(await send(here, { intent: "move", from, to: "" })).toMatchObject({
    status: 400,
    errors: at("to", says.entry.toMissing),
  });
  expect(await send(here, { intent: "move", from, to: taken })).toMatchObject({
    status: 409,
    errors: at("to", reasons["reads-already"]),
  });
  expect(await send(here, { intent: "move", from: "nonsense", to: free })).toMatchObject({ status: 404 });
  expect((await send(here, { intent: "move", from, to: free })).location).toBe(done(here, "judge-replaced"));
  expect((await look()).judges.find(({ id }) => id === free)?.locked).toBe(1);
  const unlock = { intent: "unlock", assignmentId: from };
  expect((await send(here, unlock)).location).toBe(done(here, "assignment-unlocked"));

  const swap = { intent: "swap", own: from, number: entry.number, judge: "x" };
  expect(await send(here, swap)).toMatchObject({ status: 400, errors: at("number", says.entry.swapMissing) });
  expect(await send(here, { ...swap, number: other.number.toLowerCase() })).toMatchObject({
    status: 400,
    errors: at("judge", says.entry.swapJudgeMissing),
  });
});

test("two judges change places between two entries by the other's number", async () => {
  const { world, look, send } = await aDrawnDesk();
  const { entries } = await look();
  const reads = (entry: (typeof entries)[number], judgeId: string) =>
    entry.readers.some((reader) => reader.judgeId === judgeId);
  const swaps = entries.flatMap((one) =>
    entries.flatMap((other) =>
      one.readers.flatMap((own) =>
        other.readers
          .filter((theirs) => !reads(one, theirs.judgeId) && !reads(other, own.judgeId))
          .map((theirs) => ({ one, other, own, theirs })),
      ),
    ),
  );
  const [{ one, other, own, theirs } = { one: undefined, other: undefined, own: undefined, theirs: undefined }] = swaps;
  if (!one) throw new Error("nothing can be swapped");
  const here = paths.assignedEntry(world.desk, one.id);
  const swap = { intent: "swap", own: own.assignmentId, number: other.number, judge: theirs.judgeId };
  expect((await send(here, swap)).location).toBe(done(here, "judges-swapped"));
  const after = (await look()).entries.find(({ id }) => id === one.id);
  expect(after && reads(after, theirs.judgeId)).toBe(true);
});

test("what a judge agreed to is kept, or what was typed wrong comes back with why", async () => {
  const { world, context, officer, look, open, send } = await aDrawnDesk();
  const judge = world.people.judges[0] ?? "";
  const here = paths.judgeTerms(world.desk, judge);
  expect(await send(here, { most: "dua belas" })).toMatchObject({
    status: 400,
    errors: [{ href: "#most", text: says.terms.mostMissing }],
  });
  expect(await send(here, { most: "0" })).toMatchObject({
    status: 409,
    errors: [{ href: "#most", text: reasons["number-out-of-range"] }],
  });
  expect((await send(here, { most: "12" })).location).toBe(done(paths.panel(world.desk), "terms-saved"));
  expect((await look()).judges.find(({ id }) => id === judge)?.most).toBe(12);
  expect((await officer.open(paths.judgeTerms(world.desk, world.people.chair))).status).toBe(404);

  await openStage(context, world.desk);
  expect((await open()).stage.status).toBe("open");
});

test("a judge without an account is invited by name; the page says so until the letter is answered, and sends another", async () => {
  const { world, officer, send } = await aDrawnDesk();
  const here = paths.panel(world.desk);
  const asked = { intent: "add", email: "baru@contoh.example", role: "judge", decree: "SK-1/CONTOH" };
  expect(await send(here, asked)).toMatchObject({
    status: 409,
    errors: [{ href: "#email", text: reasons["no-such-account"] }],
  });
  expect((await send(here, { ...asked, name: "Juri Baru CONTOH" })).location).toBe(done(here, "judge-invited"));
  const seat = async () => {
    const { seats } = (await officer.open(here)).data as { seats: Array<{ email: string; id: string }> };
    return seats.find(({ email }) => email === "baru@contoh.example");
  };
  expect(await seat()).toMatchObject({ name: "Juri Baru CONTOH", isInvited: true });
  const again = { intent: "invite-again", grantId: (await seat())?.id ?? "" };
  expect((await send(here, again)).location).toBe(done(here, "invited-again"));
  const written = await world.database.read.select().from(letters).where(eq(letters.email, "baru@contoh.example"));
  expect(written.map(({ kind, status }) => [kind, status])).toEqual([
    ["activation", "stopped"],
    ["activation", "queued"],
  ]);
  expect(written[1]?.body).toMatch(/undang/);
  expect((await officer.send(here, { intent: "invite-again", grantId: "lain" })).status).toBe(404);
});

test("several judges are seated from a pasted list, or it comes back with who cannot be and why", async () => {
  const { world, officer, send } = await aDrawnDesk();
  await world.addPerson("tamu@contoh.example", { role: "innovator", unitId: world.units.kartini });
  const here = paths.panel(world.desk);
  const pasted = "Tamu <tamu@contoh.example>, tidak-ada@contoh.example";
  const asked = { intent: "add-many", emails: pasted, manyDecree: "SK-1/CONTOH" };
  expect(await send(here, { ...asked, manyDecree: "" })).toMatchObject({ status: 400 });
  expect(await send(here, { ...asked, emails: "" })).toMatchObject({
    status: 409,
    errors: [{ href: "#emails", text: reasons["list-empty"] }],
  });
  expect(await send(here, asked)).toMatchObject({
    status: 409,
    errors: [{ href: "#emails", text: `tidak-ada@contoh.example: ${reasons["no-such-account"]}` }],
  });
  expect((await send(here, { ...asked, emails: "tamu@contoh.example" })).location).toBe(done(here, "panel-seated"));
  const { seats } = (await officer.open(here)).data as { seats: Array<{ email: string }> };
  expect(seats.map(({ email }) => email)).toContain("tamu@contoh.example");
});
