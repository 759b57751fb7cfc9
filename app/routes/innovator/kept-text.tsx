import { Button, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { useWords } from "../visitor";

/** Shown by the enhancement script when this browser keeps a text that cannot be sent now. */
export function KeptText({ account }: { account: string }) {
  const { kept } = useWords().collaboration;
  return (
    <div data-kept-text="" data-keeps={account} hidden>
      <Notice tone="warn" title={kept.title}>
        <p>{kept.text}</p>
        <p data-kept-words="" className="border-s-4 border-line ps-4 whitespace-pre-wrap" />
        <ButtonRow>
          <Button type="button" variant="secondary" data-kept-drop="">
            {kept.drop}
          </Button>
        </ButtonRow>
      </Notice>
    </div>
  );
}
