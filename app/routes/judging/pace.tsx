import { showMean } from "~/domain/ranking/mean";
import { rhythmOf, spreadOf } from "~/domain/scoring/rhythm";
import { Progress } from "~/ui/progress";
import { showDecimal } from "~/words/formats";
import { useLanguage, useWords } from "../visitor";
import { type Shown, stateOf } from "./own-work";

/** How far the judge is, what is left for each day, how long it takes by the own rhythm, and where the own scores lie. */
export function Pace({ assignments, daysLeft }: { assignments: readonly Shown[]; daysLeft: number }) {
  const { pace } = useWords().judging;
  const language = useLanguage();
  const done = assignments.filter((one) => stateOf(one) === "handed_in");
  const left = assignments.length - done.length;
  const minutes = rhythmOf(
    done.flatMap(({ handedInAt, isFromPaper }) => (handedInAt && !isFromPaper ? [new Date(handedInAt)] : [])),
  );
  const spread = spreadOf(done.flatMap(({ hundredths }) => hundredths ?? []));
  const points = (hundredths: number) => showDecimal(language, showMean(hundredths, 1));
  const sentences = [
    pace.done(done.length, assignments.length),
    left > 0 && daysLeft > 0 && pace.each(left, daysLeft, Math.ceil(left / daysLeft)),
    left > 0 && minutes !== undefined && pace.rhythm(minutes, hoursFor(left * minutes)),
    spread && pace.spread(points(spread.least), points(spread.middle), points(spread.most)),
  ];
  return (
    <div className="max-w-measure space-y-2">
      <Progress
        label={pace.done(done.length, assignments.length)}
        percent={percentOf(done.length, assignments.length)}
      />
      <p className="text-sm">{sentences.filter(Boolean).join(" ")}</p>
    </div>
  );
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((100 * part) / whole);
}

/** Whole hours, at least one. */
function hoursFor(minutes: number): number {
  return Math.max(1, Math.round(minutes / 60));
}
