import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { attendances } from "db/vocabulary";
import { z } from "zod";
import { found } from "~/domain/kernel/refusal";
import { noteAttendance } from "~/domain/presentations/answering.server";
import { clashOf, findSlot } from "~/domain/presentations/finding.server";
import { moveSlot } from "~/domain/presentations/moving.server";
import { mayMoveSlot, mayNoteAttendance } from "~/domain/presentations/policy";
import { longestRoom } from "~/domain/presentations/slot";
import { errorsAt, type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { moment, seen, text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { WibMoment } from "~/routes/pieces/forms/moment-field";
import { flatParts, joinMoments, partsOf } from "~/routes/pieces/forms/moment-parts";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { RadioGroup } from "~/ui/radio-group";
import { SummaryList } from "~/ui/summary-list";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showInZone } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { stage, presentation, all } = await orRespond(
    ofStage(findSlot(context, partOf(params, "slotId")), partOf(params, "stageId")),
  );
  const { slot } = presentation;
  return {
    stage: { id: stage.id, name: stage.name },
    ...presentation,
    clash: clashOf(presentation, all),
    mayMove: mayMoveSlot(context.actor, stage, slot) === undefined,
    mayNote: mayNoteAttendance(context.actor, stage, slot, context.now) === undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

/** A slot under the address of another stage is not there. */
async function ofStage(asked: ReturnType<typeof findSlot>, stageId: string) {
  const it = await asked;
  found(it.stage.id === stageId || undefined);
  return it;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { slot: says } = words.presentations;
  const [stageId, slotId] = [partOf(params, "stageId"), partOf(params, "slotId")];
  await orRespond(ofStage(findSlot(context, slotId), stageId));
  return act(words, joinMoments(await readForm(request), { startsAt: "opens" }), {
    attend: form(
      z.object({ attendance: z.enum(attendances, { error: says.attendMissing }) }),
      async ({ attendance }) => {
        await noteAttendance(context, slotId, attendance);
        return done(paths.timetable(stageId), "attendance-noted");
      },
    ),
    "": form(
      z.object({
        startsAt: moment(says.momentBad).refine((at) => !Number.isNaN(at.getTime()), says.momentBad),
        room: text(says.roomMissing, longestRoom),
        sequence: seen,
      }),
      async (to) => {
        await moveSlot(context, slotId, to);
        return done(paths.timetable(stageId), "slot-moved");
      },
      {
        at: {
          "slot-outside-stage": "startsAt",
          "judge-busy": "startsAt",
          "unit-busy": "startsAt",
          "room-taken": "room",
        },
      },
    ),
  });
}

export const meta = titled<Data>((words, { number }) => words.presentations.slot.title(number));

export default function SlotPage() {
  const { stage, number, title, slot, zone, judges, clash, mayMove, mayNote } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { presentations: says } = words;
  const language = useLanguage();
  return (
    <>
      <PageHeading
        kicker={
          <>
            {stage.name} · <a href={paths.timetable(stage.id)}>{says.title}</a>
          </>
        }
        title={says.slot.title(number)}
        lead={title}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {clash && <Notice tone="danger" title={says.clashes[clash]} />}
      {slot.answer === "other_time" && (
        <Notice tone="info" title={says.slot.asked}>
          <p>{slot.answerReason}</p>
        </Notice>
      )}
      <SummaryList
        items={[
          { term: says.time, detail: showInZone(language, slot.startsAt, zone) },
          { term: says.room, detail: slot.room },
          { term: says.judges, detail: judges.map(({ name }) => name).join(", ") || "–" },
          { term: says.answer, detail: slot.answer ? says.answers[slot.answer] : "–" },
        ]}
      />
      <p>
        <a href={paths.timetable(stage.id)} className="inline-flex min-h-11 items-center">
          {says.slot.back}
        </a>
      </p>
      {mayNote && <Attend attendance={slot.attendance} errors={answer?.intent === "attend" ? answer.errors : []} />}
      {mayMove && (
        <Move
          slot={slot}
          typed={answer?.intent === "attend" ? undefined : answer?.typed}
          errors={answer?.errors ?? []}
        />
      )}
    </>
  );
}

function Attend({ attendance, errors }: { attendance: Data["slot"]["attendance"]; errors: FieldError[] }) {
  const { presentations: says } = useWords();
  return (
    <form method="post" noValidate className="flow">
      <SectionHeading title={says.slot.attend} />
      <RadioGroup
        id="attendance"
        name="attendance"
        legend={says.attendanceTitle}
        {...(attendance ? { defaultValue: attendance } : {})}
        errors={errorsAt(errors, "attendance") ?? []}
        options={attendances.map((value) => ({ value, label: says.attendance[value] }))}
      />
      <ButtonRow>
        <Button name="intent" value="attend">
          {says.slot.attendSubmit}
        </Button>
      </ButtonRow>
    </form>
  );
}

type MoveProps = { slot: Data["slot"]; typed: Record<string, string> | undefined; errors: FieldError[] };

function Move({ slot, typed, errors }: MoveProps) {
  const { slot: says } = useWords().presentations;
  const shown = typed ?? { ...flatParts("startsAt", partsOf(slot.startsAt, "opens")), room: slot.room };
  return (
    <form method="post" noValidate className="flow">
      <SectionHeading title={says.move} />
      <input type="hidden" name="sequence" value={slot.sequence} />
      <p className="max-w-measure">{says.moveText}</p>
      <WibMoment
        name="startsAt"
        typed={(name) => shown[name] ?? ""}
        errors={errorsAt(errors, "startsAt")}
        legend={says.startsAt}
      />
      <TextField {...typedField("room", shown, errors)} label={says.room} maxLength={longestRoom} />
      <ButtonRow>
        <Button>{says.submit}</Button>
      </ButtonRow>
    </form>
  );
}
