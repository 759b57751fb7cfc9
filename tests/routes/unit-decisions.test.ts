import { expect, test } from "vitest";
import { returnProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { whileOpen } from "../support/blueprint";
import {
  aDraft,
  anEndorsedProposal,
  aReadyDraft,
  aSubmittedProposal,
  everyRow,
  seenOn,
  statusOf,
} from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld, type World } from "../support/world";

const words = wordsFor("id");
const minutes = (count: number) => new Date(whileOpen.getTime() + count * 60_000);

async function aForwarded(world: World, title?: string) {
  const id = await aReadyDraft(world, title ? { title } : {});
  await forwardProposal(await world.as(world.people.innovator), id);
  return id;
}

async function aHead() {
  const world = await freshWorld();
  const portal = serveWorld(world);
  return { world, portal, head: await portal.signedIn(world.people.head) };
}

test("the head endorses and submits in one act, and a second click leads to the same receipt", async () => {
  const { world, head } = await aHead();
  const id = await aForwarded(world);
  const form = { intent: "endorse-submit", seen: await seenOn(world, id) };

  const undeclared = await head.send(paths.unitProposal(id), form);
  expect([undeclared.status, valuesIn(undeclared.data)]).toEqual([
    400,
    expect.arrayContaining([words.unit.declareMissing]),
  ]);
  expect(await statusOf(world, id)).toBe("with_head");
  for (let click = 0; click < 2; click++) {
    const { location } = await head.send(paths.unitProposal(id), { ...form, declared: "on" });
    expect(location).toBe(`${paths.receipt(id)}?selesai=submitted`);
  }
  expect(await world.events("proposal.submitted")).toHaveLength(1);
});

test("a page that was opened before the text was rewritten decides nothing, and the note comes back", async () => {
  const { world, head } = await aHead();
  const id = await aForwarded(world);
  const seen = await seenOn(world, id);
  await returnProposal(await world.as(world.people.head), id, "Perlu angka dampak");
  await forwardProposal(await world.as(world.people.innovator), id);
  const before = await everyRow(world);

  const note = "Masih perlu angka dampak";
  const text = words.reasons["changed-since"];
  const send = (form: Record<string, string>) => head.send(paths.unitProposal(id), form);
  for (const intent of ["endorse", "endorse-submit"]) {
    expect(await send({ intent, declared: "on", seen })).toMatchObject({ status: 409, data: { errors: [{ text }] } });
    expect((await send({ intent, declared: "on" })).status).toBe(409);
  }
  expect(await send({ intent: "return", note, seen })).toMatchObject({
    status: 409,
    data: { errors: [{ href: "#note", text }], typed: { note } },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("the head lets an admin submit, who then finds it waiting and submits it", async () => {
  const { world, portal, head } = await aHead();
  const adminId = await world.addPerson("admin-unit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  const admin = await portal.signedIn(adminId);
  const id = await aForwarded(world);

  await head.send(paths.unitProposal(id), { intent: "endorse", submitter: adminId, seen: await seenOn(world, id) });
  expect(((await admin.open(paths.unit)).data as { proposals: unknown[] }).proposals).toMatchObject([
    { id, holder: "delegate", holderNames: ["CONTOH admin-unit@contoh.example"], waitsForMe: true, missing: 0 },
  ]);
  expect((await head.open(paths.unit)).data).toMatchObject({ proposals: [{ id, waitsForMe: false }] });
  expect((await head.open(paths.start)).data).toMatchObject({ waiting: [] });
  expect((await admin.open(paths.start)).data).toMatchObject({ waiting: [{ kind: "delegated", count: 1 }] });
  await head.send(paths.unitProposal(id), { intent: "revoke" });
  const refused = await admin.send(paths.unitProposal(id), { intent: "submit", declared: "on" });
  expect([refused.status, valuesIn(refused.data)]).toEqual([
    409,
    expect.arrayContaining([words.reasons["not-delegated"]]),
  ]);
  await head.send(paths.unitProposal(id), { intent: "delegate", delegate: adminId });
  const submitting = { intent: "submit", declared: "on", seen: await seenOn(world, id) };
  expect((await admin.send(paths.unitProposal(id), submitting)).status).toBe(302);
  expect(await statusOf(world, id)).toBe("submitted");
});

test("a note that is too short comes back with what was typed, and nothing has changed", async () => {
  const { world, head } = await aHead();
  const id = await aForwarded(world);
  const before = await everyRow(world);

  const answer = await head.send(paths.unitProposal(id), {
    intent: "return",
    note: "pendek",
    seen: await seenOn(world, id),
  });

  expect(answer).toMatchObject({
    status: 409,
    data: { errors: [{ href: "#note", text: words.reasons["note-too-short"] }], typed: { note: "pendek" } },
  });
  expect((await head.send(paths.unitProposal(id), { intent: "makan" })).status).toBe(400);
  expect(await everyRow(world)).toEqual(before);
});

test("on the proposal the head sees what changed since the return, and on a first reading nothing of the kind", async () => {
  const { world, portal, head } = await aHead();
  const id = await aForwarded(world);
  expect((await head.open(paths.unitProposal(id))).data).toMatchObject({ comparison: undefined });
  await returnProposal(await world.as(world.people.head, minutes(1)), id, "Perlu angka dampak");
  const writer = await world.as(world.people.innovator, minutes(2));
  await saveAnswer(writer, id, "ringkasan", { text: "Teks ringkasan yang lebih dari cukup.", version: 1 });
  await forwardProposal(writer, id);
  portal.atTime(minutes(3));

  const { comparison } = (await head.open(paths.unitProposal(id))).data as { comparison: unknown };

  expect(comparison).toMatchObject({
    from: "return",
    since: minutes(1),
    note: { text: "Perlu angka dampak", own: true },
    sections: [
      {
        code: "ringkasan",
        pieces: [{ kind: "same" }, { kind: "added", text: expect.stringContaining("lebih dari") }, { kind: "same" }],
      },
    ],
  });
});

test("the unit's page tells who holds each proposal since when, stuck ones first, and what is missing", async () => {
  const { world, portal, head } = await aHead();
  const days = (count: number) => new Date(whileOpen.getTime() + count * 86_400_000);
  const forwarded = await aForwarded(world, "CONTOH Menunggu");
  const stuck = await aDraft(world, { title: "CONTOH Macet", now: days(-8) });
  const fresh = await aDraft(world, { title: "CONTOH Baru" });

  const { proposals } = (await head.open(paths.unit)).data as { proposals: Array<{ id: string }> };

  expect(proposals.map(({ id }) => id)[0]).toBe(stuck);
  expect(proposals.find(({ id }) => id === stuck)).toMatchObject({
    holder: "innovator",
    holderNames: ["CONTOH inovator@contoh.example"],
    since: days(-8),
    stuck: true,
    waitsForMe: false,
  });
  expect(proposals.find(({ id }) => id === forwarded)).toMatchObject({
    holder: "unit_head",
    waitsForMe: true,
    missing: 0,
  });
  expect((proposals.find(({ id }) => id === fresh) as unknown as { missing: number }).missing).toBeGreaterThan(3);
  portal.atTime(days(7));
  const later = (await head.open(paths.unit)).data as { proposals: Array<{ stuck: boolean }> };
  expect(later.proposals.every(({ stuck }) => stuck)).toBe(true);
});

test("the head is told in numbers what a withdrawal costs, and withdraws only when sure", async () => {
  const { world, head } = await aHead();
  const id = await aSubmittedProposal(world);
  expect((await head.open(paths.unitProposal(id))).data).toMatchObject({
    choices: { may: { withdraw: true, return: false }, quota: { used: 0, of: 3 } },
  });
  expect((await head.send(paths.unitProposal(id), { intent: "withdraw" })).status).toBe(400);
  expect((await head.send(paths.unitProposal(id), { intent: "withdraw", sure: "on" })).location).toBe(
    `${paths.unitProposal(id)}?selesai=withdrawn`,
  );
});

test("the receipt names who, when and what, the paper is a PDF, and a draft has none", async () => {
  const { world, head } = await aHead();
  const id = await aSubmittedProposal(world);
  const page = await head.open(paths.receipt(id));
  expect(page.data).toMatchObject({
    receipt: {
      number: "SYB-CONTOH-2026-0001",
      submittedBy: "CONTOH kepala@contoh.example",
      zone: "WIB",
      track: "Umum",
    },
    answers: [{ code: "ringkasan", words: 4 }, { code: "signifikansi" }],
    attachments: [],
    checkAddress: expect.stringMatching(/^https:\/\/sayembara\.example\/verifikasi\/[0-9A-Z]{12}$/),
  });
  for (const address of [
    paths.receiptPaper(id),
    paths.proposalPaper(id),
    paths.proposalPaper(await anEndorsedProposal(world)),
  ]) {
    const { status, headers } = await head.open(address);
    expect([address, status, headers.get("Content-Type")]).toEqual([address, 200, "application/pdf"]);
  }
  const draft = await aDraft(world);
  for (const address of [paths.receipt(draft), paths.receiptPaper(draft)])
    expect((await head.open(address)).status).toBe(404);
});

test("a withdrawn proposal is copied to a new draft by its writer, and only into a track that is open", async () => {
  const { world, portal, head } = await aHead();
  const id = await aSubmittedProposal(world);
  await head.send(paths.unitProposal(id), { intent: "withdraw", sure: "on" });
  const writer = await portal.signedIn(world.people.innovator);

  expect((await writer.open(paths.copyProposal(id))).data).toMatchObject({ likely: world.umum });
  expect((await writer.send(paths.copyProposal(id))).status).toBe(400);
  const { location } = await writer.send(paths.copyProposal(id), { trackId: world.umum });
  expect(location).toMatch(/^\/proposal\/\w+\?selesai=copied$/);
  expect(location).not.toContain(id);
});
