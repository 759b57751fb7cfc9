import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Disclosure } from "~/ui/disclosure";
import { DataTable } from "~/ui/table";
import type { AssigningData } from "./loading.server";

type Props = { stageId: string } & Pick<AssigningData, "judges">;

/** More would push the entries out of sight. */
const mostOpen = 15;

/** The judges, each with the way to the entries and to the terms. */
export function JudgeLoads({ stageId, judges }: Props) {
  const { assigning: says } = useWords();
  const table = <Loads stageId={stageId} judges={judges} />;
  return judges.length > mostOpen ? <Disclosure label={says.showJudges}>{table}</Disclosure> : table;
}

function Loads({ stageId, judges }: Props) {
  const { assigning: says } = useWords();
  return (
    <DataTable
      caption={says.judges}
      captionHidden
      empty={<p>{says.noJudges}</p>}
      columns={[
        { key: "name", label: says.judge, heading: true },
        { key: "load", label: says.load, align: "end" },
        { key: "most", label: says.most, align: "end" },
        { key: "atHome", label: says.atHome, align: "end" },
        { key: "locked", label: says.locked, align: "end" },
        { key: "conflicts", label: says.conflicts, align: "end" },
      ]}
      rows={judges.map(({ id, name, load, most, expertise, atHome, locked, conflicts }) => ({
        key: id,
        cells: {
          name: <a href={`${paths.assigning(stageId)}?juri=${id}#peserta`}>{name}</a>,
          load,
          most: <a href={paths.judgeTerms(stageId, id)}>{most ?? says.noLimit}</a>,
          atHome: expertise.length === 0 ? "–" : atHome,
          locked,
          conflicts,
        },
      }))}
    />
  );
}
