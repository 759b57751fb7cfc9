import { useLanguage, useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { DataTable } from "~/ui/table";
import { TextArea } from "~/ui/text-area";
import type { Answer } from "~/web/acting.server";
import { showMoment } from "~/words/formats";
import { FormErrors } from "../forms/form";
import { useTyped } from "./forms";
import type { JudgeData } from "./running.server";

type Props = { loaded: JudgeData; answer: Answer | undefined; runningHref: string };

/** What one judge holds in a stage: pass on what is unfinished, open a sheet again. */
export function JudgePage({ loaded, answer, runningHref }: Props) {
  const { running } = useWords();
  const { page: says } = running;
  const { stage, judge, readings, may } = loaded;
  const left = readings.filter(({ state }) => state !== "handed_in" && state !== "given_back").length;
  const handedIn = readings.filter(({ state }) => state === "handed_in");
  return (
    <>
      <PageHeading kicker={<a href={runningHref}>{stage.name}</a>} title={judge.name} lead={says.lead(left)} />
      <FormErrors errors={answer?.errors ?? []} />
      <Reminders loaded={loaded} left={left} />
      {may.passOn && left > 0 && <PassOnForm left={left} answer={answer} />}
      <SectionHeading id="peserta" title={says.readings} />
      <DataTable
        caption={says.readings}
        captionHidden
        empty={running.noJudges}
        columns={[
          { key: "number", label: running.number },
          { key: "title", label: running.name, heading: true },
          { key: "state", label: says.state },
        ]}
        rows={readings.map(({ id, number, title, state }) => ({
          key: id,
          cells: { number, title, state: says.states[state] },
        }))}
      />
      {may.reopen && handedIn.length > 0 && <ReopenForm readings={handedIn} answer={answer} />}
      <p>
        <a href={runningHref}>{says.back}</a>
      </p>
    </>
  );
}

/** What the judge was told and what became of it, and the button that tells it once more. */
function Reminders({ loaded, left }: { loaded: JudgeData; left: number }) {
  const { running, letters, reasons } = useWords();
  const { remind: says } = running;
  const language = useLanguage();
  const { reminders, isReminded, may } = loaded;
  const isDue = may.remind && left > 0;
  if (reminders.length === 0 && !isReminded && !isDue) return null;
  return (
    <form method="post" className="flow">
      <SectionHeading id="ingatkan" title={says.title} />
      {reminders.length === 0 && !isReminded && <p>{says.none}</p>}
      {reminders.length > 0 && (
        <ul>
          {reminders.map(({ id, status, writtenAt }) => (
            <li key={id}>
              {showMoment(language, writtenAt)}: {letters.statuses[status]}
            </li>
          ))}
        </ul>
      )}
      {isDue && isReminded && <p>{reasons["judge-reminded"]}</p>}
      {isDue && !isReminded && (
        <ButtonRow>
          <Button variant="secondary" name="intent" value="remind">
            {says.submit}
          </Button>
        </ButtonRow>
      )}
    </form>
  );
}

function PassOnForm({ left, answer }: { left: number; answer: Props["answer"] }) {
  const { running } = useWords();
  const { page: says } = running;
  const { field } = useTyped(answer, "pass-on");
  return (
    <form method="post" noValidate className="flow">
      <SectionHeading id="alihkan" title={says.passOn} />
      <p className="max-w-measure">{says.passOnText(left)}</p>
      <TextArea {...field("reason")} label={running.reason} hint={running.reasonHint} rows={3} />
      <ButtonRow>
        <Button name="intent" value="pass-on">
          {says.passOnSubmit}
        </Button>
      </ButtonRow>
    </form>
  );
}

function ReopenForm({ readings, answer }: { readings: JudgeData["readings"]; answer: Props["answer"] }) {
  const { running } = useWords();
  const { page: says } = running;
  const { field } = useTyped(answer, "reopen-sheet");
  return (
    <form method="post" noValidate className="flow">
      <SectionHeading id="buka" title={says.reopenTitle} />
      <p className="max-w-measure">{says.reopenText}</p>
      <SelectField
        {...field("sheetId")}
        label={says.sheet}
        options={[
          { value: "", label: says.choose },
          ...readings.map(({ sheetId, number, title }) => ({ value: sheetId ?? "", label: `${number} ${title}` })),
        ]}
      />
      <TextArea {...field("reason", "alasan-buka")} label={running.reason} hint={running.reasonHint} rows={3} />
      <ButtonRow>
        <Button variant="secondary" name="intent" value="reopen-sheet">
          {says.reopenSubmit}
        </Button>
      </ButtonRow>
    </form>
  );
}
