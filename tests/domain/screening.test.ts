import { findings, screenings } from "db/schema";
import { expect, test } from "vitest";
import { listChecklist } from "~/domain/editions/finding.server";
import { approveEligible, approveScreening, rejectCheck } from "~/domain/screening/approving.server";
import { checkProposal, type Finding } from "~/domain/screening/checking.server";
import { findScreening, listFindings } from "~/domain/screening/finding.server";
import { afterDeadline } from "../support/blueprint";
import { aSubmittedProposal, refused, statusOf } from "../support/steps";
import { freshWorld } from "../support/world";

async function aScreeningDesk() {
  const world = await freshWorld();
  const id = await aSubmittedProposal(world);
  const officer = await world.as(world.people.officer, afterDeadline);
  const colleague = await world.as(world.people.colleague, afterDeadline);
  const items = await listChecklist(officer, world.editionId);
  const met: Finding[] = items.map(({ id }) => ({ itemId: id, result: "met" }));
  const unmet = (note?: string): Finding[] => met.with(0, { itemId: items[0]?.id ?? "", result: "unmet", note });
  return { world, id, officer, colleague, met, unmet };
}

test("one officer checks, another approves, and only then is the proposal eligible", async () => {
  const { world, id, officer, colleague, met } = await aScreeningDesk();

  await checkProposal(officer, id, met);
  expect(await statusOf(world, id)).toBe("submitted");
  expect(await world.events("proposal.screened")).toEqual([]);
  await approveScreening(colleague, id);

  expect(await statusOf(world, id)).toBe("eligible");
  expect(await findScreening(officer, id)).toMatchObject({
    verdict: "eligible",
    grounds: null,
    checkedBy: world.people.officer,
    approvedBy: world.people.colleague,
  });
  expect(await world.events("proposal.checked")).toMatchObject([{ subject: id, actorId: world.people.officer }]);
  expect(await world.events("proposal.screened")).toMatchObject([{ subject: id, actorId: world.people.colleague }]);
});

test("one unmet item with its grounds makes the proposal ineligible", async () => {
  const { world, id, officer, colleague, unmet } = await aScreeningDesk();

  await checkProposal(officer, id, unmet("  Baru berjalan setahun "));
  await approveScreening(colleague, id);

  expect(await statusOf(world, id)).toBe("ineligible");
  expect(await findScreening(officer, id)).toMatchObject({ verdict: "ineligible", grounds: "Baru berjalan setahun" });
});

test("who checked does not approve, and does not reject the own check either", async () => {
  const { world, id, officer, met } = await aScreeningDesk();
  await checkProposal(officer, id, met);

  expect(await refused(world, () => approveScreening(officer, id))).toBe("same-officer");
  expect(await refused(world, () => rejectCheck(officer, id))).toBe("same-officer");
  expect(await statusOf(world, id)).toBe("submitted");
});

test("an incomplete checklist, a foreign item or an unmet item without grounds is refused", async () => {
  const { world, id, officer, met, unmet } = await aScreeningDesk();

  expect(await refused(world, () => checkProposal(officer, id, met.slice(1)))).toBe("checklist-incomplete");
  expect(await refused(world, () => checkProposal(officer, id, []))).toBe("checklist-incomplete");
  expect(
    await refused(world, () => checkProposal(officer, id, [...met.slice(1), { itemId: "foreign", result: "met" }])),
  ).toBe("checklist-incomplete");
  expect(await refused(world, () => checkProposal(officer, id, unmet()))).toBe("grounds-missing");
  expect(await refused(world, () => checkProposal(officer, id, unmet("  ")))).toBe("grounds-missing");
  expect(await world.events("proposal.checked")).toEqual([]);
  expect(await world.database.read.select().from(screenings)).toEqual([]);
});

test("an officer may check again until a colleague has approved, a colleague may not check over it", async () => {
  const { world, id, officer, colleague, met, unmet } = await aScreeningDesk();
  await checkProposal(officer, id, unmet("Umur kurang"));
  await checkProposal(officer, id, met);

  expect(await findScreening(officer, id)).toMatchObject({ verdict: "eligible", grounds: null });
  expect((await listFindings(officer, id)).map(({ result }) => result)).toEqual(["met", "met"]);
  expect(await refused(world, () => checkProposal(colleague, id, met))).toBe("checked-by-colleague");
  await approveScreening(colleague, id);
  expect(await refused(world, () => checkProposal(officer, id, unmet("Terlambat")))).toBe("not-in-screening");
  expect(await refused(world, () => approveScreening(colleague, id))).toBe("not-in-screening");
  expect(await refused(world, () => rejectCheck(colleague, id))).toBe("not-in-screening");
});

test("a rejected check is undone, leaves its trace in the ledger and is made anew by anyone", async () => {
  const { world, id, officer, colleague, met, unmet } = await aScreeningDesk();
  await checkProposal(officer, id, unmet("Umur kurang"));

  await rejectCheck(colleague, id);

  expect(await findScreening(officer, id)).toBeUndefined();
  expect(await world.database.read.select().from(findings)).toEqual([]);
  expect(await statusOf(world, id)).toBe("submitted");
  expect(await world.events("check.rejected")).toMatchObject([{ subject: id, actorId: world.people.colleague }]);

  await checkProposal(colleague, id, met);
  await approveScreening(officer, id);
  expect(await statusOf(world, id)).toBe("eligible");
});

test("without a check there is nothing to approve or to reject", async () => {
  const { world, id, colleague } = await aScreeningDesk();
  expect(await refused(world, () => approveScreening(colleague, id))).toBe("not-found");
  expect(await refused(world, () => rejectCheck(colleague, id))).toBe("not-found");
});

test("two colleagues who approve at once approve once", async () => {
  const { world, id, officer, colleague, met } = await aScreeningDesk();
  await checkProposal(officer, id, met);

  const approvals = await Promise.allSettled([approveScreening(colleague, id), approveScreening(colleague, id)]);

  expect(approvals.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await world.events("proposal.screened")).toHaveLength(1);
});

test("neither the unit, nor the auditor, nor a judge screens", async () => {
  const { world, id, officer, met } = await aScreeningDesk();
  await checkProposal(officer, id, met);
  const { head, innovator, auditor, chair, authority, admin } = world.people;

  for (const person of [head, innovator, auditor, chair, authority, admin]) {
    const context = await world.as(person, afterDeadline);
    expect(await refused(world, () => checkProposal(context, id, met))).toBe("not-found");
    expect(await refused(world, () => approveScreening(context, id))).toBe("not-found");
    expect(await refused(world, () => rejectCheck(context, id))).toBe("not-found");
  }
});

test("a colleague decides on the check that was read, not on one made since", async () => {
  const { world, id, officer, colleague, met, unmet } = await aScreeningDesk();
  const later = await world.as(world.people.officer, new Date(afterDeadline.getTime() + 1));
  await checkProposal(officer, id, met);
  const read = afterDeadline;
  await checkProposal(later, id, unmet("Umur kurang"));

  expect(await refused(world, () => approveScreening(colleague, id, read))).toBe("changed-since");
  expect(await refused(world, () => approveEligible(colleague, id, read))).toBe("changed-since");
  expect(await refused(world, () => rejectCheck(colleague, id, read))).toBe("changed-since");
  expect(await refused(world, () => approveScreening(colleague, id, new Date(Number.NaN)))).toBe("changed-since");

  await approveScreening(colleague, id, later.now);
  expect(await statusOf(world, id)).toBe("ineligible");
});

test("a check that was undone since it was read is neither approved nor rejected", async () => {
  const { world, id, officer, colleague, met } = await aScreeningDesk();
  await checkProposal(officer, id, met);
  await rejectCheck(colleague, id);

  expect(await refused(world, () => approveScreening(colleague, id, afterDeadline))).toBe("changed-since");
  expect(await refused(world, () => rejectCheck(colleague, id, afterDeadline))).toBe("changed-since");
});
