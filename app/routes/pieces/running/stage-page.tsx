import { daysUntil } from "~/domain/kernel/days";
import { useLanguage, useWords } from "~/routes/visitor";
import { Button } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { Progress } from "~/ui/progress";
import { StatusLine } from "~/ui/status";
import { DataTable } from "~/ui/table";
import type { Answer } from "~/web/acting.server";
import { showMoment } from "~/words/formats";
import { FormErrors } from "../forms/form";
import { percentOf, saysGoing } from "./following";
import { ExtendForm, ReopenStageForm, WaiveForm } from "./forms";
import { RunningLog } from "./log";
import type { RunningData } from "./running.server";

type Props = {
  loaded: RunningData;
  answer: Answer | undefined;
  /** Where the stage's own page is, and a judge's. */
  stageHref: string;
  /** Where it is told how it goes on. */
  followsAt: string;
  judgeHref: (judgeId: string) => string;
  conflictsHref: string;
};

/** How a stage's judging goes, and every way on: for late judges, for want of readers, for time that is over. */
export function RunningPage({ loaded, answer, stageHref, followsAt, judgeHref, conflictsHref }: Props) {
  const { running: says, assigning } = useWords();
  const { stage, may, conflicts } = loaded;
  return (
    <>
      <PageHeading kicker={<a href={stageHref}>{stage.name}</a>} title={says.title} />
      <FormErrors errors={answer?.errors ?? []} />
      <Standing loaded={loaded} />
      {stage.status === "open" && <Going loaded={loaded} followsAt={followsAt} />}
      {conflicts > 0 && (
        <Notice tone="danger" title={says.conflicts(conflicts)}>
          <p>{says.conflictsText}</p>
          {may.passOn && (
            <form method="post">
              <Button variant="secondary" name="intent" value="annul">
                {says.annul}
              </Button>
            </form>
          )}
        </Notice>
      )}
      <Judges loaded={loaded} judgeHref={judgeHref} />
      <p className="print:hidden">
        <a href={conflictsHref} className="inline-flex min-h-11 items-center">
          {assigning.conflictsLink}
        </a>
      </p>
      <LackingEntries loaded={loaded} />
      {may.waive && loaded.lackingCount + loaded.log.waivers.length > 0 && <WaiveForm stage={stage} answer={answer} />}
      {may.extend && <ExtendForm answer={answer} />}
      {may.reopen && <ReopenStageForm answer={answer} />}
      <RunningLog loaded={loaded} />
    </>
  );
}

function Standing({ loaded }: { loaded: RunningData }) {
  const words = useWords();
  const language = useLanguage();
  const { running: says } = words;
  const { stage, lackingCount, isOver, hasChair, now } = loaded;
  const end = showMoment(language, stage.closesAt);
  return (
    <>
      {stage.status === "open" ? (
        <StatusLine tone={isOver ? "warn" : "info"}>
          {isOver ? says.over(end) : says.closes(end, words.daysLeft(daysUntil(stage.closesAt, now)))}
        </StatusLine>
      ) : (
        <StatusLine tone="info">{words.statuses.stage[stage.status]}</StatusLine>
      )}
      {!hasChair && <StatusLine tone="warn">{says.noChair}</StatusLine>}
      {stage.status === "open" && (
        <StatusLine tone={lackingCount === 0 ? "done" : "info"}>
          {lackingCount === 0 ? says.complete : says.lackingCount(lackingCount)}
        </StatusLine>
      )}
      {isOver && lackingCount > 0 && <p className="max-w-measure">{says.overText}</p>}
    </>
  );
}

/** How far all sheets are, and when they will be in; by itself where there are scripts. */
function Going({ loaded: { going }, followsAt }: Pick<Props, "loaded" | "followsAt">) {
  const words = useWords();
  const text = saysGoing(words, useLanguage(), going);
  return (
    <div data-follow={followsAt} className="flow">
      <p data-follow-text>{text}</p>
      <Progress label={words.running.sheets} percent={percentOf(going)} />
    </div>
  );
}

function Judges({ loaded: { judges }, judgeHref }: Pick<Props, "loaded" | "judgeHref">) {
  const { running: says } = useWords();
  return (
    <>
      <SectionHeading id="juri" title={says.judges} />
      <DataTable
        caption={says.judges}
        captionHidden
        empty={says.noJudges}
        columns={[
          { key: "name", label: says.judge, heading: true },
          { key: "assigned", label: says.assigned, align: "end" },
          { key: "begun", label: says.begun, align: "end" },
          { key: "handedIn", label: says.handedIn, align: "end" },
          { key: "left", label: says.left, align: "end" },
        ]}
        rows={judges.map(({ id, name, isSeated, isBehind, assigned, begun, handedIn, left }) => ({
          key: id,
          cells: {
            name: (
              <>
                <a href={judgeHref(id)}>{name}</a>
                {!isSeated && <span className="text-muted"> ({says.gone})</span>}
                {isBehind && <span className="block text-sm font-semibold text-marigold-ink">{says.behind}</span>}
              </>
            ),
            assigned,
            begun: <span data-follow-cell={`begun-${id}`}>{begun}</span>,
            handedIn: <span data-follow-cell={`handedIn-${id}`}>{handedIn}</span>,
            left: <span data-follow-cell={`left-${id}`}>{left}</span>,
          },
        }))}
      />
    </>
  );
}

function LackingEntries({ loaded: { lacking, lackingCount } }: Pick<Props, "loaded">) {
  const { running: says } = useWords();
  if (lacking.length === 0) return undefined;
  return (
    <>
      <SectionHeading id="kurang" title={says.lacking} aside={String(lackingCount)} />
      <DataTable
        caption={says.lacking}
        captionHidden
        empty=""
        columns={[
          { key: "number", label: says.number },
          { key: "title", label: says.name, heading: true },
          { key: "sheets", label: says.sheets },
          { key: "reading", label: says.reading },
        ]}
        rows={lacking.map(({ entryId, number, title, needed, handedIn, reading }) => ({
          key: entryId,
          cells: {
            number,
            title,
            sheets: says.sheetsOf(handedIn, needed),
            reading: reading.length > 0 ? reading.join(", ") : says.nobody,
          },
        }))}
      />
      {lackingCount > lacking.length && <p className="text-muted">{says.more(lackingCount - lacking.length)}</p>}
    </>
  );
}
