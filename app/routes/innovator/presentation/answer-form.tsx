import { slotAnswers } from "db/vocabulary";
import { errorsAt, typedField } from "~/routes/pieces/forms/field-errors";
import { useLanguage, useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { choiceId } from "~/ui/choice";
import { RadioGroup } from "~/ui/radio-group";
import { TextArea } from "~/ui/text-area";
import type { Answer } from "~/web/acting.server";
import { showMoment } from "~/words/formats";
import type { OwnPresentation } from "./page";

/** Whether its people come, and how; or why they ask for another time. */
export function AnswerForm({ one: { slot, dueAt }, answer }: { one: OwnPresentation; answer: Answer | undefined }) {
  const { presentations: says } = useWords();
  const language = useLanguage();
  const errors = answer?.errors ?? [];
  const typed = answer?.typed ?? { answer: slot.answer ?? "", reason: slot.answerReason ?? "" };
  return (
    <form method="post" noValidate className="flow">
      <h3>{says.own.confirm}</h3>
      <p>{slot.answer ? says.own.change : dueAt && says.own.confirmText(showMoment(language, dueAt))}</p>
      <input type="hidden" name="slotId" value={slot.id} />
      <input type="hidden" name="sequence" value={slot.sequence} />
      <RadioGroup
        id="answer"
        name="answer"
        legend={says.own.choose}
        defaultValue={typed.answer ?? ""}
        errors={errorsAt(errors, "answer") ?? []}
        options={slotAnswers.map((value) => ({ value, label: says.answers[value] }))}
      />
      <div data-reveal={choiceId("answer", slotAnswers.indexOf("other_time"))}>
        <TextArea
          {...typedField("reason", typed, errors)}
          label={says.own.reason}
          hint={says.own.reasonHint}
          rows={3}
        />
      </div>
      <ButtonRow>
        <Button>{says.own.submit}</Button>
      </ButtonRow>
    </form>
  );
}
