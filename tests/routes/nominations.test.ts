import { expect, test } from "vitest";
import { registerInnovation } from "~/domain/gallery/registering.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { afterJudging } from "../support/blueprint";
import { aNomination, aScheme } from "../support/doors";
import { everyRow } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

type Page = {
  nomination: { status: string };
  fields: Array<{ id: string; version: number; text: string; words: number; over: boolean }>;
  may: Record<string, boolean>;
};

const { reasons, nominations } = wordsFor("id");
const outcome = { intent: "record", result: "top_99", label: "Top 99", evidence: "verified", source: "Kepmen contoh" };

async function aCandidate() {
  const world = await freshWorld();
  const { id, innovationId, slug } = await aNomination(world);
  const portal = serveWorld(world, afterJudging);
  const { officer, authority, auditor } = world.people;
  const visitors = {
    officer: await portal.signedIn(officer),
    authority: await portal.signedIn(authority),
    auditor: await portal.signedIn(auditor),
  };
  const page = async () => (await visitors.officer.open(paths.nomination(id))).data as Page;
  return { world, portal, ...visitors, page, slug, innovationId, address: paths.nomination(id) };
}

test("each gate opens for one role and in one order; nobody passes two of them at once", async () => {
  const { world, officer, authority, auditor, page, address } = await aCandidate();
  const steps = [
    { who: officer, form: { intent: "prepare" }, leads: "preparing" },
    { who: officer, form: { intent: "review" }, leads: "in_review" },
    { who: authority, form: { intent: "approve" }, leads: "approved" },
    { who: officer, form: { intent: "send", reference: "REG-77" }, leads: "sent" },
    { who: officer, form: outcome, leads: "result" },
  ];
  for (const [place, { who, form, leads }] of steps.entries()) {
    const before = await everyRow(world);
    for (const wrong of [officer, authority, auditor].filter((one) => one !== who))
      expect([form.intent, (await wrong.send(address, form)).location]).toEqual([form.intent, undefined]);
    for (const later of steps.slice(place + 1))
      expect([leads, later.leads, (await later.who.send(address, later.form)).location]).toEqual([
        leads,
        later.leads,
        undefined,
      ]);
    expect(await everyRow(world)).toEqual(before);

    expect((await who.send(address, form)).location).toBe(
      done(address, form.intent === "record" ? "outcome-recorded" : "nomination-moved"),
    );
    expect((await page()).nomination.status).toBe(leads);
  }
});

test("a refused step is answered with 409 and the reason, whichever step it is", async () => {
  const { officer, authority, auditor, address } = await aCandidate();
  for (const [who, form, reason] of [
    [officer, { intent: "review" }, "step-too-early"],
    [authority, { intent: "approve" }, "step-too-early"],
    [auditor, { intent: "prepare" }, "not-your-role"],
    [officer, { intent: "send", reference: "x" }, "step-too-early"],
    [officer, outcome, "step-too-early"],
  ] as const) {
    const { status, data } = await who.send(address, form);
    expect([form.intent, status, valuesIn(data).includes(reasons[reason])]).toEqual([form.intent, 409, true]);
  }
});

test("an auditor reads a nomination and can do nothing with it", async () => {
  const { auditor, address } = await aCandidate();
  const { may } = (await auditor.open(address)).data as Page;
  expect(new Set(Object.values(may))).toEqual(new Set([false, undefined]));
  expect((await auditor.open(paths.nominations)).data).toMatchObject({ isOfficer: false, nominees: [] });
});

test("a field over the target's limit is kept whole, and the dossier does not pass until it fits", async () => {
  const { officer, page, address } = await aCandidate();
  await officer.send(address, { intent: "prepare" });
  const [field] = (await page()).fields;
  const fill = (text: string, version: number) =>
    officer.send(address, { intent: "fill", fieldId: field?.id ?? "", text, version: String(version) });

  expect((await fill("satu dua tiga empat lima enam tujuh", 1)).location).toBe(
    `${done(address, "dossier-saved")}#isian-${field?.id}`,
  );
  expect((await page()).fields[0]).toMatchObject({ words: 7, over: true });
  expect(await officer.send(address, { intent: "review" })).toMatchObject({
    status: 409,
    data: { errors: [{ text: reasons["over-word-limit"] }] },
  });
  await fill("", 2);
  expect(await officer.send(address, { intent: "review" })).toMatchObject({
    status: 409,
    data: { errors: [{ text: reasons["dossier-incomplete"] }] },
  });
  await fill("satu dua", 3);
  expect((await officer.send(address, { intent: "review" })).location).toBe(done(address, "nomination-moved"));
});

test("a field that somebody changed meanwhile is not overwritten, and the own text comes back", async () => {
  const { world, officer, page, address } = await aCandidate();
  await officer.send(address, { intent: "prepare" });
  const [field] = (await page()).fields;
  const typed = { intent: "fill", fieldId: field?.id ?? "", text: "Tulisan saya", version: "1" };
  await officer.send(address, { ...typed, text: "Tulisan rekan" });
  const before = await everyRow(world);
  expect(await officer.send(address, typed)).toMatchObject({
    status: 409,
    data: { typed, errors: [{ text: nominations.page.stale }] },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("a result without its evidence and source is not recorded, and what was typed comes back", async () => {
  const { world, officer, authority, address } = await aCandidate();
  await officer.send(address, { intent: "prepare" });
  await officer.send(address, { intent: "review" });
  await authority.send(address, { intent: "approve" });
  await officer.send(address, { intent: "send", reference: "REG-77" });
  const before = await everyRow(world);
  const partial = { intent: "record", result: "top_99", label: "Top 99" };
  const { status, data } = await officer.send(address, partial);
  expect([status, data]).toMatchObject([400, { typed: partial, errors: [{ href: "#evidence" }, { href: "#source" }] }]);
  expect(await everyRow(world)).toEqual(before);
});

test("a recorded result stands in the gallery", async () => {
  const { portal, officer, authority, address, slug } = await aCandidate();
  await officer.send(address, { intent: "prepare" });
  await officer.send(address, { intent: "review" });
  await authority.send(address, { intent: "approve" });
  await officer.send(address, { intent: "send", reference: "REG-77" });
  expect(valuesIn((await portal.stranger.open(paths.innovation(slug))).data)).not.toContain("top_99");
  await officer.send(address, outcome);
  expect(valuesIn((await portal.stranger.open(paths.innovation(slug))).data)).toContain("top_99");
});

test("the same call is made once, only for winners, and a form with errors makes none", async () => {
  const { world, officer, innovationId } = await aCandidate();
  const context = await world.as(world.people.officer, afterJudging);
  const older = await registerInnovation(context, {
    slug: "lama",
    title: "CONTOH Lama",
    summary: "-",
    unitId: world.units.kartini,
    year: 2019,
    category: "Inklusi sosial",
    isExample: true,
  });
  const before = await everyRow(world);
  const call = { innovationId, scheme: aScheme.code, targetYear: "2026", closesOn: "2026-07-31" };
  const answers = [
    [call, 409, reasons["already-nominated"]],
    [{ ...call, innovationId: older, targetYear: "2027" }, 409, reasons["not-a-winner"]],
    [{ ...call, targetYear: "1999" }, 400, nominations.badYear],
    [{ ...call, closesOn: "31-07-2026" }, 400, nominations.badDay],
    [{ ...call, scheme: "nobel" }, 400, nominations.missing],
  ] as const;
  for (const [form, expected, says] of answers) {
    const { status, data } = await officer.send(paths.nominations, form);
    expect([form, status, valuesIn(data).includes(says)]).toEqual([form, expected, true]);
  }
  expect(
    (await officer.send(paths.nominations, { ...call, innovationId: "tidak-ada", targetYear: "2027" })).status,
  ).toBe(404);
  expect(await everyRow(world)).toEqual(before);
});
