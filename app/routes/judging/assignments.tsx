import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnAssignments } from "~/domain/assignment/finding.server";
import { listBesides } from "~/domain/calibration/waiting.server";
import { daysUntil } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { useDeed } from "~/routes/shell";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { DeskHead } from "~/ui/desk";
import { Disclosure } from "~/ui/disclosure";
import { Empty } from "~/ui/empty";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { requireContext } from "~/web/guards.server";
import { showMoment } from "~/words/formats";
import { titled } from "../title";
import { useLanguage, useWords } from "../visitor";
import { judges } from "./judges";
import { OfflineCopies } from "./offline";
import { isUnderHand, OwnWork, type Shown, stateOf } from "./own-work";
import { Pace } from "./pace";

export const handle = { isDesk: true };

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const assignments = await listOwnAssignments(context);
  return {
    ...(await listBesides(context)),
    assignments: assignments.map((one) => ({ ...one, daysLeft: daysUntil(one.stage.closesAt, context.now) })),
  };
}

export const meta = titled((words) => words.judging.list.title);

/** What a judge has to do: what is open first, what is due first, and what is past folded away. */
export default function Assignments() {
  const { assignments, hasTimes, practised } = useLoaderData<typeof loader>();
  const { judging, presentations, calibration } = useWords();
  const { list } = judging;
  const told = useDeed();
  const groups = [...groupBy(assignments, ({ stage }) => stage.id).values()];
  const open = groups.filter(([first]) => first?.stage.status === "open");
  const past = groups.filter(([first]) => first?.stage.status !== "open");
  return (
    <>
      {told && <Notice tone="done" live title={told} />}
      <DeskHead title={list.title} facts={[list.lead]} />
      {hasTimes && (
        <p>
          <a href={paths.ownTimes} className="inline-flex min-h-11 items-center">
            {presentations.judge.link}
          </a>
        </p>
      )}
      {practised.map(({ id, name }) => (
        <p key={id}>
          <a href={paths.practice(id)} className="inline-flex min-h-11 items-center">
            {calibration.judge.link}: {name}
          </a>
        </p>
      ))}
      <OfflineCopies assignments={assignments} />
      {assignments.length === 0 && <Empty title={list.none}>{list.noneText}</Empty>}
      {open.map((group) => (
        <OpenStage key={group[0]?.stage.id} assignments={group} />
      ))}
      {past.length > 0 && (
        <Disclosure label={list.past(past.length)} open={open.length === 0}>
          {past.map((group) => (
            <PastStage key={group[0]?.stage.id} assignments={group} />
          ))}
        </Disclosure>
      )}
    </>
  );
}

function OpenStage({ assignments }: { assignments: Shown[] }) {
  const { list } = useWords().judging;
  const language = useLanguage();
  const [first] = assignments;
  if (!first) return null;
  const { stage } = first;
  const count = (state: ReturnType<typeof stateOf>) => assignments.filter((one) => stateOf(one) === state).length;
  const next =
    assignments.find((one) => stateOf(one) === "reopened") ??
    assignments.find((one) => stateOf(one) === "draft") ??
    assignments.find((one) => stateOf(one) !== "handed_in");
  const undeclared = count("undeclared");
  // Of what was visited only the page itself knows whether all is said.
  const whole = assignments.filter((one) => isUnderHand(one) && one.scored === one.of && stage.kind !== "field_visit");
  return (
    <>
      <SectionHeading title={stage.name} aside={list.until(showMoment(language, stage.closesAt), first.daysLeft)} />
      <Pace assignments={assignments} daysLeft={first.daysLeft} />
      {next && (
        <ButtonRow>
          <ButtonLink href={paths.assignment(next.id)}>{list.next}</ButtonLink>
          {undeclared > 1 && (
            <ButtonLink href={paths.declarations(stage.id)} variant="secondary">
              {list.declare(undeclared)}
            </ButtonLink>
          )}
          {whole.length > 0 && (
            <ButtonLink href={paths.handInTogether(stage.id)} variant="secondary">
              {list.together(whole.length)}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      <OwnWork stage={stage.name} assignments={[...assignments].sort(leftFirst)} />
    </>
  );
}

/** What is not handed in yet stands first, else in the order of the numbers. */
function leftFirst(a: Shown, b: Shown): number {
  return Number(stateOf(a) === "handed_in") - Number(stateOf(b) === "handed_in");
}

function PastStage({ assignments }: { assignments: Shown[] }) {
  const { list } = useWords().judging;
  const language = useLanguage();
  const stage = assignments[0]?.stage;
  if (!stage) return null;
  return (
    <>
      <SectionHeading title={stage.name} aside={list.closed(showMoment(language, stage.closesAt))} />
      <OwnWork stage={stage.name} assignments={assignments} />
    </>
  );
}
