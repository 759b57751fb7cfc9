import { useLoaderData } from "@remix-run/react";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { SectionHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { showMoment } from "~/words/formats";
import type { loader } from "./page";

/** What was typed once, or sent back, and is not in yet. */
export function Underway() {
  const { stage, kept, underway } = useLoaderData<typeof loader>();
  const { officer: says } = useWords().paperSheets;
  const language = useLanguage();
  return (
    <>
      <SectionHeading id="menunggu" title={says.waiting} />
      <DataTable
        caption={says.waiting}
        captionHidden
        empty={says.none}
        columns={[
          { key: "entry", label: says.entry, heading: true },
          { key: "time", label: says.time },
          { key: "state", label: says.state },
        ]}
        rows={underway.map(({ code, number, judge, at, state }) => ({
          key: code,
          cells: {
            entry: (
              <>
                <a href={paths.stagePaper(stage.id, code)}>{number}</a>
                <span className="block text-sm font-normal text-muted">{says.ofJudge(judge, code)}</span>
              </>
            ),
            time: showMoment(language, at),
            state: !kept && <StatusLine tone={state === "yours" ? "neutral" : "warn"}>{says.states[state]}</StatusLine>,
          },
        }))}
      />
    </>
  );
}

/** Of whom there are sheets to print. */
export function Printing() {
  const { stage, judges } = useLoaderData<typeof loader>();
  const { officer: says } = useWords().paperSheets;
  return (
    <>
      <SectionHeading id="cetak" title={says.printing} />
      <p className="max-w-measure">{says.printingText}</p>
      <DataTable
        caption={says.printing}
        captionHidden
        empty={says.noJudges}
        columns={[
          { key: "judge", label: says.judge, heading: true },
          { key: "left", label: says.left },
        ]}
        rows={judges.map(({ id, name, left }) => ({
          key: id,
          cells: { judge: <a href={paths.papersOfJudge(stage.id, id)}>{name}</a>, left: String(left) },
        }))}
      />
    </>
  );
}

/** What came in, with who typed and who checked it. */
export function CameIn() {
  const { papersIn } = useLoaderData<typeof loader>();
  const { officer: says } = useWords().paperSheets;
  const language = useLanguage();
  if (papersIn.length === 0) return null;
  return (
    <>
      <SectionHeading id="masuk" title={says.cameIn} aside={String(papersIn.length)} />
      <DataTable
        caption={says.cameIn}
        captionHidden
        empty=""
        columns={[
          { key: "entry", label: says.entry, heading: true },
          { key: "typed", label: says.typedBy },
          { key: "checked", label: says.checkedBy },
          { key: "time", label: says.time },
        ]}
        rows={papersIn.map(({ id, number, judge, typedBy, checkedBy, at }) => ({
          key: id,
          cells: {
            entry: (
              <>
                {number}
                <span className="block text-sm font-normal text-muted">{judge}</span>
              </>
            ),
            typed: typedBy,
            checked: checkedBy,
            time: showMoment(language, at),
          },
        }))}
      />
    </>
  );
}
