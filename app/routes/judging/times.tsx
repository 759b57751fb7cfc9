import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnAssignments } from "~/domain/assignment/finding.server";
import { groupBy } from "~/domain/kernel/grouping";
import { listOwnTimes } from "~/domain/presentations/finding.server";
import { endOf } from "~/domain/presentations/slot";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading } from "~/ui/heading";
import { DataTable } from "~/ui/table";
import { requireContext } from "~/web/guards.server";
import { showClock, showDay } from "~/words/formats";
import { judges } from "./judges";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const own = new Map((await listOwnAssignments(context)).map((one) => [one.id, one]));
  const times = await listOwnTimes(context);
  return {
    times: times.map(({ slot, assignmentId, stage }) => ({
      ...{ assignmentId, stage: stage.name, room: slot.room, startsAt: slot.startsAt, endsAt: endOf(slot) },
      ...{ title: own.get(assignmentId)?.title, number: own.get(assignmentId)?.number },
    })),
  };
}

export const meta = titled((words) => words.presentations.judge.title);

/** When a judge is to be where, day by day: to be printed and taken along. */
export default function OwnTimes() {
  const { times } = useLoaderData<typeof loader>();
  const { presentations: says } = useWords();
  const language = useLanguage();
  const days = [...groupBy(times, ({ startsAt }) => showDay(language, startsAt))];
  return (
    <>
      <PageHeading title={says.judge.title} lead={says.judge.lead} />
      {times.length === 0 && <Empty title={says.judge.none}>{says.judge.noneText}</Empty>}
      {times.length > 0 && (
        <ButtonRow>
          <ButtonLink href={paths.ownTimesCalendar} variant="secondary">
            {says.judge.calendar}
          </ButtonLink>
        </ButtonRow>
      )}
      {days.map(([day, rows]) => (
        <DataTable
          key={day}
          caption={day}
          empty=""
          columns={[
            { key: "time", label: says.time },
            { key: "title", label: says.name, heading: true },
            { key: "room", label: says.room },
          ]}
          rows={rows.map(({ assignmentId, title, number, stage, room, startsAt, endsAt }) => ({
            key: assignmentId,
            cells: {
              time: `${showClock(language, startsAt)}–${showClock(language, endsAt)}`,
              title: (
                <>
                  {title ? <a href={paths.assignment(assignmentId)}>{title}</a> : says.judge.hidden}
                  <span className="block text-sm font-normal text-muted">
                    {[number, stage].filter(Boolean).join(" · ")}
                  </span>
                </>
              ),
              room,
            },
          }))}
        />
      ))}
    </>
  );
}
