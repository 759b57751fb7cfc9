import type { AskedRepair } from "~/domain/screening/outcome.server";
import { useLanguage, useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { StatusLine, Tag } from "~/ui/status";
import { SummaryList } from "~/ui/summary-list";
import { showMoment } from "~/words/formats";

/** What was asked to be repaired, until when, and what has come of it. */
export function RepairSummary({ repair }: { repair: AskedRepair }) {
  const { repair: says } = useWords().screening;
  const language = useLanguage();
  const { requestedAt, dueAt, completedAt, completedBy, note, places } = repair;
  const ended = completedBy ? says.sentAt : says.lapsedAt;
  return (
    <>
      <SectionHeading id="perbaikan" title={says.askedTitle} />
      <StatusLine tone={completedAt ? "done" : "warn"}>
        {says.askedBy(showMoment(language, requestedAt), showMoment(language, dueAt))}
        {completedAt && ` ${ended(showMoment(language, completedAt))}`}
      </StatusLine>
      {note && <p className="whitespace-pre-line">{note}</p>}
      <SummaryList
        items={places.map((place) => ({
          term: place.title,
          detail: (
            <div className="space-y-2">
              <p>{place.note}</p>
              <p className="text-sm break-words text-muted">
                {says.fileNames}: {place.files.join(", ") || says.noFile}
              </p>
              <Tag tone={place.mended ? "done" : "warn"}>{place.mended ? says.mended : says.unmended}</Tag>
            </div>
          ),
        }))}
      />
    </>
  );
}
