import type { Candidate } from "~/domain/assignment/looking-over.server";
import { typedField } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";
import type { AssignedEntryData } from "./loading.server";

type Props = { loaded: AssignedEntryData; answer: Answer | undefined };

/** Another judge in the place of one who reads the entry. */
export function MoveForm({ loaded: { entry, candidates }, answer }: Props) {
  const words = useWords();
  const { entry: says } = words.assigning;
  const own = answer?.intent === "move" ? answer : undefined;
  const field = (name: string) => typedField(name, own?.typed, own?.errors ?? []);
  const free = candidates.filter(canTake);
  return (
    <>
      <SectionHeading id="ganti" title={says.move} />
      {free.length === 0 ? (
        <p>{says.nobody}</p>
      ) : (
        <form method="post" noValidate className="flow">
          <p className="max-w-measure">
            {says.moveText} {says.lead}
          </p>
          <SelectField
            {...field("from")}
            label={says.from}
            options={[
              { value: "", label: words.people.choose },
              ...entry.readers.map(({ assignmentId, name }) => ({ value: assignmentId, label: name })),
            ]}
          />
          <SelectField
            {...field("to")}
            label={says.to}
            options={[
              { value: "", label: words.people.choose },
              ...free
                .sort((a, b) => Number(b.isAtHome) - Number(a.isAtHome) || a.load - b.load)
                .map(({ id, name, load, isAtHome }) => ({
                  value: id,
                  label: says.option(name, load, isAtHome ? says.atHome : ""),
                })),
            ]}
          />
          <ButtonRow>
            <Button variant="secondary" name="intent" value="move">
              {says.submit}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

/** Two judges change places between this entry and another. */
export function SwapForm({ loaded: { entry, candidates }, answer }: Props) {
  const words = useWords();
  const { entry: says } = words.assigning;
  const own = answer?.intent === "swap" ? answer : undefined;
  const field = (name: string) => typedField(name, own?.typed, own?.errors ?? []);
  return (
    <>
      <SectionHeading id="tukar" title={says.swap} />
      <form method="post" noValidate className="flow">
        <p className="max-w-measure">{says.swapText}</p>
        <SelectField
          {...field("own")}
          label={says.swapFrom}
          options={[
            { value: "", label: words.people.choose },
            ...entry.readers.map(({ assignmentId, name }) => ({ value: assignmentId, label: name })),
          ]}
        />
        <TextField {...field("number")} label={says.swapNumber} width="medium" />
        <SelectField
          {...field("judge")}
          label={says.swapJudge}
          options={[
            { value: "", label: words.people.choose },
            ...candidates
              .filter(({ reading, conflict }) => !reading && !conflict)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="swap">
            {says.swapSubmit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}

function canTake({ reading, conflict, load, most }: Candidate): boolean {
  return !reading && !conflict && (most === undefined || load < most);
}
