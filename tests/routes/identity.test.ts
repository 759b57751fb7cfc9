import { changeAgents } from "db/schema";
import { expect, test } from "vitest";
import { findProposal, findSpbeForm, listTeam } from "~/domain/proposals/finding.server";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { afterDeadline } from "../support/blueprint";
import { aCollaborator } from "../support/collaborators";
import { aDraft, aMeasuredDraft, everyRow } from "../support/steps";
import { type Form, serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

const words = wordsFor("id");
const { identity: says, proposals } = words;

const filled = {
  title: "CONTOH Antar alat bantu",
  startedOnDay: "5",
  startedOnMonth: "1",
  startedOnYear: "2022",
  sdgs: ["1", "17"],
  clusters: ["disability", "elderly"],
  latitude: "−7,3167, 110,1754",
  isApplication: "yes",
  spbeName: "CONTOH Aplikasi",
  spbeService: "public",
  spbeHosting: "ministry",
  videoUrl: "https://video.example/contoh",
  videoLength: "2:45",
  videoPrivacy: "consented",
  videoConsentBasis: "Surat 12/CONTOH/2026",
  "memberName-0": "CONTOH Ketua",
  "memberRole-0": "lead",
  "memberName-3": "CONTOH Anggota",
  "memberAgent-3": "on",
  version: "1",
};

async function aWriter(begin = aDraft) {
  const world = await freshWorld();
  const id = await begin(world);
  const portal = serveWorld(world);
  const writer = await portal.signedIn(world.people.innovator);
  const context = await world.as(world.people.innovator);
  return { world, id, portal, writer, context, save: (form: Form) => writer.send(paths.identity(id), form) };
}

test("a full form is read as it was meant: a pasted point, a day in three parts, rows without gaps", async () => {
  const { id, context, save } = await aWriter();
  expect((await save(filled)).location).toBe(`${paths.proposal(id)}?selesai=identity-saved`);

  expect(await findProposal(context, id)).toMatchObject({
    title: filled.title,
    startedOn: "2022-01-05",
    sdgs: [1, 17],
    beneficiaryClusters: ["elderly", "disability"],
    latitude: "-7.3167",
    longitude: "110.1754",
    isApplication: true,
    videoSeconds: 165,
    videoPrivacy: "consented",
    videoConsentBasis: "Surat 12/CONTOH/2026",
  });
  expect(await findSpbeForm(context, id)).toMatchObject({ name: "CONTOH Aplikasi", hosting: "ministry" });
  expect(await listTeam(context, id)).toEqual([
    { name: "CONTOH Ketua", role: "lead", isChangeAgent: false, userId: null },
    { name: "CONTOH Anggota", role: "member", isChangeAgent: true, userId: null },
  ]);
});

test("a form with errors is not saved: each error stands at its field, and everything typed is in the form again", async () => {
  const { world, save } = await aWriter();
  const before = await everyRow(world);
  const typed = {
    ...filled,
    title: "",
    startedOnDay: "30",
    startedOnMonth: "2",
    latitude: "52,37",
    longitude: "4,9",
    spbeService: "",
    spbeUrl: "http://tanpa-s.example",
    videoUrl: "video.example",
    videoLength: "tiga menit",
    videoConsentBasis: " ",
    "memberRole-3": "lead",
    "memberAccount-4": world.people.otherHead,
  };
  const { status, data } = await save(typed);

  expect(status).toBe(400);
  expect(data).toMatchObject({
    errors: [
      { href: "#title", text: proposals.begin.nameMissing },
      { href: "#startedOn", text: says.day.wrong },
      { href: "#latitude", text: says.position.outside },
      { href: "#spbeUrl", text: says.spbe.badUrl },
      { href: "#spbeService", text: says.spbe.serviceMissing },
      { href: "#videoUrl", text: says.video.badLink },
      { href: "#videoLength", text: says.video.badLength },
      { href: "#videoConsentBasis", text: words.reasons["basis-missing"] },
      { href: "#memberAccount-4", text: says.team.unknownAccount },
      { href: "#memberRole-3", text: says.team.twoLeads },
    ],
    typed: Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()])),
  });
  expect(await everyRow(world)).toEqual(before);
});

test("an SPBE form that is not asked for is not complained about, and one that was saved is kept", async () => {
  const { id, context, save } = await aWriter();
  await save(filled);
  const no = { ...filled, isApplication: "no", spbeName: "", spbeService: "", spbeUrl: "bukan alamat", version: "2" };
  expect((await save(no)).status).toBe(302);
  expect(await findProposal(context, id)).toMatchObject({ isApplication: false });
  expect(await findSpbeForm(context, id)).toMatchObject({ name: "CONTOH Aplikasi" });
});

test("a member with an account goes by its name, and is a change agent when the directory says so", async () => {
  const { world, id, context, save } = await aWriter();
  const { head } = world.people;
  await world.database.write((db) =>
    db.insert(changeAgents).values({ userId: head, unitId: world.units.kartini, fromOn: "2025-01-01" }),
  );
  await save({ ...filled, "memberAccount-5": head });
  expect((await listTeam(context, id)).at(-1)).toEqual({
    name: "CONTOH kepala@contoh.example",
    role: "member",
    isChangeAgent: true,
    userId: head,
  });
});

test("a save from an old version shows mine and theirs where they differ, loses nothing, and can then be saved", async () => {
  const { id, writer, save } = await aWriter();
  await save({ title: "CONTOH Judul tersimpan", location: "Palu", version: "1" });
  const stale = await save({
    title: "CONTOH Judul saya",
    location: "Palu",
    "memberName-0": "CONTOH Saya",
    version: "1",
  });
  expect(stale).toMatchObject({
    status: 409,
    data: {
      typed: { title: ["CONTOH Judul saya"], "memberName-0": ["CONTOH Saya"] },
      stale: {
        changed: ["title", "team"],
        mine: { title: "CONTOH Judul saya" },
        theirs: { title: "CONTOH Judul tersimpan" },
      },
    },
  });
  expect(valuesIn((await writer.open(paths.identity(id))).data)).toContain("CONTOH Judul tersimpan");
  expect((await save({ title: "CONTOH Judul saya", version: "2" })).status).toBe(302);
});

test("indicators that somebody saved meanwhile do not stand in the way of the identity", async () => {
  const { id, writer, save } = await aWriter(aMeasuredDraft);
  expect((await save({ ...filled, version: "2" })).status).toBe(302);
  expect(valuesIn((await writer.open(paths.indicators(id))).data)).toContain("CONTOH Lama tunggu");
});

test("the history tells each save from the one before it, and an earlier one can be restored", async () => {
  const { id, writer, context, save } = await aWriter(aMeasuredDraft);
  const { title } = await findProposal(context, id);
  await save({ ...filled, title: "CONTOH Judul baru", version: "3" });

  const { revisions } = (await writer.open(paths.identityHistory(id))).data as {
    revisions: Array<{ version: number; changed: string[] }>;
  };
  expect(revisions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
  expect(revisions[0]?.changed).toContain("title");
  expect(revisions[1]?.changed).toEqual(["indicators"]);

  const late = await writer.send(paths.identityHistory(id), { revision: "3", version: "3" });
  expect(late).toMatchObject({ status: 409, data: { errors: [{ text: says.past.stale }] } });
  const restored = await writer.send(paths.identityHistory(id), { revision: "3", version: "4" });
  expect(restored.location).toBe(`${paths.identityHistory(id)}?selesai=header-restored`);
  expect(await findProposal(context, id)).toMatchObject({ title, version: 5 });
});

async function besideAColleague() {
  const scene = await aWriter();
  const { world, id, portal } = scene;
  const colleague = await portal.signedIn(await aCollaborator(world, id));
  return { ...scene, colleague, page: paths.identity(id) };
}

test("opening the identity holds it: the other writer reads, hears who writes, and may take it over", async () => {
  const { world, writer, colleague, page } = await besideAColleague();
  expect((await colleague.open(page)).data).toMatchObject({ writable: true, holder: undefined });

  const held = await writer.open(page);
  expect(held.data).toMatchObject({ writable: true, holder: { name: "CONTOH rekanpenulis@contoh.example" } });
  expect((await writer.send(page, { intent: "take-over" })).location).toBe(`${page}?selesai=section-taken-over`);
  expect((await writer.open(page)).data).toMatchObject({ holder: undefined });
  expect(await world.events("section.taken_over")).toHaveLength(1);
});

test("what was typed while a colleague writes is refused, comes along with a take-over and can then be saved", async () => {
  const { world, id, writer, context, colleague, page, save } = await besideAColleague();
  await writer.open(page);
  expect((await colleague.send(page, { intent: "take-over" })).status).toBe(302);
  const before = await everyRow(world);

  const refused = await save(filled);
  expect(refused).toMatchObject({
    status: 409,
    data: { typed: { title: [filled.title], sdgs: ["1", "17"] }, errors: [{ text: words.reasons["held-by-another"] }] },
  });
  expect(await everyRow(world)).toEqual(before);

  const { typed } = refused.data as { typed: Form };
  const taken = await writer.send(page, { ...typed, intent: "take-over" });
  expect(taken).toMatchObject({ status: 200, data: { typed, errors: [] } });
  const { typed: kept } = taken.data as { typed: Form };
  expect((await save(kept)).location).toBe(`${paths.proposal(id)}?selesai=identity-saved`);
  expect(await findProposal(context, id)).toMatchObject({ title: filled.title, sdgs: [1, 17] });
});

test("a saved identity is left to others at once, and so is one that was restored", async () => {
  const { id, writer, colleague, page, save } = await besideAColleague();
  await save(filled);
  await save({ ...filled, title: "CONTOH Judul kedua", version: "2" });
  expect((await colleague.open(page)).data).toMatchObject({ holder: undefined });

  const history = paths.identityHistory(id);
  expect((await writer.open(history)).data).toMatchObject({ holders: [{ place: "identity" }] });
  const restore = () => writer.send(history, { revision: "2", version: "3" });
  expect(await restore()).toMatchObject({
    status: 409,
    data: { errors: [{ text: words.reasons["held-by-another"] }] },
  });
  await writer.send(page, { intent: "take-over" });
  expect((await restore()).status).toBe(302);
  expect((await colleague.open(page)).data).toMatchObject({ holder: undefined });
});

test("a take-over that comes too late loses nothing that was typed", async () => {
  const { portal, writer, page } = await besideAColleague();
  portal.atTime(afterDeadline);
  expect(await writer.send(page, { ...filled, intent: "take-over" })).toMatchObject({
    status: 409,
    data: { typed: { title: [filled.title] }, errors: [{ text: words.reasons["deadline-passed"] }] },
  });
});
