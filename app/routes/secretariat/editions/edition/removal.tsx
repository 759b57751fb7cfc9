import type { EditionRules } from "~/domain/preparing/reading.server";
import { useWords } from "~/routes/visitor";
import { Removal } from "../ordered-list";

/** Asks before a track, a rubric or a stage is taken out of a draft; the link of its row or page leads here. */
export function RemovalOfRule({ rules, id }: { rules: EditionRules; id: string }) {
  const { prepare, rubric: rubricSays, stage: stageSays } = useWords().editions;
  const { version } = rules.edition;
  const track = rules.tracks.find((one) => one.id === id);
  if (track) {
    const consequence = prepare.removeTrack(track.sections.length, track.attachments.length);
    return <Removal version={version} list="tracks" id={id} title={track.name} consequence={consequence} />;
  }
  const rubric = rules.rubrics.find((one) => one.id === id);
  if (rubric) {
    const consequence = rubricSays.removeRubricText(rubric.criteria.length);
    return <Removal version={version} list="rubrics" id={id} title={rubric.name} consequence={consequence} />;
  }
  const stage = rules.stages.find((one) => one.id === id);
  if (!stage) return undefined;
  return <Removal version={version} list="stages" id={id} title={stage.name} consequence={stageSays.removeText} />;
}
