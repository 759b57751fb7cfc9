import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-area";

type Props = { reason: string | undefined; errors: FieldError[] };

/** Before anything of the proposal is seen: free of conflict, or not. */
export function Declaration({
  team,
  reason,
  errors,
  inConflict,
  isBlind,
}: Props & { team: readonly string[]; inConflict: boolean; isBlind: boolean }) {
  const { judging, reasons } = useWords();
  const { declare, blind } = judging;
  if (inConflict) {
    return (
      <>
        <Notice tone="warn" title={reasons["conflict-of-interest"]} />
        <ConflictForm reason={reason} errors={errors} />
      </>
    );
  }
  return (
    <>
      <SectionHeading id="pernyataan" title={declare.title} />
      <p className="max-w-measure">{declare.lead}</p>
      <p>{isBlind ? blind.declare : `${declare.team}: ${team.join(", ")}`}</p>
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <form method="post" className="flow">
          <h3>{declare.free}</h3>
          <p>{declare.freeText}</p>
          <input type="hidden" name="intent" value="declare" />
          <ButtonRow>
            <Button name="choice" value="free">
              {declare.submit}
            </Button>
          </ButtonRow>
        </form>
        <div className="flow">
          <h3>{declare.conflict}</h3>
          <ConflictForm reason={reason} errors={errors} />
        </div>
      </div>
    </>
  );
}

export function ConflictForm({ reason, errors }: Props) {
  const { declare } = useWords().judging;
  return (
    <form method="post" noValidate className="flow">
      <input type="hidden" name="intent" value="declare" />
      <TextArea
        id="reason"
        name="reason"
        rows={3}
        label={declare.reason}
        hint={declare.reasonHint}
        defaultValue={reason}
        errors={errorsAt(errors, "reason")}
      />
      <ButtonRow>
        <Button variant="secondary" name="choice" value="conflict">
          {declare.hand}
        </Button>
      </ButtonRow>
    </form>
  );
}
