import { answeredForm, FormErrors } from "~/routes/pieces/forms/form";
import { useLanguage, useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Disclosure } from "~/ui/disclosure";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-area";
import type { Answer } from "~/web/acting.server";
import { showMoment } from "~/words/formats";
import type { DecidedEdition } from "./loading.server";

type Props = Pick<DecidedEdition, "pending" | "may"> & { answer: Answer | undefined };

/** The second of two persons' word on a draft edition, or the way back with a note. */
export function Confirmation({ pending, may, answer }: Props) {
  const { decide: says } = useWords().editions;
  const language = useLanguage();
  const own = answer?.intent === "publish" || answer?.intent === "return" ? answer : undefined;
  const { errors, field } = answeredForm<{ sure: string; note: string }>(own);
  const unticked = field("sure").errors;
  if (!pending) return <Notice tone="info" title={says.notProposed} />;
  if (may.publish === "own-proposal") return <Notice tone="info" title={says.own} />;
  return (
    <>
      <SectionHeading id="kukuhkan" title={says.confirmStep} />
      <p>{says.proposed(pending.by, showMoment(language, pending.at))}</p>
      <FormErrors errors={errors} />
      <form method="post" action="?" noValidate className="flow">
        <input type="hidden" name="publication" value={pending.id} />
        <p className="max-w-measure">{says.confirmHint}</p>
        <CheckboxField id="sure" name="sure" label={says.sure} {...(unticked ? { errors: unticked } : {})} />
        <ButtonRow>
          <Button name="intent" value="publish">
            {says.confirm}
          </Button>
        </ButtonRow>
      </form>
      <Disclosure label={says.return} open={answer?.intent === "return"}>
        <form method="post" action="?" noValidate className="flow">
          <input type="hidden" name="publication" value={pending.id} />
          <TextArea {...field("note")} label={says.note} hint={says.noteHint} rows={4} />
          <ButtonRow>
            <Button variant="secondary" name="intent" value="return">
              {says.return}
            </Button>
          </ButtonRow>
        </form>
      </Disclosure>
    </>
  );
}
