import { expect, test } from "vitest";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { afterDeadline, deadline } from "../support/blueprint";
import { anEndorsedProposal, aReadyDraft, everyRow, statusOf } from "../support/steps";
import { serveWorld, valuesIn } from "../support/web";
import { freshWorld, type World } from "../support/world";

const words = wordsFor("id");

async function aHeadBefore(begin: (world: World) => Promise<string>) {
  const world = await freshWorld();
  const id = await begin(world);
  const portal = serveWorld(world);
  const head = await portal.signedIn(world.people.head);
  const { step } = (await head.open(paths.unitProposal(id))).data as { step: { seq: number } };
  const seen = String(step.seq);
  const submitting = { intent: "submit", declared: "on", seen };
  return { world, id, portal, head, address: paths.unitProposal(id), seen, submitting };
}

async function aForwardedProposal(world: World) {
  const id = await aReadyDraft(world);
  await forwardProposal(await world.as(world.people.innovator), id);
  return id;
}

test("a second press on the button leads to the same receipt and hands in nothing twice", async () => {
  const { world, id, head, address, submitting } = await aHeadBefore(anEndorsedProposal);
  const first = await head.send(address, submitting);
  const receipt = (await head.open(paths.receipt(id))).data;
  const before = await everyRow(world);
  const second = await head.send(address, submitting);

  expect([first.status, first.location]).toEqual([302, done(paths.receipt(id), "submitted")]);
  expect([second.status, second.location]).toEqual([302, done(paths.receipt(id), "submitted")]);
  expect((await head.open(paths.receipt(id))).data).toEqual(receipt);
  expect(await everyRow(world)).toEqual(before);
  expect(await world.events("proposal.submitted")).toHaveLength(1);
});

test("a late submission is answered with 409 and the reason, and changes nothing", async () => {
  const { world, portal, head, address, submitting } = await aHeadBefore(anEndorsedProposal);
  const before = await everyRow(world);
  portal.atTime(afterDeadline);
  const late = await head.send(address, submitting);

  expect(late).toMatchObject({ status: 409, data: { errors: [{ text: words.reasons["deadline-passed"] }] } });
  expect(await everyRow(world)).toEqual(before);
  expect((await head.open(address)).data).toMatchObject({
    choices: { may: { submit: false, return: false, withdraw: false } },
  });
});

test("the last second is still in time", async () => {
  const { world, id, portal, head, address, submitting } = await aHeadBefore(anEndorsedProposal);
  portal.atTime(deadline);
  expect((await head.send(address, submitting)).location).toBe(done(paths.receipt(id), "submitted"));
  expect(await statusOf(world, id)).toBe("submitted");
});

test("nothing is handed in or withdrawn before the box is ticked, and the error names its field", async () => {
  const { world, head, address } = await aHeadBefore(anEndorsedProposal);
  const before = await everyRow(world);
  expect(await head.send(address, { intent: "submit" })).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#declared", text: words.unit.declareMissing }] },
  });
  expect(await head.send(address, { intent: "withdraw" })).toMatchObject({
    status: 400,
    data: { errors: [{ href: "#sure", text: words.unit.withdrawMissing }] },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("a note that is too short is refused at its field and kept", async () => {
  const { world, head, address, seen } = await aHeadBefore(aForwardedProposal);
  const before = await everyRow(world);
  const refused = await head.send(address, { intent: "return", note: "Kurang", seen });
  expect(refused).toMatchObject({
    status: 409,
    data: { typed: { note: "Kurang" }, errors: [{ href: "#note", text: words.reasons["note-too-short"] }] },
  });
  expect(await everyRow(world)).toEqual(before);
});

test("the writer reads the note with which the head gave the proposal back", async () => {
  const { world, id, portal, head, address, seen } = await aHeadBefore(aForwardedProposal);
  expect((await head.send(address, { intent: "return", note: "Lengkapi data awalnya.", seen })).location).toBe(
    done(address, "returned"),
  );
  const writer = await portal.signedIn(world.people.innovator);
  expect(valuesIn((await writer.open(paths.proposal(id))).data)).toContain("Lengkapi data awalnya.");
});

test("an act that the page does not know changes nothing", async () => {
  const { world, head, address } = await aHeadBefore(anEndorsedProposal);
  const before = await everyRow(world);
  for (const form of [{ intent: "delete" }, {}]) expect((await head.send(address, form)).status).toBe(400);
  expect(await everyRow(world)).toEqual(before);
});

test("a draft has no receipt", async () => {
  const { id, head } = await aHeadBefore(aReadyDraft);
  expect((await head.open(paths.receipt(id))).status).toBe(404);
});
