import { expect, test } from "vitest";
import { requestRepair } from "~/domain/screening/repairing.server";
import { endorseProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal } from "~/domain/submission/submitting.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { afterDeadline } from "../support/blueprint";
import { aCollaborator } from "../support/collaborators";
import { file, withStatement } from "../support/filing";
import { aReadyDraft, aSubmittedProposal, everyRow, statusOf } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld } from "../support/world";

const { reasons, screening } = wordsFor("id");
const note = "Tanda tangan pimpinan tidak terbaca.";

async function aProposal() {
  const world = await freshWorld(withStatement());
  const id = await aSubmittedProposal(world);
  const portal = serveWorld(world, afterDeadline);
  return { world, id, portal, officer: await portal.signedIn(world.people.officer) };
}

test("a request without documents, or without their notes, is refused, and what was typed comes back", async () => {
  const { world, id, officer } = await aProposal();
  const address = paths.repairRequest(id);
  const before = await everyRow(world);
  expect(await officer.send(address, { note: "Terima kasih" })).toMatchObject({
    status: 409,
    data: { typed: { note: "Terima kasih" }, errors: [{ href: "#minta-pernyataan", text: reasons["repair-empty"] }] },
  });
  const short = { "minta-pernyataan": "on", "catatan-pernyataan": "buram" };
  expect(await officer.send(address, short)).toMatchObject({
    status: 409,
    data: { typed: short, errors: [{ href: "#catatan-pernyataan", text: reasons["note-too-short"] }] },
  });
  const unticked = { "catatan-foto": "Foto terlalu kecil." };
  expect(await officer.send(address, unticked)).toMatchObject({
    status: 400,
    data: { typed: unticked, errors: [{ href: "#minta-foto", text: screening.repair.unticked }] },
  });
  expect(await everyRow(world)).toEqual(before);

  const sent = await officer.send(address, { "minta-pernyataan": "on", "catatan-pernyataan": note });
  expect(sent.location).toBe(done(paths.screening(id), "repair-requested"));
  expect(await statusOf(world, id)).toBe("in_repair");
  expect((await officer.open(address)).status).toBe(409);
});

test("the unit reads what is asked and until when, and sends it once it is mended", async () => {
  const { world, id, portal, officer } = await aProposal();
  const context = await world.as(world.people.officer, afterDeadline);
  await requestRepair(context, id, { note: "", items: [{ place: "pernyataan", note }] });
  const innovator = await portal.signedIn(world.people.innovator);
  const head = await portal.signedIn(world.people.head);
  for (const [visitor, desk] of [
    [innovator, paths.attachments(id)],
    [head, undefined],
  ] as const) {
    const { data } = await visitor.open(paths.repair(id));
    expect(data).toMatchObject({ sendable: true, desk, repair: { dueAt: new Date("2026-04-06T16:59:59Z") } });
    expect(valuesIn(data)).toContain(note);
  }
  expect(valuesIn((await innovator.open(paths.proposal(id))).data)).toContain(note);
  expect(valuesIn((await head.open(paths.unitProposal(id))).data)).toContain(note);

  expect(await innovator.send(paths.repair(id), {})).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#sure" }] },
  });
  expect(await innovator.send(paths.repair(id), { sure: "on" })).toMatchObject({
    status: 409,
    data: { errors: [{ text: reasons["repair-unfinished"] }] },
  });
  await file(world, id, "pernyataan", { now: afterDeadline });
  expect((await head.send(paths.repair(id), { sure: "on" })).location).toBe(
    done(paths.unitProposal(id), "repair-sent"),
  );
  expect((await innovator.open(paths.repair(id))).data).toMatchObject({ sendable: false, desk: undefined });
  expect((await officer.open(paths.screening(id))).data).toMatchObject({
    may: { check: true, repair: false },
    repairedAt: expect.any(Date),
    content: { attachments: [{ name: "pernyataan.pdf" }] },
  });
});

test("whoever writes along finds the way to the files, and leaves the sending to the unit", async () => {
  const world = await freshWorld(withStatement());
  const id = await aReadyDraft(world);
  const helper = await aCollaborator(world, id);
  await forwardProposal(await world.as(world.people.innovator), id);
  await endorseProposal(await world.as(world.people.head), id);
  await submitProposal(await world.as(world.people.head), id);
  const asked = { note: "", items: [{ place: "pernyataan", note }] };
  await requestRepair(await world.as(world.people.officer, afterDeadline), id, asked);
  const portal = serveWorld(world, afterDeadline);
  const visitor = await portal.signedIn(helper);

  expect((await visitor.open(paths.proposal(id))).data).toMatchObject({ outcome: { repairable: true } });
  const desk = paths.attachments(id);
  expect((await visitor.open(paths.repair(id))).data).toMatchObject({ sendable: false, desk });
  expect((await visitor.open(desk)).data).toMatchObject({ shelves: [{ writable: true }, { writable: false }] });
  portal.atTime(new Date("2026-04-07T00:00:00+07:00"));
  expect((await visitor.open(paths.repair(id))).data).toMatchObject({ sendable: false, desk: undefined });
});

test("where nothing was asked for there is no page of repair", async () => {
  const { world, id, portal } = await aProposal();
  const innovator = await portal.signedIn(world.people.innovator);
  expect((await innovator.open(paths.repair(id))).status).toBe(404);
  expect(await statusOf(world, id)).toBe("submitted");
});
