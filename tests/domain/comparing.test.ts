import { expect, test } from "vitest";
import { atomically } from "~/domain/kernel/atomically.server";
import { findProposal, listWrittenSections } from "~/domain/proposals/finding.server";
import { returnProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { compareWithLastReading } from "~/domain/writing/comparing.server";
import { findHeader, replaceHeader } from "~/domain/writing/header.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { file, withStatement } from "../support/filing";
import { aReadyDraft } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const at = (minute: number) => new Date(Date.UTC(2026, 2, 10, 3, minute));

async function compared(world: World, id: string, minute: number) {
  const head = await world.as(world.people.head, at(minute));
  const proposal = await findProposal(head, id);
  return compareWithLastReading(head, proposal, await listWrittenSections(head, proposal));
}

test("the head sees which sections changed since he returned the proposal, word by word", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world, { now: at(0) });
  const write = async (minute: number, text: string, version: number) =>
    saveAnswer(await world.as(world.people.innovator, at(minute)), id, "ringkasan", { text, version });
  await write(1, "Layanan lama yang lambat", 1);
  expect(await compared(world, id, 2)).toBeUndefined();
  await forwardProposal(await world.as(world.people.innovator, at(3)), id);
  expect(await compared(world, id, 4)).toMatchObject({ from: "forward", since: at(3), sections: [] });

  await returnProposal(await world.as(world.people.head, at(5)), id, "Perlu angka dampak");
  await write(6, "Layanan baru yang lambat", 2);
  await write(7, "Layanan baru yang cepat", 3);
  await forwardProposal(await world.as(world.people.innovator, at(8)), id);

  const comparison = await compared(world, id, 9);
  expect(comparison).toMatchObject({ from: "return", since: at(5), header: undefined });
  expect(comparison?.sections.map(({ code }) => code)).toEqual(["ringkasan"]);
  expect(comparison?.sections[0]?.pieces.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "removed", text: "lama" },
    { kind: "added", text: "baru" },
    { kind: "removed", text: "lambat" },
    { kind: "added", text: "cepat" },
  ]);
});

test("a version that a fast clock has dated later is passed over, and what was built on it is whole", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world, { now: at(0) });
  const write = async (minute: number, text: string, version: number) =>
    saveAnswer(await world.as(world.people.innovator, at(minute)), id, "ringkasan", { text, version });
  await write(40, "Layanan yang lambat sekali", 1);
  await write(2, "Layanan yang cepat sekali", 2);
  await forwardProposal(await world.as(world.people.innovator, at(3)), id);
  await returnProposal(await world.as(world.people.head, at(5)), id, "Perlu angka dampak");
  expect(await compared(world, id, 9)).toMatchObject({ from: "return", sections: [] });
});

test("the head sees which parts of the identity changed and which files came and went", async () => {
  const world = await freshWorld(withStatement());
  const id = await aReadyDraft(world, { now: at(0) });
  await forwardProposal(await world.as(world.people.innovator, at(3)), id);
  await returnProposal(await world.as(world.people.head, at(5)), id, "Perlu angka dampak");
  const writer = await world.as(world.people.innovator, at(6));
  const proposal = await findProposal(writer, id);
  const moved = { ...(await findHeader(writer, proposal)), location: "Kota Jambi" };
  await atomically(writer, (writer) => replaceHeader(writer, proposal, moved));
  await file(world, id, "pernyataan", { now: at(7), name: "baru.pdf" });

  expect(await compared(world, id, 9)).toMatchObject({
    sections: [],
    files: { added: ["baru.pdf"], removed: ["pernyataan.pdf"] },
    header: { changed: ["location"], before: { location: "Temanggung" }, after: { location: "Kota Jambi" } },
  });
});
