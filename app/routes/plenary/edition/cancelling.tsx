import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Disclosure } from "~/ui/disclosure";
import { SectionHeading } from "~/ui/heading";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";
import type { DecidedEdition } from "./loading.server";

/** The end of an edition without a result; its ids differ from those of the form on the deadline. */
export function Cancelling({ counts, answer }: Pick<DecidedEdition, "counts"> & { answer: Answer | undefined }) {
  const { decide: says } = useWords().editions;
  const own = answer?.intent === "cancel" ? answer : undefined;
  const { errors, field } = answeredForm<{ reason: string; decreeNo: string; sure: string }>(own);
  const unticked = field("sure", "batal-sure").errors;
  return (
    <>
      <SectionHeading id="batalkan" title={says.cancel} />
      <FormErrors errors={errors} />
      <Disclosure label={says.cancelOpen} open={own !== undefined}>
        <form method="post" action="?" noValidate className="flow">
          <p className="max-w-measure">{says.cancelHint(counts.all)}</p>
          <TextArea {...field("reason", "batal-reason")} label={says.reason} hint={says.reasonHint} rows={3} />
          <TextField {...field("decreeNo", "batal-decreeNo")} label={says.decree} width="medium" />
          <CheckboxField
            id="batal-sure"
            name="sure"
            label={says.cancelSure}
            {...(unticked ? { errors: unticked } : {})}
          />
          <ButtonRow>
            <Button variant="danger" name="intent" value="cancel">
              {says.cancelSubmit}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
    </>
  );
}
