import { answers, proposals, unitNames } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contextOf } from "~/domain/kernel/atomically.server";
import { sha256 } from "~/domain/ledger/chain.server";
import { nobody } from "~/domain/people/actor";
import { findReceipt } from "~/domain/proposals/finding.server";
import { submitProposal, withdrawProposal } from "~/domain/submission/submitting.server";
import { verifyReceipt } from "~/domain/submission/verifying.server";
import { whileOpen } from "../support/blueprint";
import { anEndorsedProposal, refused } from "../support/steps";
import { freshWorld } from "../support/world";

test("the snapshot's bytes match the receipt and stay, whatever happens to the draft, the title or the unit", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world, { title: "CONTOH Rumah Aman" });
  const head = await world.as(world.people.head);
  const receipt = await submitProposal(head, id);
  const before = await findReceipt(head, id);
  expect(sha256(before?.content ?? "")).toBe(receipt.sha256);

  await world.database.write(async (db) => {
    await db
      .update(proposals)
      .set({ title: "CONTOH Lain", sdgs: [17] })
      .where(eq(proposals.id, id));
    await db.update(answers).set({ text: "Diubah belakangan" }).where(eq(answers.proposalId, id));
    await db.update(unitNames).set({ name: "Sentra Baru" }).where(eq(unitNames.unitId, world.units.kartini));
  });

  expect((await findReceipt(head, id))?.content).toBe(before?.content);
  expect(await verifyReceipt(head, receipt.code)).toMatchObject({
    matches: true,
    title: "CONTOH Rumah Aman",
    unit: "Sentra Kartini",
    sha256: receipt.sha256,
  });
});

test("a stranger with the code may verify a receipt, in whatever way it is typed", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  const { code, number } = await submitProposal(await world.as(world.people.head), id);
  const stranger = contextOf(world.database, nobody, whileOpen);
  const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4, 8)} ${code.slice(8)}`;

  const verified = await verifyReceipt(stranger, typed);

  expect(verified).toMatchObject({ number, matches: true, withdrawn: false, edition: "contoh-2026" });
  expect(Object.keys(verified).sort()).toEqual([
    "edition",
    "matches",
    "number",
    "repaired",
    "sha256",
    "submittedAt",
    "title",
    "unit",
    "withdrawn",
  ]);
});

test("a receipt of a withdrawn proposal says so", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  const head = await world.as(world.people.head);
  const { code } = await submitProposal(head, id);

  await withdrawProposal(head, id);

  expect(await verifyReceipt(head, code)).toMatchObject({ withdrawn: true, matches: true });
});

test("an unknown code is not found", async () => {
  const world = await freshWorld();
  const id = await anEndorsedProposal(world);
  const { code } = await submitProposal(await world.as(world.people.head), id);
  const stranger = contextOf(world.database, nobody, whileOpen);

  for (const wrong of ["", "AAAAAAAAAAAA", code.slice(0, -1), `${code}A`]) {
    expect(await refused(world, () => verifyReceipt(stranger, wrong))).toBe("not-found");
  }
});
