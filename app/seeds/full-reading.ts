import { randomFrom } from "~/domain/assignment/random";
import type { Stage } from "~/domain/stages/stage";
import { after, type Step } from "./agenda";
import { criteriaOf, listReadings, readingSteps } from "./judging";
import { marksAround, overallNote, severityOf, tiedMarks } from "./marks";
import type { Seeding } from "./seeding";

type Reader = {
  /** How many days the judges take. */
  days: number;
  quality: (proposalId: string) => number;
  tied?: (proposalId: string) => boolean;
};

/** Every judge of an open stage reads everything and hands in. */
export async function fullReading(
  seeding: Seeding,
  stage: Stage,
  from: Date,
  { days, quality, tied }: Reader,
): Promise<Step[]> {
  const criteria = await criteriaOf(seeding, stage, from);
  const readings = await listReadings(seeding, stage);
  return readings.flatMap((reading, index) => {
    const { judge, title, proposalId, place } = reading;
    const random = randomFrom(`${title} ${judge} ${stage.name}`);
    const level = quality(proposalId);
    const scores = tied?.(proposalId)
      ? tiedMarks(criteria, level, place)
      : marksAround(criteria, level, severityOf(judge), random);
    const moment = after(from, (days * 1440 * index) / readings.length);
    return readingSteps(seeding, reading, "in", { scores, overallNote: overallNote(level, random) }, moment);
  });
}
