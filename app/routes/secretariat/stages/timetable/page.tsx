import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayInJakarta } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { clashesIn, isScheduled, listPresentations } from "~/domain/presentations/finding.server";
import { clearSlots, planSlots, tellSlots } from "~/domain/presentations/planning.server";
import { mayPlan } from "~/domain/presentations/policy";
import { answerDue, endOf } from "~/domain/presentations/slot";
import { findStage } from "~/domain/stages/finding.server";
import { unitNamesOn } from "~/domain/units/finding.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { joinMoments } from "~/routes/pieces/forms/moment-parts";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDay, showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { DayTable } from "./day";
import { PlanForm } from "./plan";
import { planForm, timetableOf } from "./plan-form";
import { Unscheduled } from "./unscheduled";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  const all = await listPresentations(context, stage);
  const names = await unitNamesOn(
    context.db,
    all.map(({ unitId }) => unitId),
    dayInJakarta(context.now),
  );
  const clashes = clashesIn(all);
  const named = all.map((one) => ({ ...one, unit: names.get(one.unitId)?.shortName ?? "" }));
  return {
    stage: { id: stage.id, name: stage.name, closesAt: stage.closesAt },
    mayPlan: mayPlan(context.actor, stage) === undefined,
    scheduled: named.filter(isScheduled).map((one) => ({
      ...one,
      endsAt: endOf(one.slot),
      dueAt: answerDue(one.slot),
      isLate: (answerDue(one.slot) ?? context.now) < context.now,
      clash: clashes.get(one.entryId),
    })),
    without: named
      .filter((one) => !isScheduled(one))
      .map(({ entryId, number, title, unit }) => ({ entryId, number, title, unit })),
  };
}

export type TimetableData = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const stageId = partOf(params, "stageId");
  const page = paths.timetable(stageId);
  return act(words, joinMoments(await readForm(request), { firstDay: "day" }), {
    plan: form(
      planForm(words),
      async (typed) => {
        const { left } = await planSlots(context, stageId, timetableOf(typed));
        return done(page, left > 0 ? "slots-planned-in-part" : "slots-planned");
      },
      { at: { "slot-outside-stage": "firstDay", "no-room-left": "rooms" } },
    ),
    tell: form(nothing, async () => {
      await tellSlots(context, stageId);
      return done(page, "slots-told");
    }),
    clear: form(nothing, async () => {
      await clearSlots(context, stageId);
      return done(page, "slots-cleared");
    }),
  });
}

export const meta = titled<TimetableData>((words, { stage }) => `${words.presentations.title}: ${stage.name}`);

export default function Timetable() {
  const { stage, mayPlan, scheduled, without } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { presentations: says } = useWords();
  const language = useLanguage();
  const days = [...groupBy(scheduled, ({ slot }) => showDay(language, slot.startsAt))];
  const drafts = scheduled.filter(({ slot }) => !slot.toldAt).length;
  return (
    <>
      <PageHeading kicker={<a href={paths.stage(stage.id)}>{stage.name}</a>} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      {!mayPlan && <Notice tone="info" title={says.notHere} />}
      <p>
        {says.state(scheduled.length, scheduled.length + without.length)}{" "}
        {mayPlan && says.closes(showMoment(language, stage.closesAt))}
      </p>
      {mayPlan && drafts > 0 && <Drafts count={drafts} />}
      {mayPlan && without.length > 0 && (
        <PlanForm
          answer={answer?.intent === "plan" ? answer : undefined}
          isOpen={scheduled.length === 0 || answer?.intent === "plan"}
        />
      )}
      {days.map(([day, rows]) => (
        <DayTable key={day} stageId={stage.id} day={day} rows={rows} />
      ))}
      {scheduled.length > 0 && <Unscheduled without={without} />}
    </>
  );
}

function Drafts({ count }: { count: number }) {
  const { presentations: says } = useWords();
  return (
    <Notice tone="info" title={says.drafts(count)}>
      <p>{says.draftsText}</p>
      <form method="post" className="print:hidden">
        <ButtonRow>
          <Button name="intent" value="tell">
            {says.tell}
          </Button>
          <Button variant="secondary" name="intent" value="clear">
            {says.clear}
          </Button>
        </ButtonRow>
      </form>
    </Notice>
  );
}
