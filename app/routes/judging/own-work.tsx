import type { listOwnAssignments } from "~/domain/assignment/finding.server";
import { showMean } from "~/domain/ranking/mean";
import { paths } from "~/site/paths";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { showDecimal } from "~/words/formats";
import type { Language } from "~/words/language";
import { useLanguage, useWords } from "../visitor";

export type Shown = Awaited<ReturnType<typeof listOwnAssignments>>[number] & { daysLeft: number };

export type SheetState = "undeclared" | "unread" | "draft" | "reopened" | "handed_in";

export function stateOf({ status, sheet }: Pick<Shown, "status" | "sheet">): SheetState {
  if (status === "assigned") return "undeclared";
  if (sheet === null) return "unread";
  if (sheet === "handed_in" || sheet === "locked") return "handed_in";
  return sheet === "reopened" ? "reopened" : "draft";
}

/** Something is written and not handed in. */
export function isUnderHand(one: Pick<Shown, "status" | "sheet">): boolean {
  return stateOf(one) === "draft" || stateOf(one) === "reopened";
}

/** A judge's readings of a stage, each with what the own sheet comes to. */
export function OwnWork({ stage, assignments }: { stage: string; assignments: readonly Shown[] }) {
  const { list } = useWords().judging;
  const language = useLanguage();
  return (
    <DataTable
      caption={list.caption(stage)}
      captionHidden
      empty={list.none}
      columns={[
        { key: "number", label: list.number },
        { key: "title", label: list.name, heading: true },
        { key: "total", label: list.total, align: "end" },
        { key: "state", label: list.state },
      ]}
      rows={assignments.map((one) => ({
        key: one.id,
        cells: {
          number: <span className="sm:whitespace-nowrap">{one.number}</span>,
          title: <a href={paths.assignment(one.id)}>{one.title}</a>,
          total: totalOf(one, language),
          state: <State state={stateOf(one)} />,
        },
      }))}
    />
  );
}

/** What a sheet that was handed in comes to; of a draft, how far it is. */
function totalOf(one: Shown, language: Language): string {
  if (isUnderHand(one)) return `${one.scored}/${one.of}`;
  return one.hundredths === null ? "–" : showDecimal(language, showMean(one.hundredths, 1));
}

function State({ state }: { state: SheetState }) {
  const { states } = useWords().judging.list;
  const tones = { undeclared: "warn", unread: "neutral", draft: "info", reopened: "warn", handed_in: "done" } as const;
  return <Tag tone={tones[state]}>{states[state]}</Tag>;
}
