import { acceptAssignment } from "~/domain/assignment/declaring.server";
import { askQuestion } from "~/domain/questions/asking.server";
import { listQuestionsAbout } from "~/domain/questions/finding.server";
import { whileJudging } from "./blueprint";
import { anOpenStage, assignmentsOf } from "./steps";
import { freshWorld, type World } from "./world";

export const aQuestion = "Apakah lampiran kedua menyatakan angka tahun 2025?";

/** An open stage in which a judge has asked about the innovator's entry, and another judge reads it too. */
export async function anAskedQuestion(given?: World) {
  const world = given ?? (await freshWorld());
  const [proposalId = ""] = await anOpenStage(world, 2);
  const readings = (await assignmentsOf(world, world.desk)).filter((one) => one.proposalId === proposalId);
  const [mine, theirs] = readings;
  if (!mine || !theirs) throw new Error("two judges read an entry");
  const judge = await world.as(mine.judgeId, whileJudging);
  await acceptAssignment(judge, mine.id);
  await askQuestion(judge, mine.id, aQuestion);
  const [question] = await listQuestionsAbout(judge, mine.id);
  if (!question) throw new Error("it was asked");
  const officer = await world.as(world.people.officer, whileJudging);
  const other = await world.as(theirs.judgeId, whileJudging);
  return { world, proposalId, mine, theirs, judge, other, officer, question };
}
