import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { DataTable } from "~/ui/table";
import { showClock, showLocal, showMoment } from "~/words/formats";
import type { TimetableData } from "./page";

type Row = TimetableData["scheduled"][number];

/** One day of presentations, to be looked at and printed. */
export function DayTable({ stageId, day, rows }: { stageId: string; day: string; rows: Row[] }) {
  const { presentations: says } = useWords();
  return (
    <DataTable
      caption={says.dayCaption(day)}
      empty=""
      columns={[
        { key: "time", label: says.time },
        { key: "title", label: says.name, heading: true },
        { key: "room", label: says.room },
        { key: "judges", label: says.judges },
        { key: "answer", label: says.answer },
        { key: "change", label: says.change },
      ]}
      rows={rows.map((row) => ({
        key: row.entryId,
        cells: {
          time: <Time row={row} />,
          title: (
            <>
              {row.title}
              <span className="block text-sm font-normal text-muted">
                {row.number} · {row.unit}
              </span>
            </>
          ),
          room: row.slot.room,
          judges: row.judges.map(({ name }) => name).join(", "),
          answer: <Answer row={row} />,
          change: (
            <a href={paths.slot(stageId, row.slot.id)} className="inline-flex min-h-11 items-center print:hidden">
              {says.change} <span className="sr-only">{says.changeNamed(row.number)}</span>
            </a>
          ),
        },
      }))}
    />
  );
}

function Time({ row: { slot, endsAt, zone, clash } }: { row: Row }) {
  const { presentations: says } = useWords();
  const language = useLanguage();
  return (
    <>
      {showClock(language, slot.startsAt)}–{showClock(language, endsAt)} WIB
      {zone !== "WIB" && <span className="block text-sm text-muted">{showLocal(language, slot.startsAt, zone)}</span>}
      {clash && <span className="block text-sm font-semibold text-danger">{says.clashes[clash]}</span>}
    </>
  );
}

function Answer({ row: { slot, dueAt, isLate } }: { row: Row }) {
  const { presentations: says } = useWords();
  const language = useLanguage();
  if (slot.attendance) return says.attendance[slot.attendance];
  if (!slot.toldAt || !dueAt) return says.draft;
  if (!slot.answer) return isLate ? says.late : says.unanswered(showMoment(language, dueAt));
  return (
    <>
      {says.answers[slot.answer]}
      {slot.answerReason && <span className="block text-sm text-muted">{slot.answerReason}</span>}
    </>
  );
}
