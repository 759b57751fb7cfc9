import type { Stage } from "~/domain/stages/stage";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Notice } from "~/ui/notice";
import { showMoment } from "~/words/formats";
import { standingsListHref } from "./lists";
import type { Decided } from "./loading.server";

type Props = { stage: Stage; decided: Decided; isLast: boolean; errors: FieldError[] };

/** The chair's word on the list: open while nothing is contested, a record afterwards. */
export function Confirming({ stage, decided, isLast, errors }: Props) {
  const { standings: says } = useWords().plenary;
  const language = useLanguage();
  const { confirmation, lists, mayMove } = decided;
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
  const open = lists.filter(({ isOpen }) => isOpen);
  if (open.length > 0) return <OpenTies stage={stage} open={open} isAlone={lists.length === 1} />;
  if (!mayMove) return undefined;
  const passing = lists.reduce((sum, { sides, places }) => sum + sides.above + places, 0);
  return (
    <form method="post" className="flow">
      <p>{passing === 0 && !isLast ? says.nobodyPasses : says.confirmHint(passing)}</p>
      <CheckboxField id="sure" name="sure" label={says.sure} errors={errorsAt(errors, "sure")} />
      <ButtonRow>
        <Button name="intent" value="confirm">
          {says.confirm}
        </Button>
      </ButtonRow>
    </form>
  );
}

type OpenProps = { stage: Stage; open: Decided["lists"]; isAlone: boolean };

/** Each list whose tie is not decided yet, with the way there where there are several. */
function OpenTies({ stage, open, isAlone }: OpenProps) {
  const { standings: says } = useWords().plenary;
  return open.map(({ trackId, label, sides, places }) => (
    <Notice
      key={trackId}
      tone="warn"
      title={isAlone ? says.contested(sides.contested, places) : `${label}: ${says.contested(sides.contested, places)}`}
    >
      {!isAlone && <a href={`${standingsListHref(stage.id, trackId)}#mosi`}>{says.toTie}</a>}
    </Notice>
  ));
}
