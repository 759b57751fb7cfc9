import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnAssignments } from "~/domain/assignment/finding.server";
import { groupBy } from "~/domain/kernel/grouping";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { showMoment } from "~/words/formats";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { judges } from "./judges";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  return { assignments: await listOwnAssignments(context) };
}

type Shown = Awaited<ReturnType<typeof loader>>["assignments"];

export const meta = titled((words) => words.judging.list.title);

export default function Assignments() {
  const { assignments } = useLoaderData<typeof loader>();
  const { list } = useWords().judging;
  const groups = [...groupBy(assignments, ({ stage }) => stage.id).values()].sort(openFirst);
  const next = assignments.find((one) => one.stage.status === "open" && stateOf(one) !== "handed_in");
  return (
    <>
      <PageHeading title={list.title} lead={list.lead} />
      {assignments.length === 0 && <Empty title={list.none}>{list.noneText}</Empty>}
      {next && (
        <ButtonRow>
          <ButtonLink href={paths.assignment(next.id)}>{list.next}</ButtonLink>
        </ButtonRow>
      )}
      {groups.map((group) => (
        <StageAssignments key={group[0]?.stage.id} assignments={group} />
      ))}
    </>
  );
}

function openFirst(a: Shown, b: Shown): number {
  return Number(b[0]?.stage.status === "open") - Number(a[0]?.stage.status === "open");
}

function StageAssignments({ assignments }: { assignments: Shown }) {
  const { list } = useWords().judging;
  const language = useLanguage();
  const stage = assignments[0]?.stage;
  const done = assignments.filter((one) => stateOf(one) === "handed_in").length;
  if (!stage) return undefined;
  return (
    <>
      <SectionHeading title={stage.name} aside={list.until(showMoment(language, stage.closesAt))} />
      <p>{list.progress(done, assignments.length)}</p>
      <DataTable
        caption={list.caption(stage.name)}
        captionHidden
        empty={list.none}
        columns={[
          { key: "number", label: list.number },
          { key: "title", label: list.name, heading: true },
          { key: "state", label: list.state },
        ]}
        rows={assignments.map((one) => ({
          key: one.id,
          cells: {
            number: one.number,
            title: <a href={paths.assignment(one.id)}>{one.title}</a>,
            state: <State state={stateOf(one)} />,
          },
        }))}
      />
    </>
  );
}

type SheetState = "undeclared" | "unread" | "draft" | "handed_in";

function stateOf({ status, sheet }: Shown[number]): SheetState {
  if (status === "assigned") return "undeclared";
  if (sheet === null) return "unread";
  return sheet === "handed_in" || sheet === "locked" ? "handed_in" : "draft";
}

function State({ state }: { state: SheetState }) {
  const { states } = useWords().judging.list;
  const tones = { undeclared: "warn", unread: "neutral", draft: "info", handed_in: "done" } as const;
  return <Tag tone={tones[state]}>{states[state]}</Tag>;
}
