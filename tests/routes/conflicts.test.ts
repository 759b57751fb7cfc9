import { expect, test } from "vitest";
import { listOverrides } from "~/domain/assignment/overriding.server";
import { listEntries } from "~/domain/stages/finding.server";
import { prepareStage } from "~/domain/stages/preparing.server";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { errorsIn, typedIn } from "../support/answers";
import { whileJudging } from "../support/blueprint";
import { anEligibleProposal, aSuspicion } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

const { assigning, reasons } = wordsFor("id");
const reason = "Sudah ditanyakan kepada yang bersangkutan";

async function aStageInQuestion() {
  const world = await freshWorld();
  const sibling = await world.addUnit("Sentra Melati", world.units.rehabilitation);
  const seat = { role: "judge" as const, stageId: world.desk, editionId: world.editionId, unitId: sibling };
  const near = await world.addPerson("dekat@contoh.example", seat);
  const proposalId = await anEligibleProposal(world);
  const context = await world.as(world.people.officer, whileJudging);
  await prepareStage(context, world.desk);
  const [entry] = await listEntries(context, world.desk);
  const [suspected = ""] = world.people.judges;
  await aSuspicion(world, suspected, proposalId);
  const portal = serveWorld(world, whileJudging);
  return {
    ...{ world, context, near, pair: `${suspected} ${proposalId}`, proposalId, number: entry?.number ?? "" },
    officer: await portal.signedIn(world.people.officer),
    chair: await portal.signedIn(world.people.chair),
    page: paths.conflictsOfStage(world.desk),
  };
}

test("an answer names pairs and says why, or hears at its field what is missing and keeps what was typed", async () => {
  const { officer, chair, page, pair, world } = await aStageInQuestion();
  expect(errorsIn(await officer.send(page, { intent: "none", reason }))).toEqual({
    pair: [assigning.suspicions.pairsMissing],
  });
  const short = await officer.send(page, { intent: "none", pair, reason: "pendek" });
  expect(errorsIn(short)).toEqual({ reason: [reasons["note-too-short"]] });
  expect(typedIn(short)).toMatchObject({ pair, reason: "pendek" });

  const answered = await chair.send(paths.conflicts(world.desk), { intent: "none", pair, reason });
  expect(answered.location).toBe(done(paths.conflicts(world.desk), "suspicions-answered"));
  expect(errorsIn(await officer.send(page, { intent: "conflict", pair, reason }))).toEqual({
    "": [reasons["changed-since"]],
  });
  expect((await officer.send(page, { intent: "again", pair })).status).toBe(302);
  expect((await officer.open(page)).data).toMatchObject({ suspicions: [{ verdict: null }], mayAnswer: true });
  expect((await officer.send(page, { intent: "again", pair: "nobody nothing" })).status).toBe(404);
});

test("an exception goes from the officer's form to the chair's button", async () => {
  const { world, context, officer, chair, page, near, proposalId, number } = await aStageInQuestion();
  const { overrides: says } = assigning;
  expect(errorsIn(await officer.send(page, { intent: "propose", reason }))).toEqual({
    judge: [says.judgeMissing],
    number: [says.numberMissing],
  });
  const typed = { intent: "propose", judge: near, number: "SYB-TIDAK-ADA", reason };
  const wrong = await officer.send(page, typed);
  expect(errorsIn(wrong)).toEqual({ number: [reasons["no-such-entry"]] });
  expect(typedIn(wrong)).toMatchObject({ judge: near, number: "SYB-TIDAK-ADA", reason });
  expect(errorsIn(await officer.send(page, { ...typed, number, reason: "pendek" }))).toEqual({
    grounds: [reasons["note-too-short"]],
  });
  expect((await officer.send(page, { ...typed, number: number.toLowerCase() })).location).toBe(
    done(page, "override-proposed"),
  );

  const [proposed] = await listOverrides(context, { id: world.desk });
  const seen = String(proposed?.proposedAt.getTime());
  const answer = { intent: "approve", judge: near, proposal: proposalId, seen };
  expect((await officer.send(page, answer)).status).toBe(409);
  const forChair = paths.conflicts(world.desk);
  expect((await chair.send(forChair, { ...answer, seen: "1" })).status).toBe(409);
  expect((await chair.send(forChair, answer)).location).toBe(done(forChair, "override-answered"));
  expect(await listOverrides(context, { id: world.desk })).toMatchObject([{ answer: "approved" }]);
  expect((await chair.open(forChair)).data).toMatchObject({
    overrides: [{ mayApprove: false, mayRefuse: true }],
    panel: [],
  });
});
