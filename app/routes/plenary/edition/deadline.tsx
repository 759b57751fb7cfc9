import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { WibMoment } from "~/routes/pieces/forms/moment-field";
import { useLanguage, useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";
import { showDay, showMoment } from "~/words/formats";
import type { DecidedEdition } from "./loading.server";

type Props = Pick<DecidedEdition, "rules" | "counts"> & {
  kind: "extend" | "reopen";
  answer: Answer | undefined;
};

/** A later deadline for everyone: while registration is open, or after a fault of the system cut it short. */
export function Deadline({ rules, counts, kind, answer }: Props) {
  const { decide: says } = useWords().editions;
  const language = useLanguage();
  const { errors, field, typed } = answeredForm<Record<string, unknown>>(answer?.intent === kind ? answer : undefined);
  const { edition, stages } = rules;
  const [first] = stages;
  const unticked = field("sure").errors;
  const reopening = kind === "reopen";
  return (
    <>
      <SectionHeading id="batas-waktu" title={reopening ? says.reopen : says.extend} />
      <FormErrors errors={errors} />
      <Notice tone="info" title={says.consequence(counts.unsubmitted, showMoment(language, edition.closesAt))}>
        <p>{says.age(showDay(language, edition.ageCountedOn))}</p>
        {reopening && <p>{says.reopenHint}</p>}
        {reopening && <p>{says.restored}</p>}
      </Notice>
      <form method="post" action="?" noValidate className="flow">
        <WibMoment
          name="until"
          typed={typed}
          errors={field("until").errors}
          legend={says.until}
          {...(first ? { hint: says.untilHint(showMoment(language, first.opensAt)) } : {})}
        />
        <TextArea {...field("reason")} label={says.reason} hint={says.reasonHint} rows={3} />
        <TextField {...field("announcementNo")} label={says.announcement} width="medium" />
        <CheckboxField
          id="sure"
          name="sure"
          label={reopening ? says.fault : says.sureExtend}
          defaultChecked={typed("sure") === "on"}
          {...(unticked ? { errors: unticked } : {})}
        />
        <ButtonRow>
          <Button name="intent" value={kind}>
            {reopening ? says.reopenSubmit : says.extendSubmit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
