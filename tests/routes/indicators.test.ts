import { expect, test } from "vitest";
import { leaseMs } from "~/domain/collaboration/lock";
import { listIndicators } from "~/domain/indicators/finding.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { saveIndicators } from "~/domain/writing/saving-indicators.server";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { whileOpen } from "../support/blueprint";
import { aCollaborator } from "../support/collaborators";
import { anIndicatorForm } from "../support/doors";
import { aMeasuredDraft, anIndicator, everyRow } from "../support/steps";
import { type Form, serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

const says = wordsFor("id").indicators;

async function aWriter() {
  const world = await freshWorld();
  const id = await aMeasuredDraft(world);
  const portal = serveWorld(world);
  const writer = await portal.signedIn(world.people.innovator);
  const context = await world.as(world.people.innovator);
  return {
    world,
    id,
    portal,
    writer,
    context,
    send: (form: Form) => writer.send(paths.indicators(id), form),
    names: async () => (await listIndicators(context, id)).map(({ name }) => name),
  };
}

test("an indicator is added at the end, its figures read in the writer's notation", async () => {
  const { id, writer, context, send } = await aWriter();
  const added = await send({
    ...anIndicatorForm,
    name: "CONTOH Kunjungan",
    baseline: "1.250",
    intent: "save",
    version: "3",
  });
  expect(added.location).toBe(`${paths.indicators(id)}?selesai=indicator-saved`);
  await writer.speaking("en").send(paths.indicators(id), {
    ...anIndicatorForm,
    name: "CONTOH Visits",
    baseline: "1.250",
    intent: "save",
    version: "4",
  });

  const figures = (await listIndicators(context, id)).map(({ name, baseline }) => [name, baseline]);
  expect(figures).toEqual([
    ["CONTOH Lama tunggu", "9.5"],
    ["CONTOH Kunjungan", "1250"],
    ["CONTOH Visits", "1.25"],
  ]);
});

test("an indicator with errors is not saved: each stands at its field, and everything typed is in the form again", async () => {
  const { world, send } = await aWriter();
  const before = await everyRow(world);
  const form = {
    ...anIndicatorForm,
    name: "",
    kind: "",
    baseline: "banyak",
    source: "x".repeat(301),
    intent: "save",
    version: "3",
  };
  const { status, data } = await send(form);
  expect(status).toBe(400);
  expect(data).toMatchObject({
    errors: [
      { href: "#name", text: says.missing.name },
      { href: "#kind", text: says.missing.kind },
      { href: "#baseline", text: says.badFigure.baseline },
      { href: "#source", text: wordsFor("id").identity.tooLong(300) },
    ],
    typed: { baseline: ["banyak"], resultPeriod: ["2025"], source: [form.source] },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("indicators change places and leave, each by one button", async () => {
  const { send, names } = await aWriter();
  await send({ ...anIndicatorForm, name: "CONTOH Dua", intent: "save", version: "3" });
  await send({ intent: "up", place: "1", version: "4" });
  expect(await names()).toEqual(["CONTOH Dua", "CONTOH Lama tunggu"]);
  await send({ intent: "down", place: "0", version: "5" });
  expect(await names()).toEqual(["CONTOH Lama tunggu", "CONTOH Dua"]);
  await send({ ...anIndicatorForm, name: "CONTOH Satu", place: "0", intent: "save", version: "6" });
  await send({ intent: "remove", place: "1", version: "7" });
  expect(await names()).toEqual(["CONTOH Satu"]);
  expect((await send({ intent: "shuffle", version: "8" })).status).toBe(400);
});

test("a list that somebody changed meanwhile is not overwritten, and what was typed is still there", async () => {
  const { id, context, send, names } = await aWriter();
  await saveIndicators(context, id, [anIndicator, { ...anIndicator, name: "CONTOH Dari jendela lain" }], 3);
  const mine = await send({ ...anIndicatorForm, name: "CONTOH Punya saya", intent: "save", version: "3" });
  expect(mine).toMatchObject({ status: 409, data: { stale: true, typed: { name: ["CONTOH Punya saya"] } } });
  expect(await send({ intent: "remove", place: "0", version: "3" })).toMatchObject({
    status: 409,
    data: { errors: [{ text: says.stale.moved }] },
  });
  expect(await names()).toEqual(["CONTOH Lama tunggu", "CONTOH Dari jendela lain"]);
});

test("what is with the head is read and not changed", async () => {
  const { id, writer, context, send, names } = await aWriter();
  await forwardProposal(context, id);
  expect((await writer.open(paths.indicators(id))).data).toMatchObject({ writable: false });
  expect((await send({ intent: "remove", place: "0", version: "3" })).status).toBe(409);
  expect(await names()).toEqual(["CONTOH Lama tunggu"]);
});

test("scribbles in the hidden fields are refused like an old version, and lose nothing", async () => {
  const { world, send } = await aWriter();
  const before = await everyRow(world);
  for (const version of ["", "NaN", "-1", "1e30", "3.5", "tiga"]) {
    expect((await send({ ...anIndicatorForm, intent: "save", version })).status).toBe(409);
  }
  expect(await everyRow(world)).toEqual(before);
});

async function besideAColleague() {
  const scene = await aWriter();
  const { world, id, portal } = scene;
  portal.atTime(new Date(whileOpen.getTime() + leaseMs));
  const colleague = await portal.signedIn(await aCollaborator(world, id));
  return { ...scene, colleague, page: paths.indicators(id) };
}

test("opening the indicators holds them: nobody else changes the list until it is taken over", async () => {
  const { writer, colleague, page, send, names } = await besideAColleague();
  expect((await colleague.open(page)).data).toMatchObject({ writable: true, holder: undefined });
  expect((await writer.open(page)).data).toMatchObject({ holder: { name: "CONTOH rekanpenulis@contoh.example" } });
  expect(await send({ intent: "remove", place: "0", version: "3" })).toMatchObject({
    status: 409,
    data: { typed: undefined, errors: [{ text: wordsFor("id").reasons["held-by-another"] }] },
  });
  expect(await names()).toEqual(["CONTOH Lama tunggu"]);

  expect((await send({ intent: "take-over" })).location).toBe(`${page}?selesai=section-taken-over`);
  expect((await send({ intent: "remove", place: "0", version: "3" })).status).toBe(302);
});

test("an indicator typed while a colleague writes comes along with a take-over and can then be saved", async () => {
  const { world, colleague, page, send, names } = await besideAColleague();
  await colleague.open(page);
  const before = await everyRow(world);
  const refused = await send({ ...anIndicatorForm, name: "CONTOH Punya saya", intent: "save", version: "3" });
  expect(refused).toMatchObject({ status: 409, data: { typed: { name: ["CONTOH Punya saya"], version: ["3"] } } });
  expect(await everyRow(world)).toEqual(before);

  const { typed } = refused.data as { typed: Form };
  const taken = await send({ ...typed, intent: "take-over" });
  expect(taken).toMatchObject({ status: 200, data: { typed: { name: ["CONTOH Punya saya"] }, errors: [] } });
  const { typed: kept } = taken.data as { typed: Form };
  expect((await send({ ...kept, intent: "save" })).status).toBe(302);
  expect(await names()).toEqual(["CONTOH Lama tunggu", "CONTOH Punya saya"]);
});

test("saving to go back to the proposal leaves the list to others at once, saving to go on does not", async () => {
  const { id, colleague, page, send } = await besideAColleague();
  await send({ ...anIndicatorForm, intent: "save", version: "3" });
  expect((await colleague.open(page)).data).toMatchObject({ holder: { name: "CONTOH inovator@contoh.example" } });

  const last = await send({ ...anIndicatorForm, intent: "finish", version: "4" });
  expect(last.location).toBe(`${paths.proposal(id)}?selesai=indicator-saved`);
  expect((await colleague.open(page)).data).toMatchObject({ holder: undefined });
});
