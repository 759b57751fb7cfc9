import type { QueueFilter } from "~/domain/screening/queue";
import type { QueueRow } from "~/domain/screening/queueing.server";
import { withParameters } from "~/routes/pieces/lists/search-parameters";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import { showDay, showMoment } from "~/words/formats";
import { queueSearch } from "../queue-filter";

type Props = { rows: QueueRow[]; filter: QueueFilter; edition: string; page: number; ticked: boolean };

/** The waiting proposals; at a step that can be taken together, those that may be are there to tick. */
export function QueueTable({ rows, filter, edition, page, ticked }: Props) {
  const { queue: says } = useWords().screening;
  const language = useLanguage();
  const ticking = rows.some((row) => isTickable(row, filter));
  const table = (
    <DataTable
      caption={says.caption}
      captionHidden
      empty={says.none}
      columns={[
        ...(ticking ? [{ key: "tick", label: says.tick }] : []),
        { key: "title", label: says.name, heading: true },
        { key: "number", label: says.number },
        { key: "unit", label: says.unit },
        { key: "since", label: says.since },
        { key: "step", label: says.stepHead },
        { key: "found", label: says.foundHead },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          tick: isTickable(row, filter) && <Tick row={row} ticked={ticked} />,
          title: <a href={`${paths.screening(row.id)}${queueSearch(filter)}`}>{row.title}</a>,
          number: row.number,
          unit: row.unit,
          since: showMoment(language, row.submittedAt),
          step: <Step row={row} />,
          found: row.found === 0 ? <Tag tone="done">{says.clear}</Tag> : <Tag tone="warn">{says.found(row.found)}</Tag>,
        },
      }))}
    />
  );
  if (!ticking) return table;
  const approving = filter.step === "approve";
  return (
    <form method="get" action={paths.screeningTogether} className="flow">
      <p className="text-muted">{approving ? says.approveHint : says.tickHint}</p>
      <p>
        <a
          href={withParameters(queueSearch(filter, edition), {
            hal: String(page),
            pilih: ticked ? undefined : "semua",
          })}
        >
          {ticked ? says.tickNone : says.tickAll}
        </a>
      </p>
      <input type="hidden" name="edisi" value={edition} />
      <input type="hidden" name="langkah" value={approving ? "setujui" : "periksa"} />
      {table}
      <ButtonRow>
        <Button>{approving ? says.approveTicked : says.checkTicked}</Button>
      </ButtonRow>
    </form>
  );
}

/** Only where one step was chosen: one form does one thing. */
function isTickable({ step, ownUnit, found, verdict }: QueueRow, filter: QueueFilter): boolean {
  if (ownUnit || step !== filter.step) return false;
  return step === "check" ? found === 0 : step === "approve" && verdict === "eligible";
}

function Tick({ row, ticked }: { row: QueueRow; ticked: boolean }) {
  const { queue: says } = useWords().screening;
  return (
    <input
      type="checkbox"
      name="id"
      value={row.id}
      defaultChecked={ticked}
      aria-label={`${says.tick}: ${row.title}`}
      className="size-6 cursor-pointer"
    />
  );
}

function Step({ row: { step, ownUnit, verdict, dueAt } }: { row: QueueRow }) {
  const words = useWords();
  const language = useLanguage();
  const { queue: says } = words.screening;
  if (ownUnit) return <Tag tone="neutral">{says.ownUnit}</Tag>;
  if (step === "repair") return <Tag tone="info">{says.inRepair(dueAt ? showDay(language, dueAt) : "")}</Tag>;
  if (!verdict) return <Tag tone="neutral">{says.toCheck}</Tag>;
  const result = words.secretariat.screening.verdict[verdict];
  return step === "approve" ? (
    <Tag tone="warn">{says.toApprove(result)}</Tag>
  ) : (
    <Tag tone="neutral">{says.mine(result)}</Tag>
  );
}
