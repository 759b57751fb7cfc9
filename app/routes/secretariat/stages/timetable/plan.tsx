import { usualMinutes } from "~/domain/presentations/slot";
import { errorsAt, typedField } from "~/routes/pieces/forms/field-errors";
import { WibMoment } from "~/routes/pieces/forms/moment-field";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { NumberField } from "~/ui/number-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";

const usual: Record<string, string> = {
  days: "1",
  from: "09.00",
  until: "16.00",
  breakFrom: "12.00",
  breakUntil: "13.00",
  present: String(usualMinutes.present),
  interview: String(usualMinutes.interview),
  pause: String(usualMinutes.pause),
};

/** Days, hours and rooms in which those who have no time yet are to present. */
export function PlanForm({ answer, isOpen }: { answer: Answer | undefined; isOpen: boolean }) {
  const { plan: says } = useWords().presentations;
  const errors = answer?.errors ?? [];
  const typed = answer?.typed ?? usual;
  const field = (name: string) => typedField(name, typed, errors);
  const clock = (name: "from" | "until" | "breakFrom" | "breakUntil") => (
    <TextField {...field(name)} label={says[name]} hint={says.timeHint} width="short" inputMode="decimal" />
  );
  return (
    <Disclosure label={says.title} open={isOpen}>
      <form method="post" noValidate className="flow">
        <p className="max-w-measure">{says.text}</p>
        <WibMoment
          name="firstDay"
          typed={(name) => typed[name] ?? ""}
          errors={errorsAt(errors, "firstDay")}
          legend={says.firstDay}
          withTime={false}
        />
        <NumberField {...field("days")} label={says.days} hint={says.daysHint} min={1} />
        <div className="grid max-w-measure gap-5 sm:grid-cols-2">
          {clock("from")}
          {clock("until")}
          {clock("breakFrom")}
          {clock("breakUntil")}
        </div>
        <TextArea {...field("rooms")} label={says.rooms} hint={says.roomsHint} rows={3} />
        <div className="grid max-w-measure gap-5 sm:grid-cols-3">
          <NumberField {...field("present")} label={says.present} min={1} />
          <NumberField {...field("interview")} label={says.interview} min={0} />
          <NumberField {...field("pause")} label={says.pause} min={0} />
        </div>
        <ButtonRow>
          <Button name="intent" value="plan">
            {says.submit}
          </Button>
        </ButtonRow>
      </form>
    </Disclosure>
  );
}
