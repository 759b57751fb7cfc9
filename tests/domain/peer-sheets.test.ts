import { sheets, stages } from "db/schema";
import type { PeerVisibility, SheetStatus, StageStatus } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { closeStage } from "~/domain/ranking/closing.server";
import { findRubric } from "~/domain/scoring/finding.server";
import { handInSheet } from "~/domain/scoring/handing-in.server";
import { listPeerSheets } from "~/domain/scoring/peers.server";
import { areSheetsShown } from "~/domain/scoring/policy";
import { recallSheet } from "~/domain/scoring/recalling.server";
import { reopenSheet } from "~/domain/scoring/reopening.server";
import { saveSheet } from "~/domain/scoring/saving.server";
import type { Stage } from "~/domain/stages/stage";
import { aBlueprint, whileJudging } from "../support/blueprint";
import { anOpenStage, assignmentsOf, reasonOf } from "../support/steps";
import { freshWorld, type World } from "../support/world";

const judging: StageStatus[] = ["planned", "assigning", "open"];
const past: StageStatus[] = ["closed", "provisional", "final"];
const unfinished: SheetStatus[] = ["draft", "reopened", "annulled"];
const finished: SheetStatus[] = ["handed_in", "locked"];

test("never means never; after handing in means one's own; after closing means for everybody at once", () => {
  const shown = (peerVisibility: PeerVisibility, status: StageStatus, own: SheetStatus) =>
    areSheetsShown({ peerVisibility, status } as Stage, own);
  for (const status of [...judging, ...past]) {
    for (const own of [...unfinished, ...finished]) {
      expect(shown("never", status, own)).toBe(false);
      expect(shown("after_close", status, own)).toBe(past.includes(status));
      expect(shown("after_hand_in", status, own)).toBe(past.includes(status) || finished.includes(own));
    }
  }
});

async function aStage(peerVisibility: PeerVisibility) {
  const [desk, ...later] = aBlueprint().stages;
  if (!desk) throw new Error("the blueprint has a stage");
  const world = await freshWorld({ stages: [{ ...desk, peerVisibility }, ...later] });
  await anOpenStage(world, 1);
  const [mine, other] = await assignmentsOf(world, world.desk);
  if (!mine || !other) throw new Error("the draw gave no two judges");
  await handIn(world, other, 82);
  const judge = await world.as(mine.judgeId, whileJudging);
  return { world, mine, judge };
}

async function handIn(world: World, { id, judgeId }: { id: string; judgeId: string }, value: number) {
  const judge = await world.as(judgeId, whileJudging);
  await acceptAssignment(judge, id);
  const [stage] = await world.database.read.select().from(stages).where(eq(stages.id, world.desk));
  const { criteria } = await findRubric(judge, stage?.rubricId ?? "");
  const scores = criteria.map((criterion) => ({ criterionId: criterion.id, value, note: "Alasan contoh" }));
  const { version } = await saveSheet(judge, id, { version: 0, overallNote: `Alasan ${value}`, scores });
  await handInSheet(judge, id, version);
}

test("a judge reads the others' sheets once the own one is in, without whose they are, and no more when it comes back", async () => {
  const { world, mine, judge } = await aStage("after_hand_in");
  expect(await reasonOf(() => listPeerSheets(judge, mine.id))).toBe("not-declared");
  await acceptAssignment(judge, mine.id);
  expect(await listPeerSheets(judge, mine.id)).toBeUndefined();

  await handIn(world, mine, 50);
  const peers = await listPeerSheets(judge, mine.id);
  expect(peers).toEqual([{ overallNote: "Alasan 82", values: expect.anything() }]);
  expect(Object.values(peers?.[0]?.values ?? {})).toEqual([82, 82]);
  expect(await reasonOf(() => recallSheet(judge, mine.id))).toBe("sheets-were-shown");

  const [own] = await world.database.read.select().from(sheets).where(eq(sheets.assignmentId, mine.id));
  await reopenSheet(await world.as(world.people.chair, whileJudging), own?.id ?? "", "Perlu dinilai kembali");
  expect(await listPeerSheets(judge, mine.id)).toBeUndefined();
});

test.each([
  ["after_close", 1],
  ["never", undefined],
] as const)("where the stage says %s, they are shown from its closing or not at all", async (visibility, count) => {
  const { world, mine, judge } = await aStage(visibility);
  await handIn(world, mine, 50);
  expect(await listPeerSheets(judge, mine.id)).toBeUndefined();
  await closeStage(await world.as(world.people.chair, whileJudging), world.desk);
  expect((await listPeerSheets(judge, mine.id))?.length).toBe(count);
});
