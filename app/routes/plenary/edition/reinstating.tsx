import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";
import type { DecidedEdition } from "./loading.server";

type Props = Pick<DecidedEdition, "ended"> & { answer: Answer | undefined };

/** The way back after the server's clock was ahead and ended what still had time. */
export function Reinstating({ ended, answer }: Props) {
  const { decide: says } = useWords().editions;
  const { errors, field, typed } = answeredForm<Record<string, unknown>>(
    answer?.intent === "reinstate" ? answer : undefined,
  );
  const unticked = field("sure").errors;
  return (
    <>
      <SectionHeading id="kembalikan" title={says.reinstate} />
      <FormErrors errors={errors} />
      <Notice tone="warn" title={says.endedEarly(ended.drafts, ended.repairs)}>
        <p>{says.reinstateHint}</p>
      </Notice>
      <form method="post" action="?" noValidate className="flow">
        <TextArea {...field("reason")} label={says.reason} hint={says.reasonHint} rows={3} />
        <TextField {...field("announcementNo")} label={says.announcement} width="medium" />
        <CheckboxField
          id="sure"
          name="sure"
          label={says.reinstateSure}
          defaultChecked={typed("sure") === "on"}
          {...(unticked ? { errors: unticked } : {})}
        />
        <ButtonRow>
          <Button name="intent" value="reinstate">
            {says.reinstateSubmit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
