import { grants, sheets, stages } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import { findAnyStage, listEntries } from "~/domain/stages/finding.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { whileJudging } from "../support/blueprint";
import { expectNoScore } from "../support/scores";
import { aClosedDesk, anOpenStage, assignmentsOf, everyRow } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld, type World } from "../support/world";

const { running: says, reasons } = wordsFor("id");
const reason = "Juri sakit dan tidak dapat melanjutkan";
const late = new Date("2026-05-01T08:00:00+07:00");
const until = { untilDay: "3", untilMonth: "5", untilYear: "2026", untilTime: "23.59" };

/** A value that nothing else on these pages has. */
const secretValue = 73;

type Running = {
  stage: { status: string; closesAt: Date };
  judges: Array<{ id: string; assigned: number; handedIn: number; left: number }>;
  lacking: Array<{ entryId: string; number: string; needed: number }>;
  may: Record<"passOn" | "waive" | "extend" | "reopen", boolean>;
};
type JudgeAtWork = { readings: Array<{ sheetId: string | null; number: string; state: string }> };

async function handIn(world: World, assignmentId: string, judgeId: string) {
  const judge = await world.as(judgeId, whileJudging);
  await acceptAssignment(judge, assignmentId);
  const { rubricId } = await findAnyStage(judge, world.desk);
  const { criteria } = await findRubric(judge, rubricId);
  const scores = criteria.map(({ id }) => ({ criterionId: id, value: secretValue, note: "RAHASIA catatan" }));
  await saveSheet(judge, assignmentId, { version: 0, overallNote: "RAHASIA alasan", scores });
  await handInSheet(judge, assignmentId);
}

/** An open stage in which the first judge has handed in one sheet and holds others. */
async function anOpenDesk() {
  const world = await freshWorld();
  await anOpenStage(world, 4);
  const rows = await assignmentsOf(world, world.desk);
  const judgeId = rows[0]?.judgeId ?? "";
  const own = rows.filter((row) => row.judgeId === judgeId);
  await handIn(world, own[0]?.id ?? "", judgeId);
  const portal = serveWorld(world, whileJudging);
  const { officer, chair, authority, auditor } = world.people;
  return {
    world,
    portal,
    judgeId,
    own,
    officer: await portal.signedIn(officer),
    chair: await portal.signedIn(chair),
    authority: await portal.signedIn(authority),
    auditor: await portal.signedIn(auditor),
    ofOfficer: paths.runningStage(world.desk),
    ofDecider: paths.running(world.desk),
    judgeOfOfficer: paths.runningStageJudge(world.desk, judgeId),
    judgeOfDecider: paths.runningJudge(world.desk, judgeId),
  };
}

type Desk = Awaited<ReturnType<typeof anOpenDesk>>;

/** Every form of these pages with what it needs to succeed. */
const forms = ({ lacking }: Running, sheetId: string) => ({
  "pass-on": { intent: "pass-on", reason },
  waive: { intent: "waive", numbers: lacking[0]?.number ?? "", readings: "1", reason },
  extend: { intent: "extend", ...until, reason },
  "reopen-sheet": { intent: "reopen-sheet", sheetId, reason },
  remind: { intent: "remind" },
});

async function formsOf({ officer, ofOfficer, judgeOfOfficer }: Desk) {
  const running = (await officer.open(ofOfficer)).data as Running;
  const { readings } = (await officer.open(judgeOfOfficer)).data as JudgeAtWork;
  return forms(running, readings.find(({ state }) => state === "handed_in")?.sheetId ?? "");
}

test("how the judging goes is seen by officer, chair, authority and auditor, each with what is theirs to do", async () => {
  const { officer, chair, authority, auditor, ofOfficer, ofDecider } = await anOpenDesk();
  const mays = [];
  for (const { data } of [
    await officer.open(ofOfficer),
    await chair.open(ofDecider),
    await authority.open(ofDecider),
    await auditor.open(ofDecider),
  ])
    mays.push((data as Running).may);
  const none = { passOn: false, waive: false, extend: false, reopen: false };
  expect(mays).toEqual([
    { ...none, passOn: true },
    { ...none, passOn: true, waive: true },
    { ...none, extend: true },
    none,
  ]);
});

test("nobody else finds these pages, and a form from there changes nothing", async () => {
  const desk = await anOpenDesk();
  const { world, portal, judgeId, officer, chair, authority, auditor } = desk;
  const all = Object.values(await formsOf(desk));
  const { innovator, head, admin } = world.people;
  const strangers = [];
  for (const id of [innovator, head, admin, judgeId]) strangers.push(await portal.signedIn(id));
  const before = await everyRow(world);
  for (const [address, shut] of [
    [desk.ofOfficer, [...strangers, chair, authority, auditor]],
    [desk.judgeOfOfficer, [...strangers, chair, authority, auditor]],
    [desk.ofDecider, [...strangers, officer]],
    [desk.judgeOfDecider, [...strangers, officer]],
  ] as const) {
    for (const visitor of shut) {
      expect((await visitor.open(address)).status).toBe(404);
      for (const form of all) expect((await visitor.send(address, form)).status).toBe(404);
    }
    expect((await portal.stranger.open(address)).status).toBe(302);
    expect((await portal.stranger.send(address, all[0])).status).toBe(401);
  }
  expect(await everyRow(world)).toEqual(before);
});

test("the chair of another stage finds nothing here", async () => {
  const { world, portal, ofDecider, judgeOfDecider } = await anOpenDesk();
  const other = await world.addPerson("ketua2@contoh.example", {
    role: "panel_chair",
    stageId: world.presentation,
    editionId: world.editionId,
  });
  const chair = await portal.signedIn(other);
  for (const address of [ofDecider, judgeOfDecider]) {
    expect((await chair.open(address)).status).toBe(404);
    expect((await chair.send(address, { intent: "pass-on", reason })).status).toBe(404);
  }
});

test("whoever sees the page without the right is refused, with what was typed", async () => {
  const desk = await anOpenDesk();
  const all = await formsOf(desk);
  const before = await everyRow(desk.world);
  for (const [visitor, address, names] of [
    [desk.officer, desk.judgeOfOfficer, ["waive", "extend", "reopen-sheet"]],
    [desk.chair, desk.judgeOfDecider, ["extend"]],
    [desk.authority, desk.judgeOfDecider, ["pass-on", "waive", "reopen-sheet", "remind"]],
    [desk.auditor, desk.judgeOfDecider, ["pass-on", "waive", "extend", "reopen-sheet", "remind"]],
  ] as const) {
    for (const name of names) {
      expect(await visitor.send(address, all[name])).toMatchObject({
        status: 409,
        data: { intent: name, typed: all[name], errors: [{ text: reasons["not-your-role"] }] },
      });
    }
  }
  expect(await everyRow(desk.world)).toEqual(before);
});

/** Where on its page each form asks for the reason. */
const reasonFields = {
  "pass-on": "#reason",
  waive: "#alasan-pembacaan",
  extend: "#reason",
  "reopen-sheet": "#alasan-buka",
};

test("a reason of a word or two is an error at its field, and what was typed comes back", async () => {
  const desk = await anOpenDesk();
  const all = await formsOf(desk);
  const before = await everyRow(desk.world);
  for (const [visitor, address, name] of [
    [desk.officer, desk.judgeOfOfficer, "pass-on"],
    [desk.chair, desk.judgeOfDecider, "pass-on"],
    [desk.chair, desk.ofDecider, "waive"],
    [desk.chair, desk.judgeOfDecider, "reopen-sheet"],
    [desk.authority, desk.ofDecider, "extend"],
  ] as const) {
    for (const short of ["", "   ", "sakit"]) {
      const typed = { ...all[name], reason: short };
      const { status, data } = await visitor.send(address, typed);
      expect([name, status, data]).toMatchObject([
        name,
        409,
        { intent: name, typed, errors: [{ href: reasonFields[name], text: reasons["note-too-short"] }] },
      ]);
    }
  }
  expect(await everyRow(desk.world)).toEqual(before);
});

test.each(["officer", "chair"] as const)("the %s passes unfinished work on; what was handed in stays", async (who) => {
  const desk = await anOpenDesk();
  const { world, judgeId, own } = desk;
  const [visitor, page, address] =
    who === "officer"
      ? [desk.officer, desk.ofOfficer, desk.judgeOfOfficer]
      : [desk.chair, desk.ofDecider, desk.judgeOfDecider];
  const workOf = async () => ((await visitor.open(page)).data as Running).judges.find(({ id }) => id === judgeId);
  expect(await workOf()).toMatchObject({ assigned: own.length, handedIn: 1, left: own.length - 1 });

  expect((await visitor.send(address, { intent: "pass-on", reason })).location).toBe(done(address, "work-passed-on"));

  expect(await workOf()).toMatchObject({ assigned: 1, handedIn: 1, left: 0 });
  expect((await visitor.open(page)).data).toMatchObject({ log: { handovers: [{ count: own.length - 1, reason }] } });
  const states = ((await visitor.open(address)).data as JudgeAtWork).readings.map(({ state }) => state);
  expect(states.filter((state) => state !== "given_back")).toEqual(["handed_in"]);
  expect(await visitor.send(address, { intent: "pass-on", reason })).toMatchObject({
    status: 409,
    data: { errors: [{ text: reasons["nothing-unfinished"] }] },
  });
  expect(await world.events("work.passed_on")).toHaveLength(1);
});

test.each(["officer", "chair"] as const)("the %s reminds a judge, once a day", async (who) => {
  const desk = await anOpenDesk();
  const [visitor, address] =
    who === "officer" ? [desk.officer, desk.judgeOfOfficer] : [desk.chair, desk.judgeOfDecider];
  expect((await visitor.send(address, { intent: "remind" })).location).toBe(done(address, "judge-reminded"));
  expect(await visitor.send(address, { intent: "remind" })).toMatchObject({
    status: 409,
    data: { errors: [{ text: reasons["judge-reminded"] }] },
  });
  expect(await desk.world.events("judge.reminded")).toHaveLength(1);
});

test("the chair lets fewer readings be enough for the entries that are named, by any writing of their numbers", async () => {
  const { world, chair, ofDecider } = await anOpenDesk();
  const { lacking } = (await chair.open(ofDecider)).data as Running;
  const [first = "", second = ""] = lacking.map(({ number }) => number);
  const form = { intent: "waive", numbers: `${first.toLowerCase()},\n ${second}`, readings: "1", reason };
  const before = await everyRow(world);
  for (const [typed, errors] of [
    [{ ...form, numbers: "" }, [{ href: "#numbers", text: says.waive.numbersMissing }]],
    [{ ...form, numbers: "TIDAK-ADA" }, [{ href: "#numbers", text: says.waive.unknown("TIDAK-ADA") }]],
    [{ ...form, readings: "satu" }, [{ href: "#readings", text: says.waive.readingsMissing }]],
    [{ ...form, readings: "-1" }, [{ href: "#readings", text: says.waive.readingsMissing }]],
  ] as const) {
    expect(await chair.send(ofDecider, typed)).toMatchObject({ status: 400, data: { typed, errors } });
  }
  for (const readings of ["0", "3"]) {
    expect(await chair.send(ofDecider, { ...form, readings })).toMatchObject({
      status: 409,
      data: { errors: [{ href: "#readings", text: reasons["readings-out-of-range"] }] },
    });
  }
  expect(await everyRow(world)).toEqual(before);

  expect((await chair.send(ofDecider, form)).location).toBe(done(ofDecider, "readings-set"));
  const after = (await chair.open(ofDecider)).data as Running;
  expect(after).toMatchObject({
    log: { waivers: [first, second].sort().map((number) => ({ number, readings: 1, reason })) },
  });
});

test("the authority gives the stage more time, also when it is over, and never less", async () => {
  const { world, portal, authority, ofDecider } = await anOpenDesk();
  const form = { intent: "extend", ...until, reason };
  const before = await everyRow(world);
  for (const [change, status, text] of [
    [{ untilDay: "31", untilMonth: "2" }, 400, says.extend.untilMissing],
    [{ untilTime: "" }, 400, says.extend.untilMissing],
    [{ untilMonth: "4" }, 409, reasons["deadline-not-later"]],
  ] as const) {
    const typed = { ...form, ...change };
    expect(await authority.send(ofDecider, typed)).toMatchObject({
      status,
      data: { typed, errors: [{ href: "#until", text }] },
    });
  }
  expect((await authority.send(ofDecider, { ...form, untilYear: "2036" })).status).toBe(409);
  expect(await everyRow(world)).toEqual(before);

  portal.atTime(late);
  expect((await authority.open(ofDecider)).data).toMatchObject({ isOver: true, may: { extend: true } });
  expect((await authority.send(ofDecider, form)).location).toBe(done(ofDecider, "stage-extended"));
  expect((await authority.open(ofDecider)).data).toMatchObject({
    isOver: false,
    stage: { closesAt: new Date("2026-05-03T23:59:59+07:00") },
    log: { extensions: [{ reason }] },
  });
});

test("the chair gives a sheet back to its judge, who alone may change it", async () => {
  const { chair, judgeOfDecider } = await anOpenDesk();
  const handedIn = ((await chair.open(judgeOfDecider)).data as JudgeAtWork).readings.find(
    ({ state }) => state === "handed_in",
  );
  const form = { intent: "reopen-sheet", sheetId: handedIn?.sheetId ?? "", reason };
  expect(await chair.send(judgeOfDecider, { ...form, sheetId: "" })).toMatchObject({
    status: 400,
    data: { typed: { reason }, errors: [{ href: "#sheetId", text: says.page.choose }] },
  });
  expect((await chair.send(judgeOfDecider, { ...form, sheetId: "tidak-ada" })).status).toBe(404);

  expect((await chair.send(judgeOfDecider, form)).location).toBe(done(judgeOfDecider, "sheet-reopened"));
  expect(((await chair.open(judgeOfDecider)).data as JudgeAtWork).readings).toContainEqual(
    expect.objectContaining({ number: handedIn?.number, state: "reopened" }),
  );
  expect(await chair.send(judgeOfDecider, form)).toMatchObject({
    status: 409,
    data: { errors: [{ text: reasons["sheet-not-handed-in"] }] },
  });
});

test.each(["officer", "chair"] as const)(
  "a reading that has come into conflict is shown to the %s, annulled and given to another judge",
  async (who) => {
    const desk = await anOpenDesk();
    const { world, own, judgeId } = desk;
    const [visitor, page] = who === "officer" ? [desk.officer, desk.ofOfficer] : [desk.chair, desk.ofDecider];
    expect(await visitor.send(page, { intent: "annul" })).toMatchObject({
      status: 409,
      data: { errors: [{ text: reasons["nothing-in-conflict"] }] },
    });
    await inOffice(world, judgeId);
    expect((await visitor.open(page)).data).toMatchObject({ conflicts: own.length });
    for (const [other, address] of [
      [desk.authority, desk.ofDecider],
      [desk.auditor, desk.ofDecider],
    ] as const)
      expect((await other.send(address, { intent: "annul" })).status).toBe(409);

    expect((await visitor.send(page, { intent: "annul" })).location).toBe(done(page, "conflicts-annulled"));

    expect((await visitor.open(page)).data).toMatchObject({ conflicts: 0 });
    const [sheet] = await world.database.read
      .select()
      .from(sheets)
      .where(eq(sheets.assignmentId, own[0]?.id ?? ""));
    expect(sheet?.status).toBe("annulled");
  },
);

/** A grant that came in past the rules, as from an earlier release, in every unit that has proposals. */
async function inOffice(world: World, judgeId: string) {
  await world.database.write(async (db) => {
    for (const unitId of [world.units.kartini, world.units.alyatama])
      await db
        .insert(grants)
        .values({ id: `lama-${unitId}`, userId: judgeId, role: "innovator", unitId, fromAt: new Date("2026-01-01") });
  });
}

test("the authority opens a closed stage once more for named entries, and nobody else does", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80, secretValue, 60]);
  const portal = serveWorld(world, whileJudging);
  const authority = await portal.signedIn(world.people.authority);
  const chair = await portal.signedIn(world.people.chair);
  const page = paths.running(world.desk);
  const [entry] = await listEntries(await world.as(world.people.officer, whileJudging), world.desk);
  const form = { intent: "reopen-stage", numbers: entry?.number ?? "", ...until, reason };
  const before = await everyRow(world);
  expect(await chair.send(page, form)).toMatchObject({ status: 409, data: { typed: form } });
  for (const [change, status, error] of [
    [{ untilDay: "" }, 400, { href: "#until", text: says.extend.untilMissing }],
    [{ numbers: "TIDAK-ADA" }, 400, { href: "#numbers", text: says.waive.unknown("TIDAK-ADA") }],
    [{ reason: "salah" }, 409, { href: "#reason", text: reasons["note-too-short"] }],
    [{ numbers: "" }, 409, { text: reasons["nothing-to-reopen"] }],
  ] as const) {
    const typed = { ...form, ...change };
    expect(await authority.send(page, typed)).toMatchObject({ status, data: { typed, errors: [error] } });
  }
  expect(await everyRow(world)).toEqual(before);

  expect((await authority.send(page, form)).location).toBe(done(page, "stage-reopened"));
  const { data } = await authority.open(page);
  expect(data).toMatchObject({ stage: { status: "open" }, reopenings: [{ reason }] });
  expectNoScore(data, [secretValue]);
});

test("no score is on any of these pages, whatever has been handed in, given back or passed on", async () => {
  const desk = await anOpenDesk();
  const { world, officer, chair, authority, auditor } = desk;
  const all = await formsOf(desk);
  const lookRound = async () => {
    for (const [visitor, addresses] of [
      [officer, [desk.ofOfficer, desk.judgeOfOfficer]],
      [chair, [desk.ofDecider, desk.judgeOfDecider]],
      [authority, [desk.ofDecider, desk.judgeOfDecider]],
      [auditor, [desk.ofDecider, desk.judgeOfDecider]],
    ] as const) {
      for (const address of addresses) {
        const { status, data } = await visitor.open(address);
        expect(status).toBe(200);
        expectNoScore(data, [secretValue]);
      }
    }
  };
  await lookRound();
  await chair.send(desk.judgeOfDecider, all["reopen-sheet"]);
  await lookRound();
  await officer.send(desk.judgeOfOfficer, all["pass-on"]);
  await lookRound();
  await world.database.write(async (db) => {
    await db.update(stages).set({ status: "closed" }).where(eq(stages.id, world.desk));
  });
  await lookRound();
});

test("a judge who holds nothing in the stage and a stage that is not there are not found", async () => {
  const { world, officer, chair } = await anOpenDesk();
  for (const [visitor, address] of [
    [officer, paths.runningStageJudge(world.desk, world.people.innovator)],
    [chair, paths.runningJudge(world.desk, world.people.innovator)],
    [officer, paths.runningStage("tidak-ada")],
    [chair, paths.running("tidak-ada")],
  ] as const) {
    expect([address, (await visitor.open(address)).status]).toEqual([address, 404]);
    const { status } = await visitor.send(address, { intent: "pass-on", reason });
    expect([address, status]).toEqual([address, address.includes("tidak-ada") ? 404 : 409]);
  }
});

test.each(["", "hapus"])("a form that asks for %j is none of the page's", async (intent) => {
  const { chair, ofDecider } = await anOpenDesk();
  expect((await chair.send(ofDecider, { intent })).status).toBe(400);
});
