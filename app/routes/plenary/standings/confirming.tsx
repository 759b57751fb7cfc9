import type { Stage } from "~/domain/stages/stage";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Notice } from "~/ui/notice";
import { showMoment } from "~/words/formats";
import type { Decided } from "./loading.server";

type Props = { stage: Stage; decided: Decided; isLast: boolean; errors: FieldError[] };

/** The chair's word on the list: open while nothing is contested, a record afterwards. */
export function Confirming({ stage, decided, isLast, errors }: Props) {
  const { standings: says } = useWords().plenary;
  const language = useLanguage();
  const { confirmation, sides, places, motions, mayMove } = decided;
  if (confirmation) {
    return (
      <>
        <Notice tone="done" title={says.confirmed(confirmation.by, showMoment(language, confirmation.confirmedAt))} />
        {isLast && (
          <ButtonRow>
            <ButtonLink href={paths.determination(stage.id)} variant="secondary">
              {says.toDetermination}
            </ButtonLink>
          </ButtonRow>
        )}
      </>
    );
  }
  if (motions.length < places) return <Notice tone="warn" title={says.contested(sides.contested, places)} />;
  if (!mayMove) return undefined;
  return (
    <form method="post" className="flow">
      <p>{says.confirmHint(sides.above + places)}</p>
      <CheckboxField id="sure" name="sure" label={says.sure} errors={errorsAt(errors, "sure")} />
      <ButtonRow>
        <Button name="intent" value="confirm">
          {says.confirm}
        </Button>
      </ButtonRow>
    </form>
  );
}
