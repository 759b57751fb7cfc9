import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Empty } from "~/ui/empty";

type Props = { progress: { done: number; needed: number; mayClose: boolean } };

/** Before the close nobody sees a rank: only how far the work is. */
export function Sealed({ progress }: Props) {
  const words = useWords();
  const { standings } = words.plenary;
  return (
    <>
      <Empty title={standings.sealed}>{standings.sealedText}</Empty>
      <p>{standings.progress(progress.done, progress.needed)}</p>
      {progress.mayClose && (
        <form method="post" className="flow">
          <p>{words.secretariat.stage.closeHint}</p>
          <CheckboxField id="sure" name="sure" label={words.secretariat.stage.confirm} />
          <ButtonRow>
            <Button name="intent" value="close">
              {standings.close}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}
