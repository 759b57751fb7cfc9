import { useContext } from "react";
import { Button, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { AnsweringContext } from "~/web/answering";
import { useVisitor, useWords } from "./visitor";

/** What this browser keeps of the reader's unsaved writing: empty and hidden unless the script finds some. */
export function KeptWriting() {
  const answering = useContext(AnsweringContext);
  const account = useVisitor()?.person?.id;
  return (
    account && (
      <div hidden data-kept-writing={account} className="flow print:hidden">
        <KeptElsewhere />
        {!answering && <KeptHere />}
      </div>
    )
  );
}

/** The ways to the pages on which it can be saved. */
function KeptElsewhere() {
  const { kept } = useWords();
  return (
    <div data-kept-elsewhere="" hidden>
      <Notice tone="warn" title={kept.elsewhere}>
        <ul className="list-disc space-y-1 ps-5" />
      </Notice>
    </div>
  );
}

/** What was written on this page itself, where it can't be sent from now. */
function KeptHere() {
  const { kept } = useWords().collaboration;
  return (
    <div data-kept-here="" hidden>
      <Notice tone="warn" title={kept.title}>
        <p>{kept.text}</p>
        <p data-kept-words="" className="border-s-4 border-line ps-4 whitespace-pre-wrap" />
        <ButtonRow>
          <Button type="button" variant="secondary">
            {kept.drop}
          </Button>
        </ButtonRow>
      </Notice>
    </div>
  );
}
