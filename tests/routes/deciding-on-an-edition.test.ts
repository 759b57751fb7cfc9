import { expect, test } from "vitest";
import { findEdition } from "~/domain/editions/finding.server";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { proposePublication } from "~/domain/preparing/publishing.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { errorsIn } from "../support/answers";
import { aBlueprint, afterDeadline, whileOpen } from "../support/blueprint";
import { aDraft, anEndorsedProposal, everyRow } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

const { editions, reasons } = wordsFor("id");
const { decide } = editions;

async function theAuthority(now = whileOpen) {
  const world = await freshWorld();
  const portal = serveWorld(world, now);
  return { world, portal, authority: await portal.signedIn(world.people.authority) };
}

const until = { untilDay: "2", untilMonth: "4", untilYear: "2026", untilTime: "12.00" };
const extension = { ...until, reason: "Gangguan jaringan", announcementNo: "PENG-2/CONTOH", sure: "on" };

test("the authority confirms what an officer proposed, after ticking that it was read", async () => {
  const { world, authority } = await theAuthority();
  const officer = await world.as(world.people.officer);
  const id = await establishEdition(officer, aBlueprint({ slug: "baru-2026" }));
  const address = paths.decidedEdition(id);
  expect((await authority.send(address, { intent: "publish", sure: "on" })).status).toBe(409);
  expect((await authority.open(paths.start)).data).toMatchObject({ waiting: [] });
  const publication = await proposePublication(officer, id);
  expect((await authority.open(paths.start)).data).toMatchObject({ waiting: [{ kind: "toPublish", count: 1 }] });

  const unticked = await authority.send(address, { intent: "publish" });
  expect([unticked.status, errorsIn(unticked)]).toEqual([400, { sure: [decide.sureMissing] }]);
  const short = await authority.send(address, { intent: "return", note: "kurang", publication });
  expect([short.status, errorsIn(short)]).toEqual([409, { note: [reasons["note-too-short"]] }]);
  expect((await authority.open(address)).data).toMatchObject({ pending: { id: publication } });
  for (const other of ["", "asing"]) {
    const stale = await authority.send(address, { intent: "publish", sure: "on", publication: other });
    expect([stale.status, errorsIn(stale)]).toEqual([409, { "": [reasons["changed-since"]] }]);
  }
  expect((await authority.send(address, { intent: "publish", sure: "on", publication })).location).toBe(
    done(address, "edition-published"),
  );
});

test("an extension counts whom it is for, needs its announcement, and the public page lists it", async () => {
  const { world, portal, authority } = await theAuthority();
  await aDraft(world);
  await anEndorsedProposal(world);
  const address = paths.decidedEdition(world.editionId);
  expect((await authority.open(address)).data).toMatchObject({
    counts: { unsubmitted: 2 },
    may: { extend: true, reopen: false },
  });

  const before = await everyRow(world);
  const bare = await authority.send(address, { intent: "extend" });
  expect(Object.keys(errorsIn(bare)).sort()).toEqual(["announcementNo", "reason", "sure", "until"]);
  expect(await everyRow(world)).toEqual(before);

  const { location } = await authority.send(address, { intent: "extend", ...extension });
  expect(location).toBe(done(address, "registration-extended"));
  const values = valuesIn((await portal.stranger.open(paths.edition("contoh-2026"))).data);
  expect(values).toContain("PENG-2/CONTOH");
  expect(values).not.toContain(world.people.authority);
});

test("after the close the same page reopens, for a system fault only", async () => {
  const { world, authority } = await theAuthority(afterDeadline);
  const address = paths.decidedEdition(world.editionId);
  expect((await authority.open(address)).data).toMatchObject({ may: { extend: false, reopen: true } });
  const { sure: _, ...undeclared } = extension;
  const refused = await authority.send(address, { intent: "reopen", ...undeclared });
  expect([refused.status, errorsIn(refused)]).toEqual([400, { sure: [decide.faultMissing] }]);
  expect((await authority.send(address, { intent: "reopen", ...extension })).location).toBe(
    done(address, "registration-reopened"),
  );
  expect(await findEdition(await world.as(world.people.innovator), world.editionId)).toMatchObject({
    closesAt: new Date("2026-04-02T12:00:59+07:00"),
  });
});

test("a cancelled edition says so on its public page, with decree and reason", async () => {
  const { world, portal, authority } = await theAuthority();
  const address = paths.decidedEdition(world.editionId);
  const cancellation = { reason: "Anggaran dialihkan", decreeNo: "SK-2/CONTOH", sure: "on" };
  const unsigned = await authority.send(address, { intent: "cancel", ...cancellation, decreeNo: "" });
  expect([unsigned.status, errorsIn(unsigned)]).toEqual([400, { "batal-decreeNo": [decide.decreeMissing] }]);

  expect((await authority.send(address, { intent: "cancel", ...cancellation })).location).toBe(
    done(address, "edition-cancelled"),
  );
  const { status, data } = await portal.stranger.open(paths.edition("contoh-2026"));
  expect(status).toBe(200);
  expect(data).toMatchObject({
    edition: { status: "cancelled" },
    cancellation: { decreeNo: "SK-2/CONTOH", reason: "Anggaran dialihkan" },
  });
});

test("the plenary's front page lists editions for the authority alone, what waits for a word first", async () => {
  const { world, portal, authority } = await theAuthority();
  const officer = await world.as(world.people.officer);
  const id = await establishEdition(officer, aBlueprint({ slug: "baru-2026", opensAt: "2026-02-01T00:00:00+07:00" }));
  await proposePublication(officer, id);
  expect((await authority.open(paths.plenary)).data).toMatchObject({
    editions: [
      { id, step: "publish" },
      { id: world.editionId, step: "extend" },
    ],
  });
  for (const person of [world.people.chair, world.people.auditor]) {
    expect((await (await portal.signedIn(person)).open(paths.plenary)).data).toMatchObject({ editions: [] });
  }
});
