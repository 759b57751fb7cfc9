import { directions, indicatorKinds } from "db/vocabulary";
import { EntriesStatus, type Keeping, RestoredEntries, useKeeping } from "~/routes/pieces/forms/kept-entries";
import { useWords } from "~/routes/visitor";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { RadioGroup } from "~/ui/radio-group";
import { TextField } from "~/ui/text-field";
import { LockableFields } from "../locking/lockable-fields";
import type { Filled } from "../typed-form";

type Props = {
  form: Filled;
  version: number | string;
  place: number | undefined;
  locked: boolean;
  keeping: Keeping;
  cancel: string | undefined;
};

/** One indicator to be added, or changed in its place. */
export function IndicatorForm({ form, version, place, locked, keeping, cancel }: Props) {
  const words = useWords();
  const { indicators: says } = words;
  const { field } = form;
  const kept = useKeeping(keeping);
  return (
    <form method="post" action="?" noValidate className="flow" {...(locked ? {} : kept)}>
      <input type="hidden" name="version" autoComplete="off" value={version} />
      {place !== undefined && <input type="hidden" name="place" value={place} />}
      <RestoredEntries />
      <LockableFields locked={locked}>
        <TextField {...field("name")} label={says.name} hint={says.nameHint} />
        <RadioGroup
          id="kind"
          name="kind"
          legend={says.kind}
          errors={form.errors("kind")}
          defaultValue={form.value("kind")}
          options={indicatorKinds.map((kind) => ({ value: kind, label: says.kinds[kind], hint: says.kindHints[kind] }))}
        />
        <TextField {...field("unitOfMeasure")} label={says.unitOfMeasure} hint={says.unitHint} width="medium" />
        <RadioGroup
          id="better"
          name="better"
          legend={says.better}
          errors={form.errors("better")}
          defaultValue={form.value("better")}
          options={directions.map((direction) => ({ value: direction, label: says.betters[direction] }))}
        />
        <Measured form={form} legend={says.before} figure="baseline" period="baselinePeriod" />
        <Measured form={form} legend={says.after} figure="result" period="resultPeriod" />
        <TextField {...field("source")} label={says.source} hint={says.sourceHint} />
      </LockableFields>
      {!locked && (
        <ButtonRow>
          <Button name="intent" value="save">
            {says.save}
          </Button>
          <Button variant="secondary" name="intent" value="finish">
            {words.collaboration.lock.saveAndLeave}
          </Button>
          {cancel && (
            <ButtonLink href={cancel} variant="quiet" data-drops-kept="">
              {says.cancel}
            </ButtonLink>
          )}
        </ButtonRow>
      )}
      <EntriesStatus />
    </form>
  );
}

type MeasuredProps = { form: Filled; legend: string; figure: "baseline" | "result"; period: string };

function Measured({ form: { field }, legend, figure, period }: MeasuredProps) {
  const { indicators: says } = useWords();
  return (
    <fieldset className="max-w-measure border-t border-line pt-4">
      <legend className="float-start mb-3 w-full font-semibold">{legend}</legend>
      <div className="clear-both grid gap-4 sm:grid-cols-2">
        <TextField
          {...field(figure)}
          label={says.figure}
          hint={says.figureHint}
          inputMode="decimal"
          autoComplete="off"
        />
        <TextField {...field(period)} label={says.period} hint={says.periodHint} />
      </div>
    </fieldset>
  );
}
