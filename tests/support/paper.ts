import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { codeOf } from "~/domain/paper-sheets/code.server";
import { findRubric } from "~/domain/scoring/finding.server";
import type { Written } from "~/domain/scoring/written";
import { findStage } from "~/domain/stages/finding.server";
import { whileJudging } from "./blueprint";
import { anOpenStage, assignmentsOf } from "./steps";
import { freshWorld, type World } from "./world";

/** A reading whose judge has declared and writes on paper, and the two officers who bring it in. */
export async function aPaperSheet(given?: World) {
  const world = given ?? (await freshWorld());
  const [proposalId = ""] = await anOpenStage(world, 2);
  const [mine] = (await assignmentsOf(world, world.desk)).filter((one) => one.proposalId === proposalId);
  if (!mine) throw new Error("an entry has judges");
  const judge = await world.as(mine.judgeId, whileJudging);
  await acceptAssignment(judge, mine.id);
  const first = await world.as(world.people.officer, whileJudging);
  const second = await world.as(world.people.colleague, whileJudging);
  const { rubricId } = await findStage(first, world.desk);
  const rubric = await findRubric(judge, rubricId);
  const written = (value: number, note = "Alasan di kertas"): Written => ({
    overallNote: "Seluruhnya meyakinkan (CONTOH).",
    scores: rubric.criteria.map(({ id }) => ({ criterionId: id, value, note })),
  });
  return { world, proposalId, mine, judge, first, second, rubric, written, code: codeOf(mine.id) };
}
