import { type Compared, type Comparison, sumOf } from "~/domain/calibration/comparison";
import { showMean } from "~/domain/ranking/mean";
import type { Rubric } from "~/domain/scoring/rubric";
import { useLanguage, useWords } from "~/routes/visitor";
import { DotStrip } from "~/ui/dot-strip";
import { DataTable } from "~/ui/table";
import { showDecimal } from "~/words/formats";

type Props = {
  comparison: Comparison;
  rubric: Pick<Rubric, "criteria" | "scaleMin" | "scaleMax">;
  /** What is compared, for who does not see it. */
  of: string;
};

const none: Compared = { own: undefined, others: [] };

/** Criterion by criterion where the scores of a panel lie, beside one's own where there is one; nobody is named. */
export function ComparisonTable({ comparison, rubric, of }: Props) {
  const { comparison: says } = useWords().calibration;
  const language = useLanguage();
  const isOwn = comparison.total.own !== undefined;
  const points = (hundredths: number, sheets = 1) => showDecimal(language, showMean(hundredths, sheets));
  const scores = rubric.criteria.map(({ id, title }) => {
    const compared = comparison.criteria.find((one) => one.id === id) ?? none;
    return { key: id, title, compared, hundredths: 100, show: String, isTotal: false };
  });
  const rows = [
    ...scores,
    { key: "total", title: says.total, compared: comparison.total, hundredths: 1, show: points, isTotal: true },
  ];
  return (
    <>
      <p className="text-sm text-muted">{(isOwn ? says.picture : says.pictureAll)(comparison.sheets)}</p>
      <DataTable
        caption={`${says.title}: ${of}`}
        captionHidden
        empty=""
        columns={[
          { key: "criterion", label: says.criterion, heading: true },
          ...(isOwn ? [{ key: "own", label: says.own, align: "end" as const }] : []),
          { key: "mean", label: isOwn ? says.mean : says.meanAll, align: "end" },
          { key: "range", label: isOwn ? says.range : says.rangeAll, align: "end" },
          { key: "spread", label: says.spread },
        ]}
        rows={rows.map(({ key, title, compared: { own, others }, hundredths, show, isTotal }) => {
          const [least, most] = [others[0], others.at(-1)];
          const scaled = 100 / hundredths;
          return {
            key,
            cells: {
              criterion: title,
              own: own === undefined ? "–" : show(own),
              mean: others.length === 0 ? "–" : points(sumOf(others) * hundredths, others.length),
              range: least === undefined || most === undefined ? "–" : `${show(least)}–${show(most)}`,
              // Each total beside each score would tell which of them go together.
              spread: isTotal ? (
                ""
              ) : (
                <span>
                  <span className="sr-only">
                    {(isOwn ? says.values : says.valuesAll)(others.map((one) => show(one)).join(", "))}
                  </span>
                  <DotStrip from={rubric.scaleMin * scaled} to={rubric.scaleMax * scaled} values={others} own={own} />
                </span>
              ),
            },
          };
        })}
      />
    </>
  );
}
