import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "db/engine/database";
import Client from "db/engine/sqlite-client";
import { sayembara } from "../drills/support/command-line";
import { endServing, freePort, startServing } from "../support/serving-process";
import { openSheetsOf, takeBackSheets } from "./people";
import { type Manner, type ScorePen, type Sent, takeUpScorePen } from "./score-pen";
import { tableOfSaves } from "./table";

type How = { seconds: number; kills: number; processes: string };

const manners: readonly Manner[] = ["as people do", "as a hasty script does"];
/** Of ten judges so many have a script. */
const hastyOfTen = 2;

/**
 * Judges who all score at once, first in peace and then while the portal is killed again and again. What it said is saved
 * is there, each once. @throws when it is not
 */
export async function judgeAtOnce(file: string, judges: number, { seconds, kills, processes }: How): Promise<string> {
  const settings = { DATABASE_URL: file, FILES_DIR: `${file}.files`, PROCESSES: processes };
  const pens = await takeUpPens(file, judges);
  const port = await freePort();
  let portal = await startServing(port, settings);
  try {
    const peaceful = new AbortController();
    const writing = pens.map((pen) => pen.write(portal.url, peaceful.signal));
    await pause(seconds * 1000);
    peaceful.abort();
    await Promise.all(writing);
    const table = tableOfSaves(manners.map((manner) => [manner, askedOf(pens, manner)]));
    const inPeace = holdToItsWord(file, pens);

    const harried = new AbortController();
    const going = pens.map((pen) => pen.write(portal.url, harried.signal));
    for (let kill = 0; kill < kills; kill++) {
      await pause(300 + Math.random() * 900);
      await endServing(portal, "SIGKILL");
      holdToItsWord(file, pens);
      portal = await startServing(port, settings);
    }
    harried.abort();
    await Promise.all(going);
    await endServing(portal);
    const inAll = holdToItsWord(file, pens);
    const verified = sayembara(settings, "verify").trim().split("\n").at(-1) ?? "";
    return [
      `${judges} judges on ${new Set(pens.map(({ judgeId }) => judgeId)).size} accounts for ${seconds} s`,
      table,
      `In peace ${inPeace} scores were acknowledged and are there, each once.`,
      `Killed ${kills} times meanwhile: ${inAll} scores were acknowledged and are there, each once. ${verified}`,
      "",
    ].join("\n\n");
  } finally {
    await endServing(portal, "SIGKILL");
  }
}

async function takeUpPens(file: string, judges: number) {
  const database = await openDatabase(file);
  try {
    const there = (await openSheetsOf(database)).length;
    await takeBackSheets(database, Math.max(0, judges - there));
    const sheets = (await openSheetsOf(database)).slice(0, judges);
    if (sheets.length < judges) throw new Error(`only ${sheets.length} sheets can be written in`);
    return sheets.map((sheet, place) => {
      const manner = place % 10 < hastyOfTen ? "as a hasty script does" : "as people do";
      return { ...takeUpScorePen(sheet, manner), judgeId: sheet.judgeId };
    });
  } finally {
    await database.close();
  }
}

function askedOf(pens: readonly ScorePen[], manner: Manner) {
  return pens.filter((pen) => pen.manner === manner).flatMap(({ asked }) => asked);
}

/** @returns how many scores were acknowledged @throws when one is lost, doubled or another */
function holdToItsWord(file: string, pens: readonly ScorePen[]): number {
  const client = new Client(file, { readonly: true });
  try {
    const rows = client
      .prepare(
        `select sheets.assignment_id as assignmentId, criterion_id as criterionId, value, note from score_revisions
          join sheets on sheets.id = score_revisions.sheet_id where note like 'CONTOH beban %'`,
      )
      .all() as Sent[];
    const kept = new Map<string, Sent[]>();
    for (const row of rows) kept.set(row.note, [...(kept.get(row.note) ?? []), row]);
    const doubled = [...kept.values()].filter((same) => same.length > 1);
    if (doubled.length > 0) throw new Error(`doubled: ${JSON.stringify(doubled[0])}`);
    const sent = pens.flatMap(({ acknowledged }) => acknowledged);
    const lost = sent.filter((one) => !isSame(kept.get(one.note)?.[0], one));
    if (lost.length > 0) throw new Error(`lost: ${lost.length}, such as ${JSON.stringify(lost[0])}`);
    return sent.length;
  } finally {
    client.close();
  }
}

function isSame(row: Sent | undefined, { assignmentId, criterionId, value }: Sent): boolean {
  return row?.assignmentId === assignmentId && row.criterionId === criterionId && row.value === value;
}
