import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { hideWords, openToJudges } from "~/domain/blind/deciding.server";
import { findAttachment } from "~/domain/evidence/reading.server";
import { paths } from "~/site/paths";
import { bareCopyOf } from "~/web/intake/nameless.server";
import { wordsFor } from "~/words/words";
import { aBlindWorld, aTellingEntry, secrets } from "../support/blind";
import { whileJudging } from "../support/blueprint";
import { freshFiles } from "../support/files";
import { pageAt, pages, routeModule, serveWorld, type Visitor } from "../support/web";

const { blind, reasons } = wordsFor("id");

async function aBlindEntry() {
  freshFiles();
  const world = await aBlindWorld();
  const entry = await aTellingEntry(world);
  await hideWords(entry.officer, world.desk, entry.assignment.entryId, "Gedung Kenanga");
  const portal = serveWorld(world, whileJudging);
  return {
    ...{ world, ...entry },
    judge: await portal.signedIn(entry.assignment.judgeId),
    officerAtDesk: await portal.signedIn(world.people.officer),
    copy: paths.copy(world.desk, entry.assignment.entryId),
  };
}

/** Every page of the portal under the ids of this contest, in all ways in which its parts could be filled. */
function everyAddress(ids: Record<string, readonly string[]>) {
  const filled = (path: string): string[] => {
    const [, name] = /:(\w+)/.exec(path) ?? [];
    if (!name) return [path];
    return (ids[name] ?? ["tidak-ada"]).flatMap((id) => filled(path.replace(`:${name}`, id)));
  };
  return pages.filter(({ path }) => path !== "*").flatMap(({ path }) => filled(path));
}

/** What a page gave this person, with its headers and its bytes. */
async function given(judge: Visitor, address: string): Promise<string> {
  if (!(await routeModule(pageAt(address).file)).loader) return "";
  const { status, data, headers } = await judge.open(address);
  if (status !== 200) return "";
  const shown = JSON.stringify(data ?? "") + JSON.stringify([...headers]);
  return data === undefined ? shown + (await judge.file(address)).bytes.toString("latin1") : shown;
}

test("at no door of the portal does a judge of a blind stage learn whose an entry is", async () => {
  const { world, id, pdf, picture, assignment, judge, officer } = await aBlindEntry();
  const { entryId } = assignment;
  const bare = await bareCopyOf(await findAttachment(officer, pdf), world.people.officer);
  await openToJudges(officer, { stageId: world.desk, entryId }, pdf, bare);
  const addresses = everyAddress({
    assignmentId: [assignment.id],
    stageId: [world.desk],
    entryId: [entryId],
    proposalId: [id],
    attachmentId: [pdf, picture],
    section: ["ringkasan"],
    editionId: [world.editionId],
    edition: ["contoh-2026"],
    unitId: [world.units.kartini],
    userId: [world.people.innovator],
    judgeId: [assignment.judgeId],
    trackId: [world.umum],
  });
  const opened: string[] = [];
  const judgeContext = await world.as(assignment.judgeId, whileJudging);
  for (const moment of ["before the declaration", "after it"]) {
    if (moment === "after it") await acceptAssignment(judgeContext, assignment.id);
    for (const address of addresses.filter((one) => !isPublic(one))) {
      const told = withoutRegister(await given(judge, address));
      if (told) opened.push(address);
      expect([address, moment, secrets.filter((secret) => told.includes(secret))]).toEqual([address, moment, []]);
    }
  }
  expect([...new Set(opened)]).toEqual(
    expect.arrayContaining([
      ...[paths.start, paths.assignments, paths.assignment(assignment.id), paths.attachment(pdf)],
      ...[paths.declarations(world.desk), paths.handInTogether(world.desk)],
    ]),
  );
});

/** A judge says of any unit whether there was a tie, so all of them are named, this one like the others. */
function withoutRegister(told: string): string {
  return told.includes("Sentra Alyatama") ? told.replaceAll("Sentra Kartini", "") : told;
}

/** What everybody may read knows no entry of this contest; the gallery shows other years. */
const isPublic = (address: string) => pages.some(({ path, audience }) => path === address && audience === "public");

test("the page that a judge reads shows no trace either, in its title, its text or its links", async () => {
  const { assignment, world, judge } = await aBlindEntry();
  const { meta } = (await import("../../app/routes/judging/assignment/page")) as unknown as {
    meta: (args: { data: unknown; matches: unknown[] }) => Array<{ title?: string }>;
  };
  await acceptAssignment(await world.as(assignment.judgeId, whileJudging), assignment.id);
  const { data } = await judge.open(paths.assignment(assignment.id));
  const titles = JSON.stringify(meta({ data, matches: [{ id: "root", data: { language: "id" } }] }));
  expect(titles).toContain("CONTOH Layanan [unit] Peduli");
  expect(secrets.filter((secret) => titles.includes(secret))).toEqual([]);
});

test("an officer hides, shows, opens and closes, and hears at the field what cannot be hidden", async () => {
  const { officerAtDesk, copy, pdf, judge } = await aBlindEntry();
  expect(await officerAtDesk.send(copy, { intent: "hide", words: " " })).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#words", text: blind.copy.addMissing }] },
  });
  expect(await officerAtDesk.send(copy, { intent: "hide", words: "gedung kenanga" })).toMatchObject({
    status: 409,
    data: { errors: [{ href: "#words", text: reasons["words-hidden-already"] }], typed: { words: "gedung kenanga" } },
  });
  expect((await officerAtDesk.send(copy, { intent: "show", words: "Gedung Kenanga" })).status).toBe(302);
  expect((await officerAtDesk.send(copy, { intent: "open", file: pdf })).status).toBe(302);
  expect((await officerAtDesk.send(copy, { intent: "close-rest" })).status).toBe(302);
  expect(await officerAtDesk.open(copy)).toMatchObject({
    data: { hidden: [], files: [{ check: "nameless" }, { check: "telling" }], next: undefined, mayChange: true },
  });
  expect((await judge.open(paths.attachment(pdf))).status).toBe(404);
  expect((await officerAtDesk.send(copy, { intent: "open", file: "another" })).status).toBe(404);
});
