import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { sumOf, tendencyOf } from "~/domain/calibration/comparison";
import { listOwnPractice, type OwnPractice } from "~/domain/calibration/finding.server";
import { practiceSheetOf } from "~/domain/calibration/practising.server";
import { showMean } from "~/domain/ranking/mean";
import { findRubric } from "~/domain/scoring/finding.server";
import { soFarOf } from "~/domain/scoring/sheet";
import { useDeed } from "~/routes/shell";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { DeskHead } from "~/ui/desk";
import { Empty } from "~/ui/empty";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { showDecimal } from "~/words/formats";
import { judges } from "../judges";

export const handle = { isDesk: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const { stage, state, practice } = await orRespond(listOwnPractice(context, partOf(params, "stageId")));
  const rubric = await findRubric(context, stage.rubricId);
  const compared = practice.flatMap(({ comparison }) => comparison ?? []);
  return {
    stage: { id: stage.id, name: stage.name },
    state,
    count: compared.length,
    tendency: tendencyOf(compared),
    practice: practice.map((one) => ({
      id: one.id,
      title: one.title,
      state: stepOf(one),
      hundredths: one.isDone ? soFarOf(practiceSheetOf(one), rubric).hundredths : undefined,
      others: one.comparison?.total.others,
    })),
  };
}

function stepOf({ isDone, sheet }: OwnPractice) {
  if (isDone) return "done" as const;
  return sheet ? ("draft" as const) : ("unread" as const);
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Data>((words, { stage }) => `${words.calibration.title}: ${stage.name}`);

/** What a judge practises on, and whether he or she scores higher or lower than the others. */
export default function Practice() {
  const { stage, state, practice } = useLoaderData<typeof loader>();
  const { calibration } = useWords();
  const { judge: says } = calibration;
  const told = useDeed();
  const next = state === "running" ? practice.find((one) => one.state !== "done") : undefined;
  return (
    <>
      {told && <Notice tone="done" live title={told} />}
      <DeskHead
        title={calibration.title}
        facts={[
          stage.name,
          <a key="list" href={paths.assignments}>
            {says.assignments}
          </a>,
        ]}
      />
      {practice.length === 0 ? (
        <Empty title={says.none}>{says.noneText}</Empty>
      ) : (
        <>
          <p className="max-w-measure">{state === "running" ? says.lead : says.over}</p>
          {next && (
            <ButtonRow>
              <ButtonLink href={paths.practiceSheet(stage.id, next.id)}>{says.next}</ButtonLink>
            </ButtonRow>
          )}
          <Tendency />
          <Sheets />
        </>
      )}
    </>
  );
}

function Tendency() {
  const { tendency, count, practice } = useLoaderData<typeof loader>();
  const { judge: says } = useWords().calibration;
  const language = useLanguage();
  if (tendency === undefined) return practice.some(({ state }) => state === "done") ? <p>{says.tooFew}</p> : null;
  const points = showDecimal(language, showMean(Math.abs(tendency), 1));
  const told = tendency > 0 ? says.higher(points, count) : tendency < 0 ? says.lower(points, count) : says.equal;
  return (
    <p className="max-w-measure">
      <strong>{told}</strong> {tendency !== 0 && says.meaning}
    </p>
  );
}

function Sheets() {
  const { stage, practice } = useLoaderData<typeof loader>();
  const { calibration } = useWords();
  const { judge: says, officer } = calibration;
  const language = useLanguage();
  const points = (hundredths: number, sheets = 1) => showDecimal(language, showMean(hundredths, sheets));
  return (
    <DataTable
      caption={calibration.title}
      captionHidden
      empty=""
      columns={[
        { key: "title", label: officer.entry, heading: true },
        { key: "own", label: says.own, align: "end" },
        { key: "others", label: says.others, align: "end" },
        { key: "state", label: says.state },
      ]}
      rows={practice.map(({ id, title, state, hundredths, others = [] }) => ({
        key: id,
        cells: {
          title: <a href={paths.practiceSheet(stage.id, id)}>{title}</a>,
          own: hundredths === undefined ? "–" : points(hundredths),
          others: others.length === 0 ? "–" : points(sumOf(others), others.length),
          state: <Tag tone={state === "done" ? "done" : "neutral"}>{says.states[state]}</Tag>,
        },
      }))}
    />
  );
}
