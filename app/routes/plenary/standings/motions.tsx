import { type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import type { Decided } from "./loading.server";

type Props = { decided: Decided; typed: Record<string, string> | undefined; errors: FieldError[] };

/** The motions by which the plenary chose out of a tie at the line, and the form for the next one. */
export function Motions({ decided, typed, errors }: Props) {
  const { motion: says } = useWords().plenary;
  const { mayMove } = decided;
  const { motions, places, label } = decided.shown;
  if (places === 0) return undefined;
  return (
    <>
      <SectionHeading id="mosi" title={decided.lists.length === 1 ? says.title : `${says.title}: ${label}`} />
      {motions.length > 0 && <Carried decided={decided} />}
      <Past decided={decided} />
      {mayMove && motions.length < places && <MotionForm decided={decided} typed={typed} errors={errors} />}
    </>
  );
}

function Carried({ decided: { shown, mayMove } }: { decided: Decided }) {
  const { motion: says } = useWords().plenary;
  return (
    <ul className="flow">
      {shown.motions.map(({ id, entryId, reason, votesFor, votesAgainst, abstentions }) => (
        <li key={id} className="border-s-4 border-line ps-4">
          <p className="font-semibold">{shown.tied.find((row) => row.entryId === entryId)?.title}</p>
          <p>{reason}</p>
          <p className="text-sm text-muted">{says.votes(votesFor, votesAgainst, abstentions)}</p>
          {mayMove && (
            <form method="post">
              <input type="hidden" name="motionId" value={id} />
              <Button variant="quiet" name="intent" value="withdraw">
                {says.withdraw}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What was moved and chose nobody. */
function Past({ decided: { shown, mayMove } }: { decided: Decided }) {
  const { motion: says } = useWords().plenary;
  if (shown.past.length === 0) return null;
  return (
    <>
      <h3>{says.past}</h3>
      <ul className="flow">
        {shown.past.map(({ id, entryId, reason, isLost, withdrawnAt, ...votes }) => (
          <li key={id} className="border-s-4 border-line ps-4">
            <p className="font-semibold">
              {shown.tied.find((row) => row.entryId === entryId)?.title}
              {": "}
              {withdrawnAt ? says.withdrawn : says.lost}
            </p>
            <p>{reason}</p>
            <p className="text-sm text-muted">{says.votes(votes.votesFor, votes.votesAgainst, votes.abstentions)}</p>
            {mayMove && isLost && !withdrawnAt && (
              <form method="post">
                <input type="hidden" name="motionId" value={id} />
                <Button variant="quiet" name="intent" value="withdraw">
                  {says.withdraw}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function MotionForm({ decided: { shown }, typed, errors }: Props) {
  const words = useWords();
  const { motion: says } = words.plenary;
  const open = shown.tied.filter(({ entryId }) => !shown.motions.some((one) => one.entryId === entryId));
  const field = (name: string) => typedField(name, typed, errors);
  return (
    <form method="post" noValidate className="flow">
      <SelectField
        {...field("entryId")}
        label={says.entry}
        options={[
          { value: "", label: words.nominations.choose },
          ...open.map(({ entryId, title, number }) => ({ value: entryId, label: `${number} ${title}` })),
        ]}
      />
      <TextArea {...field("reason")} label={says.reason} hint={says.reasonHint} rows={3} />
      <NumberField {...field("votesFor")} label={says.votesFor} min={0} />
      <NumberField {...field("votesAgainst")} label={says.votesAgainst} min={0} />
      <NumberField {...field("abstentions")} label={says.abstentions} min={0} />
      <ButtonRow>
        <Button name="intent" value="move">
          {says.submit}
        </Button>
      </ButtonRow>
    </form>
  );
}
