import type { ReactNode } from "react";
import type { Stage } from "~/domain/stages/stage";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Notice } from "~/ui/notice";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

type Props = {
  stage: Stage;
  isLast: boolean;
  /** A draw is on its way: what it replaces is not to be opened. */
  isDrawing: boolean;
  progress: {
    needed: number;
    handedIn: number;
    isWhole: boolean;
    isOver: boolean;
    draws: number;
    judges: Array<{ assigned: number }>;
  };
  number: string | undefined;
};

/** What the secretariat does next with a stage: only the steps that its state allows. */
export function StageSteps({ stage, isLast, isDrawing, progress, number }: Props) {
  const { secretariat, running, assigning } = useWords();
  const { stage: says } = secretariat;
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
      if (isDrawing) return null;
      return (
        <>
          {assigned && (
            <Step
              hint={says.openHint(judges)}
              above={
                <a href={paths.assigning(stage.id)} className="inline-flex min-h-11 items-center">
                  {assigning.link}
                </a>
              }
            >
              <Button name="intent" value="open">
                {says.open}
              </Button>
            </Step>
          )}
          <Step
            hint={progress.draws > 0 ? says.drawnBefore(progress.draws) : says.assignHint}
            above={
              progress.draws > 0 && (
                <>
                  <TextArea id="reason" name="reason" label={says.drawReason} rows={2} />
                  <CheckboxField id="keeps" name="keeps" label={assigning.keepsAll} />
                </>
              )
            }
          >
            <Button variant={assigned ? "secondary" : "primary"} name="intent" value="assign">
              {progress.draws > 0 ? says.assignAgain : says.assign}
            </Button>
          </Step>
        </>
      );
    case "open":
      if (!progress.isWhole) {
        const missing = progress.needed - progress.handedIn;
        return (
          <Notice
            tone={progress.isOver ? "warn" : "info"}
            title={progress.isOver ? says.overMissing : says.sheetsMissing(missing, progress.needed)}
          >
            <a href={paths.runningStage(stage.id)}>{running.link}</a>
          </Notice>
        );
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
