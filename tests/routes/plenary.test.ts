import { expect, test } from "vitest";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { errorsIn } from "../support/answers";
import { afterJudging, whileJudging } from "../support/blueprint";
import { pageMarkup } from "../support/page-markup";
import { aClosedDesk, aConfirmedPresentation, anOpenStage, everyRow } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

type Standings = {
  decided: {
    rows: Array<{ entryId: string; side: string }>;
    shown: { places: number; motions: Array<{ id: string }> };
    mayMove: boolean;
  };
};

const { plenary, reasons, secretariat } = wordsFor("id");

/** The desk stage closed, two of three tied across a cut that has room for two. */
async function aTie() {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70, 70]);
  const portal = serveWorld(world, whileJudging);
  const chair = await portal.signedIn(world.people.chair);
  const address = paths.standings(world.desk);
  const { decided } = (await chair.open(address)).data as Standings;
  const tied = decided.rows.filter(({ side }) => side === "contested").map(({ entryId }) => entryId);
  const motion = {
    intent: "move",
    entryId: tied[0] ?? "",
    reason: "Dampaknya lebih luas",
    votesFor: "3",
    votesAgainst: "1",
    abstentions: "0",
  };
  return { world, portal, chair, address, decided, tied, motion };
}

test("a tie across the line is the plenary's to break: without a motion the list cannot be confirmed", async () => {
  const { world, chair, address, decided, tied, motion } = await aTie();
  const before = await everyRow(world);
  expect([tied.length, decided.shown.places, decided.mayMove]).toEqual([2, 1, true]);
  expect(await chair.send(address, { intent: "confirm", sure: "on" })).toMatchObject({
    status: 409,
    data: { errors: [{ text: reasons["tie-unresolved"] }] },
  });
  expect(await everyRow(world)).toEqual(before);

  expect((await chair.send(address, motion)).location).toBe(done(address, "motion-carried"));
  expect((await chair.send(address, { intent: "confirm", sure: "on" })).location).toBe(done(address, "confirmed"));
});

test.each([
  ["votesFor", ""],
  ["votesAgainst", "dua"],
  ["abstentions", "-1"],
  ["votesFor", "2.5"],
])("a motion whose %s is %j is not recorded, and what was typed comes back", async (name, value) => {
  const { world, chair, address, motion } = await aTie();
  const before = await everyRow(world);
  const typed = { ...motion, [name]: value };
  expect(await chair.send(address, typed)).toMatchObject({
    status: 400,
    data: { typed, errors: [{ href: `#${name}` }] },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("a motion without reason or votes is refused and kept, a lost one is told; one can be taken back", async () => {
  const { world, chair, address, motion } = await aTie();
  const before = await everyRow(world);
  expect(await chair.send(address, { ...motion, reason: "Bagus" })).toMatchObject({
    status: 409,
    data: { typed: { reason: "Bagus" }, errors: [{ text: reasons["note-too-short"] }] },
  });
  expect(await chair.send(address, { ...motion, votesFor: "0", votesAgainst: "0" })).toMatchObject({
    status: 409,
    data: { errors: [{ text: reasons["motion-without-votes"] }] },
  });
  expect(await everyRow(world)).toEqual(before);
  const lost = { ...motion, votesFor: "1", votesAgainst: "2" };
  expect((await chair.send(address, lost)).location).toBe(done(address, "motion-lost"));

  await chair.send(address, motion);
  const [carried] = ((await chair.open(address)).data as Standings).decided.shown.motions;
  expect((await chair.send(address, { intent: "withdraw", motionId: carried?.id ?? "" })).location).toBe(
    done(address, "motion-withdrawn"),
  );
  expect(((await chair.open(address)).data as Standings).decided.shown.motions).toEqual([]);
});

test("authority and auditor see the standings and decide nothing there", async () => {
  const { world, portal, address, motion } = await aTie();
  const visitors = [await portal.signedIn(world.people.authority), await portal.signedIn(world.people.auditor)];
  const before = await everyRow(world);
  for (const visitor of visitors) {
    expect((await visitor.open(address)).data).toMatchObject({ decided: { mayMove: false } });
    for (const form of [motion, { intent: "confirm", sure: "on" }, { intent: "close", sure: "on" }]) {
      expect(await visitor.send(address, form)).toMatchObject({
        status: 409,
        data: { errors: [{ text: reasons["not-your-role"] }] },
      });
    }
  }
  expect(await everyRow(world)).toEqual(before);
});

test("nothing is closed, confirmed, announced or determined before the box is ticked or the number is there", async () => {
  const { world, portal, chair, address } = await aTie();
  const officer = await portal.signedIn(world.people.officer);
  const authority = await portal.signedIn(world.people.authority);
  const before = await everyRow(world);
  for (const intent of ["close", "confirm"])
    expect(await chair.send(address, { intent })).toMatchObject({
      status: 400,
      data: { errors: [{ href: "#sure", text: plenary.standings.sureMissing }] },
    });
  expect(await officer.send(paths.stage(world.desk), { intent: "close" })).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#sure" }] },
  });
  expect(await officer.send(paths.stage(world.desk), { intent: "announce", number: " " })).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#number", text: secretariat.stage.numberMissing }] },
  });
  const undecreed = await authority.send(paths.determination(world.desk), { decreeNo: "", decreeOn: "kemarin" });
  expect([undecreed.status, errorsIn(undecreed)]).toEqual([
    400,
    {
      decreeNo: [plenary.determination.decreeMissing],
      decreeOn: [plenary.determination.dayMissing],
      sure: [plenary.determination.sureMissing],
    },
  ]);
  expect(await everyRow(world)).toEqual(before);
});

test("judging does not close while a sheet is missing, though the box is ticked", async () => {
  const world = await freshWorld();
  await anOpenStage(world, 1);
  const portal = serveWorld(world, whileJudging);
  const chair = await portal.signedIn(world.people.chair);
  const officer = await portal.signedIn(world.people.officer);
  const before = await everyRow(world);
  const refused = { status: 409, data: { errors: [{ text: reasons["sheets-missing"] }] } };
  expect(await chair.send(paths.standings(world.desk), { intent: "close", sure: "on" })).toMatchObject(refused);
  expect(await officer.send(paths.stage(world.desk), { intent: "close", sure: "on" })).toMatchObject(refused);
  expect(await everyRow(world)).toEqual(before);
});

test("only the authority determines the result, only of the last stage, and only once", async () => {
  const world = await freshWorld();
  await aConfirmedPresentation(world);
  const portal = serveWorld(world, afterJudging);
  const authority = await portal.signedIn(world.people.authority);
  const chair = await portal.signedIn(world.people.chair);
  const form = { decreeNo: "SK-9/CONTOH", decreeOn: "2026-06-10", sure: "on" };
  const before = await everyRow(world);
  expect((await chair.send(paths.determination(world.presentation), form)).status).toBe(409);
  expect((await authority.send(paths.determination(world.desk), form)).status).toBe(409);
  expect(await everyRow(world)).toEqual(before);

  expect((await authority.send(paths.determination(world.presentation), form)).location).toBe(
    done(paths.determination(world.presentation), "determined"),
  );
  expect((await authority.send(paths.determination(world.presentation), form)).status).toBe(409);
  expect(await world.events("result.determined")).toHaveLength(1);
});

test("a search that finds nobody shows what was searched, the way back to all, and the tie that waits all the same", async () => {
  const { chair, address } = await aTie();
  const searched = `${address}?cari=tidak+ada`;
  const markup = await pageMarkup(searched, (await chair.open(searched)).data);
  expect(markup).toContain(plenary.standings.none);
  expect(markup).toContain('value="tidak ada"');
  expect(markup).toContain(`href="${address}"`);
  expect(markup).toContain(plenary.standings.contested(2, 1));
});
