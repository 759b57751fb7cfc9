import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";

export function PanelLink({ stageId }: { stageId: string }) {
  const { panel } = useWords().people;
  return (
    <p className="print:hidden">
      <a href={paths.panel(stageId)} className="inline-flex min-h-11 items-center">
        {panel.link}
      </a>
    </p>
  );
}
