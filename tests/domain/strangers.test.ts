import { expect, test } from "vitest";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { nobody } from "~/domain/people/actor";
import { establishEdition } from "~/domain/preparing/establishing.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { approveScreening, rejectCheck } from "~/domain/screening/approving.server";
import { checkProposal } from "~/domain/screening/checking.server";
import { closeRegistration } from "~/domain/submission/closing.server";
import { delegateSubmission } from "~/domain/submission/delegating.server";
import { endorseProposal, returnProposal } from "~/domain/submission/endorsing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { submitProposal, withdrawProposal } from "~/domain/submission/submitting.server";
import { copyToDraft } from "~/domain/writing/copying.server";
import { describeProposal } from "~/domain/writing/describing.server";
import { restoreHeader } from "~/domain/writing/header-history.server";
import { saveIndicators } from "~/domain/writing/saving-indicators.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { aBlueprint, afterDeadline, whileOpen } from "../support/blueprint";
import { anIdentity, aReadyDraft, aSubmittedProposal, reasonOf, refused } from "../support/steps";
import { freshWorld, type World } from "../support/world";

/** Everything that can be asked of a proposal or done with it. */
async function everyDoor(world: World, id: string): Promise<Record<string, (context: Context) => Promise<unknown>>> {
  const identity = await anIdentity(world);
  return {
    findProposal: (context) => findProposal(context, id),
    describeProposal: (context) => describeProposal(context, id, identity, 2),
    restoreHeader: (context) => restoreHeader(context, id, 2, 2),
    saveIndicators: (context) => saveIndicators(context, id, [], 2),
    saveAnswer: (context) => saveAnswer(context, id, "ringkasan", { text: "Diubah orang lain", version: 1 }),
    forwardProposal: (context) => forwardProposal(context, id),
    returnProposal: (context) => returnProposal(context, id, "Dikembalikan orang lain"),
    endorseProposal: (context) => endorseProposal(context, id),
    submitProposal: (context) => submitProposal(context, id),
    delegateSubmission: (context) => delegateSubmission(context, id, undefined),
    copyToDraft: (context) => copyToDraft(context, id, world.umum),
    withdrawProposal: (context) => withdrawProposal(context, id),
    checkProposal: (context) => checkProposal(context, id, []),
    approveScreening: (context) => approveScreening(context, id),
    rejectCheck: (context) => rejectCheck(context, id),
  };
}

async function answersAt(world: World, id: string, context: Context) {
  const answers: Record<string, string | undefined> = {};
  for (const [door, open] of Object.entries(await everyDoor(world, id)))
    answers[door] = await reasonOf(() => open(context));
  return answers;
}

async function strangersOf(world: World) {
  const { people, units } = world;
  const besideMe = await world.addPerson("inovator3@contoh.example", { role: "innovator", unitId: units.kartini });
  const above = await world.addPerson("kepala3@contoh.example", { role: "unit_head", unitId: units.rehabilitation });
  const former = await world.addPerson("mantan@contoh.example", {
    role: "unit_head",
    unitId: units.kartini,
    until: new Date("2026-03-05T00:00:00Z"),
  });
  const named = { ...people, besideMe, above, former, judge: people.judges[0] as string };
  const strangers = [
    "otherInnovator",
    "otherHead",
    "besideMe",
    "above",
    "former",
    "judge",
    "chair",
    "authority",
    "admin",
  ] as const;
  return Promise.all(strangers.map(async (name) => [name, await world.as(named[name])] as const));
}

test("to every stranger and every organiser a draft does not exist, by whatever door", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  const organisers = await Promise.all(
    (["officer", "auditor"] as const).map(async (name) => [name, await world.as(world.people[name])] as const),
  );
  const anonymous = ["nobody", contextOf(world.database, nobody, whileOpen)] as const;

  const doors = Object.keys(await everyDoor(world, id));
  for (const [name, context] of [...(await strangersOf(world)), ...organisers, anonymous]) {
    expect([name, await answersAt(world, id, context)]).toEqual([
      name,
      Object.fromEntries(doors.map((door) => [door, "not-found"])),
    ]);
  }
  expect(await refused(world, async () => submitProposal(await world.as(world.people.otherHead), id))).toBe(
    "not-found",
  );
});

test("a submitted proposal is not there for strangers, and its organisers read it", async () => {
  const world = await freshWorld();
  const id = await aSubmittedProposal(world);
  const doors = Object.keys(await everyDoor(world, id));

  for (const [name, context] of await strangersOf(world)) {
    expect([name, await answersAt(world, id, context)]).toEqual([
      name,
      Object.fromEntries(doors.map((door) => [door, "not-found"])),
    ]);
  }
  for (const person of [world.people.officer, world.people.auditor, world.people.head, world.people.innovator]) {
    expect(await findProposal(await world.as(person), id)).toMatchObject({ id, status: "submitted" });
  }
});

test("an organiser of another edition sees nothing of this one", async () => {
  const world = await freshWorld();
  const otherEdition = await establishEdition(await world.as(world.people.officer), aBlueprint({ slug: "lain-2026" }));
  const elsewhere = await world.as(
    await world.addPerson("petugas9@contoh.example", { role: "secretariat", editionId: otherEdition }),
  );
  const id = await aSubmittedProposal(world);

  expect(new Set(Object.values(await answersAt(world, id, elsewhere)))).toEqual(new Set(["not-found"]));
});

test("what was never submitted stays the unit's own after registration has closed", async () => {
  const world = await freshWorld();
  const id = await aReadyDraft(world);
  await closeRegistration(await world.as(world.people.officer, afterDeadline), world.editionId);

  expect(await findProposal(await world.as(world.people.innovator, afterDeadline), id)).toMatchObject({
    status: "not_submitted",
  });
  for (const person of [world.people.officer, world.people.auditor]) {
    expect(await reasonOf(async () => findProposal(await world.as(person, afterDeadline), id))).toBe("not-found");
  }
});

test("what does not exist is not found, for insiders too", async () => {
  const world = await freshWorld();
  for (const person of [world.people.innovator, world.people.head, world.people.officer]) {
    expect(new Set(Object.values(await answersAt(world, "no-such-proposal", await world.as(person))))).toEqual(
      new Set(["not-found"]),
    );
  }
});
