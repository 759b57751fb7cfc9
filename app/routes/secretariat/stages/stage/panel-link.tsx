import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";

/** Who judges, and how it will look to them. */
export function PanelLink({ stageId }: { stageId: string }) {
  const { people, judging, calibration } = useWords();
  return (
    <p className="flex flex-wrap gap-x-6 print:hidden">
      <a href={paths.panel(stageId)} className="inline-flex min-h-11 items-center">
        {people.panel.link}
      </a>
      <a href={paths.trial(stageId)} className="inline-flex min-h-11 items-center">
        {judging.trial.link}
      </a>
      <a href={paths.calibration(stageId)} className="inline-flex min-h-11 items-center">
        {calibration.officer.link}
      </a>
    </p>
  );
}
