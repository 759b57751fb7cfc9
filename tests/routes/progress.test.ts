import { expect, test } from "vitest";
import { contextOf } from "~/domain/kernel/atomically.server";
import { nobody } from "~/domain/people/actor";
import { closeRegistration } from "~/domain/submission/closing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { paths } from "~/site/paths";
import { afterDeadline, whileJudging, whileOpen } from "../support/blueprint";
import { aLostLetter } from "../support/doors";
import { aDraft, anEndorsedProposal, anOpenStage, aReadyDraft, aSubmittedProposal } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

const days = (count: number) => new Date(whileOpen.getTime() + count * 86_400_000);

async function anOfficer() {
  const world = await freshWorld();
  const portal = serveWorld(world);
  return { world, portal, officer: await portal.signedIn(world.people.officer) };
}

type Units = { unbegun: number; units: Array<Record<string, unknown> & { name: string }> };
type Proposals = { total: number; rows: Array<{ title: string; holder: string }> };

test("each unit is shown with its proposals by holder, and units that have not begun are there too", async () => {
  const { world, officer } = await anOfficer();
  await aDraft(world, { now: days(-8) });
  await forwardProposal(await world.as(world.people.innovator), await aReadyDraft(world));
  await aSubmittedProposal(world);

  const { unbegun, units } = (await officer.open(paths.progress)).data as Units;

  expect(unbegun).toBe(3);
  expect(units).toHaveLength(4);
  expect(units[0]).toMatchObject({
    name: "Sentra Kartini",
    begun: 3,
    withWriters: 1,
    withHead: 1,
    submitted: 1,
    stuck: 1,
  });
  const only = (await officer.open(`${paths.progress}?belum=ya&urut=name`)).data as Units;
  expect(only.units.map(({ name }) => name)).toEqual([
    "Direktorat Pemberdayaan",
    "Direktorat Rehabilitasi",
    "Sentra Alyatama",
  ]);
});

test("the funnel counts how far each proposal came, those left at the deadline too", async () => {
  const { world, portal, officer } = await anOfficer();
  await aDraft(world);
  await anEndorsedProposal(world);
  await aSubmittedProposal(world);
  const funnel = { begun: 3, forwarded: 2, endorsed: 2, submitted: 1, passed: 0 };
  expect((await officer.open(paths.progress)).data).toMatchObject({ funnel, isOpen: true });

  await closeRegistration(contextOf(world.database, nobody, afterDeadline), world.editionId);
  portal.atTime(afterDeadline);
  expect((await officer.open(paths.progress)).data).toMatchObject({ funnel, isOpen: false });
});

test("unsubmitted proposals are listed by title, what has not moved for longest first, and never their text", async () => {
  const { world, officer } = await anOfficer();
  await aReadyDraft(world, { title: "CONTOH B" });
  await aReadyDraft(world, { title: "CONTOH A", now: days(-8) });
  await anEndorsedProposal(world, { title: "CONTOH C" });
  const list = async (question = "") =>
    (await officer.open(`${paths.progress}?lihat=proposal${question}`)).data as Proposals;
  const titles = async (question = "") => (await list(question)).rows.map(({ title }) => title.at(-1)).join("");

  expect((await titles())[0]).toBe("A");
  expect(await titles("&urut=title")).toBe("ABC");
  expect(await titles("&pemegang=unit_head")).toBe("C");
  expect(await titles("&pemegang=delegate")).toBe("");
  expect(await titles("&macet=ya")).toBe("A");
  expect(valuesIn(await list()).filter((value) => String(value).includes("yang cukup"))).toEqual([]);
});

test("the post shows each letter's fate in plain words and never its text; what was lost is tried again", async () => {
  const { world, officer } = await anOfficer();
  const letterId = await aLostLetter(world);
  const { data } = await officer.open(`${paths.letters}?keadaan=abandoned`);
  expect(data).toMatchObject({
    sends: false,
    counts: { abandoned: 1 },
    rows: [{ status: "abandoned", trouble: "address-refused", email: "inovator@contoh.example", retriable: true }],
  });
  expect(valuesIn(data)).not.toContain("CONTOH isi surat");

  expect((await officer.send(paths.letters, { letterId })).location).toBe(`${paths.letters}?selesai=letter-retried`);
  expect((await officer.send(paths.letters, { letterId })).status).toBe(409);
  expect((await officer.open(paths.letters)).data).toMatchObject({ counts: { queued: 1 } });
});

test("everyone's own page counts what waits for this person and for nobody else", async () => {
  const { world, portal, officer } = await anOfficer();
  const waitingFor = async (visitor: typeof officer) =>
    ((await visitor.open(paths.start)).data as { waiting: unknown[] }).waiting;
  const [innovator, head, other] = [
    await portal.signedIn(world.people.innovator),
    await portal.signedIn(world.people.head),
    await portal.signedIn(world.people.otherHead),
  ];
  await aDraft(world);
  await forwardProposal(await world.as(world.people.innovator), await aReadyDraft(world));
  await anEndorsedProposal(world);
  await aSubmittedProposal(world);
  await aLostLetter(world);

  expect(await waitingFor(innovator)).toEqual([{ kind: "drafts", count: 1 }]);
  expect(await waitingFor(head)).toEqual([
    { kind: "toEndorse", count: 1 },
    { kind: "toSubmit", count: 1 },
  ]);
  expect(await waitingFor(other)).toEqual([]);
  expect(await waitingFor(officer)).toEqual([
    { kind: "toCheck", count: 1, edition: expect.objectContaining({ slug: expect.any(String) }) },
    { kind: "lettersLost", count: 1 },
  ]);
});

test("a judge's own page counts what is to be declared", async () => {
  const { world, portal } = await anOfficer();
  await anOpenStage(world);
  portal.atTime(whileJudging);
  const judges = await Promise.all(world.people.judges.map((id) => portal.signedIn(id)));
  const counts = await Promise.all(
    judges.map(
      async (judge) => (await judge.open(paths.start)).data as { waiting: Array<{ kind: string; count: number }> },
    ),
  );
  const declared = counts.flatMap(({ waiting }) => waiting).filter(({ kind }) => kind !== "toAnswerSeat");
  expect(new Set(declared.map(({ kind }) => kind))).toEqual(new Set(["toDeclare"]));
  expect(declared.reduce((sum, { count }) => sum + count, 0)).toBe(6);
});
