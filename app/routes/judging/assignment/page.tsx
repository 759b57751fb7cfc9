import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { conflictNow } from "~/domain/assignment/conflicts.server";
import { findAssignment } from "~/domain/assignment/finding.server";
import { mayDeclareConflict } from "~/domain/assignment/policy";
import { findPlace } from "~/domain/assignment/queue.server";
import { findFacts, readDossier } from "~/domain/assignment/reading.server";
import type { Context } from "~/domain/kernel/context";
import { daysUntil } from "~/domain/kernel/days";
import { findToldSlot } from "~/domain/presentations/finding.server";
import type { Slot } from "~/domain/presentations/slot";
import { findOwnSheet, findRubric } from "~/domain/scoring/finding.server";
import { listPeerSheets } from "~/domain/scoring/peers.server";
import { mayRecall, mayScore } from "~/domain/scoring/policy";
import { findReopening } from "~/domain/scoring/reopening.server";
import { soFarOf } from "~/domain/scoring/sheet";
import { FormErrors } from "~/routes/pieces/forms/form";
import { ScoreSheet } from "~/routes/pieces/score-sheet/sheet";
import { useDeed } from "~/routes/shell";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Desk, DeskHead, QueueNav } from "~/ui/desk";
import { Disclosure } from "~/ui/disclosure";
import { Icon } from "~/ui/icon";
import { Timer } from "~/ui/timer";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { judges } from "../judges";
import { declare, recall, save } from "./acts.server";
import { ConflictForm, Declaration } from "./declaration";
import { JudgedSnapshot } from "./dossier";
import { PeerSheets } from "./peers";

export const handle = { isDesk: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const id = partOf(params, "assignmentId");
  const { assignment, stage, proposal } = await orRespond(findAssignment(context, id));
  const facts = { id, ...(await findFacts(context, id)) };
  const inConflict = (await conflictNow(context, assignment.judgeId, proposal)) !== undefined;
  const shown = {
    facts,
    stage,
    inConflict,
    queue: await findPlace(context, assignment, stage.id),
    daysLeft: stage.status === "open" ? daysUntil(stage.closesAt, context.now) : undefined,
    mayDeclareNow: mayDeclareConflict(context.actor, assignment, stage) === undefined,
    /** The sheet that was handed in on the way here. */
    from: new URL(request.url).searchParams.get("dari") ?? undefined,
  };
  if (assignment.status === "assigned" || inConflict) return { ...shown, opened: undefined };
  return { ...shown, opened: await open(context, id) };
}

/** What a judge may see who has declared to be free. */
async function open(context: Context, id: string) {
  const { assignment, stage } = await findAssignment(context, id);
  const sheet = await findOwnSheet(context, id);
  const kept = mayRecall(context.actor, assignment, stage, sheet.status, context.now);
  return {
    sheet,
    rubric: await findRubric(context, stage.rubricId),
    locked: kept === "sheets-were-shown" ? kept : mayScore(context.actor, assignment, stage, sheet.status, context.now),
    mayRecall: kept === undefined,
    dossier: await orRespond(readDossier(context, id)),
    reopened: sheet.status === "reopened" ? await findReopening(context, id) : undefined,
    peers: await listPeerSheets(context, id),
    slot: stage.kind === "presentation" ? await findToldSlot(context, assignment.entryId) : undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const form = await readForm(request);
  const asked = { request, context, id: partOf(params, "assignmentId"), form };
  const intent = form.get("intent");
  if (intent === "declare") return declare(asked);
  return intent === "recall" ? recall(asked) : save(asked);
}

export const headers = ({ actionHeaders }: { actionHeaders: Headers }) => actionHeaders;

export const meta = titled<Data>((_words, { facts }) => facts.title);

export default function AssignmentPage() {
  const { facts, stage, opened, inConflict, mayDeclareNow } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const errors = answer?.errors ?? [];
  return (
    <>
      <Head />
      {!opened && <FormErrors errors={errors} />}
      {opened ? (
        <Opened opened={opened} errors={errors} />
      ) : (
        <>
          <Told />
          <Declaration {...{ errors, inConflict }} team={facts.team} isBlind={stage.isBlind} reason={answer?.reason} />
        </>
      )}
      {opened?.peers && <PeerSheets peers={opened.peers} rubric={opened.rubric} />}
      {opened && mayDeclareNow && <LateConflict />}
    </>
  );
}

function Head() {
  const { facts, stage, queue, opened, daysLeft } = useLoaderData<typeof loader>();
  const { judging, visits } = useWords();
  const { queue: says } = judging;
  const time = says.until(showMoment(useLanguage(), stage.closesAt), daysLeft);
  const unit = facts.unit ?? judging.blind.unit;
  const visit = opened && stage.kind === "field_visit" && <a href={paths.visit(facts.id)}>{visits.judge.link}</a>;
  return (
    <DeskHead title={facts.title} facts={[facts.number, unit, stage.name, time, visit]}>
      <QueueNav
        label={says.label}
        list={{ href: paths.assignments, label: says.list }}
        before={{ href: queue.before && paths.assignment(queue.before), label: says.before }}
        after={{ href: queue.after && paths.assignment(queue.after), label: says.after }}
        place={says.place(queue.place, queue.total, queue.handedIn)}
      />
    </DeskHead>
  );
}

/** What was just done: above what is read, so that the sheet stays where it is. */
function Told() {
  const { from, stage } = useLoaderData<typeof loader>();
  const { recall } = useWords().judging;
  const told = useDeed();
  return (
    told && (
      <p
        role="status"
        className="flex max-w-none flex-wrap items-center gap-x-2 text-sm font-semibold text-done print:hidden"
      >
        <Icon name="done" />
        {told}
        {from && (
          <a href={paths.assignment(from)}>{stage.peerVisibility === "after_hand_in" ? recall.see : recall.before}</a>
        )}
      </p>
    )
  );
}

type OpenedProps = {
  opened: NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["opened"]>;
  errors: Array<{ href?: string; text: string }>;
};

function Opened({ opened, errors }: OpenedProps) {
  const { facts, stage } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { judging, paperSheets, questions } = useWords();
  const { sheet: says } = judging;
  const { scored, of } = soFarOf(opened.sheet, opened.rubric);
  return (
    <Desk
      sideLabel={says.sheet}
      main={
        <>
          {/* Beside the sheet, which stays where it is. */}
          <FormErrors errors={errors} />
          <Told />
          <JudgedSnapshot dossier={opened.dossier} isBlind={stage.isBlind} />
        </>
      }
      side={
        <>
          {opened.slot && <Presented slot={opened.slot} />}
          <ScoreSheet
            {...opened}
            answers={opened.dossier.content.answers}
            savesAt={paths.scoreSaving(facts.id)}
            typed={answer?.typed}
            errors={errors}
            answered={answer?.state}
            sendsTo={paths.assignment(facts.id)}
          >
            <a href={paths.questions(facts.id)} className="inline-flex min-h-11 items-center text-sm">
              {questions.judge.link(facts.answered)}
            </a>
            {!opened.locked && (
              <a href={paths.paperSheet(facts.id)} className="inline-flex min-h-11 items-center text-sm">
                {paperSheets.print.link}
              </a>
            )}
          </ScoreSheet>
        </>
      }
      toMain={{ href: "#proposal", label: says.dossier }}
      toSide={{
        href: "#lembar",
        label: <span data-scored={says.toSheet("{scored}", "{of}")}>{says.toSheet(String(scored), String(of))}</span>,
      }}
    />
  );
}

/** When it is presented, with the clock that runs meanwhile. */
function Presented({ slot }: { slot: Slot }) {
  const { judge: says } = useWords().presentations;
  const { presentMinutes, interviewMinutes, startsAt, room } = slot;
  return (
    <>
      <p className="text-sm text-muted">{says.deskFact(showMoment(useLanguage(), startsAt), room)}</p>
      <Timer label={says.timer} present={presentMinutes} interview={interviewMinutes} says={says} />
    </>
  );
}

function LateConflict() {
  const answer = useActionData<typeof action>();
  const { sheet: says } = useWords().judging;
  return (
    <Disclosure label={says.conflictLate} open={answer?.reason !== undefined}>
      <ConflictForm reason={answer?.reason} errors={answer?.errors ?? []} />
    </Disclosure>
  );
}
