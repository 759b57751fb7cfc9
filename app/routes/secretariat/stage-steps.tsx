import type { ReactNode } from "react";
import type { Stage } from "~/domain/stages/stage";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Notice } from "~/ui/notice";
import { TextField } from "~/ui/text-field";
import { useWords } from "../visitor";

type Props = {
  stage: Stage;
  isLast: boolean;
  progress: { needed: number; handedIn: number; judges: Array<{ assigned: number }> };
  number: string | undefined;
};

/** What the secretariat does next with a stage: only the steps that its state allows. */
export function StageSteps({ stage, isLast, progress, number }: Props) {
  const { stage: says } = useWords().secretariat;
  const assigned = progress.judges.some((judge) => judge.assigned > 0);
  const judges = progress.judges.filter((judge) => judge.assigned > 0).length;
  switch (stage.status) {
    case "planned":
      return (
        <Step hint={`${says.prepareHint} ${says.notYet}`}>
          <Button name="intent" value="prepare">
            {says.prepare}
          </Button>
        </Step>
      );
    case "assigning":
      return (
        <Step hint={assigned ? says.openHint(judges) : says.assignHint}>
          {assigned && (
            <Button name="intent" value="open">
              {says.open}
            </Button>
          )}
          <Button variant={assigned ? "secondary" : "primary"} name="intent" value="assign">
            {assigned ? says.assignAgain : says.assign}
          </Button>
        </Step>
      );
    case "open":
      if (progress.handedIn < progress.needed) {
        return <Notice tone="info" title={says.sheetsMissing(progress.needed - progress.handedIn, progress.needed)} />;
      }
      return (
        <Step hint={says.closeHint} above={<CheckboxField id="sure" name="sure" label={says.confirm} />}>
          <Button variant="danger" name="intent" value="close">
            {says.close}
          </Button>
        </Step>
      );
    case "closed":
      return <Notice tone="info" title={says.waitingChair} />;
    case "provisional":
      if (isLast) return <Notice tone="info" title={says.waitingAuthority} />;
      return (
        <Step
          hint={says.announceHint}
          above={
            <TextField id="number" name="number" label={says.announceNumber} defaultValue={number} width="medium" />
          }
        >
          <Button name="intent" value="announce">
            {says.announce}
          </Button>
        </Step>
      );
    case "final":
      return <Notice tone="done" title={says.finished} />;
  }
}

function Step({ hint, above, children }: { hint: string; above?: ReactNode; children: ReactNode }) {
  return (
    <form method="post" noValidate className="flow">
      <p>{hint}</p>
      {above}
      <ButtonRow>{children}</ButtonRow>
    </form>
  );
}
