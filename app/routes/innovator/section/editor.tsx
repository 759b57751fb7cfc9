import type { WrittenSection } from "~/domain/proposals/proposal";
import { countWords } from "~/domain/proposals/words";
import { SaveStatus } from "~/routes/pieces/forms/save-status";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { TextArea } from "~/ui/text-area";
import { WordMeter } from "~/ui/word-meter";
import type { TextConflict } from "./conflict.server";

type Written = {
  section: Pick<WrittenSection, "wordLimit" | "version">;
  text: string;
};

type EditorProps = Written & {
  /** Whose text the browser may keep until it is saved. */
  account: string;
  /** Where the script saves what is typed. */
  savesAt: string;
  conflict: TextConflict | undefined;
  acknowledged: boolean;
};

/** The form that saves by itself; after a conflict it waits for the button, so that both texts have been seen. */
export function Editor({ section, text, account, savesAt, conflict, acknowledged }: EditorProps) {
  const words = useWords();
  const { section: says } = words.proposals;
  const { conflict: marks } = words.collaboration;
  return (
    <form
      method="post"
      noValidate
      className="flow"
      data-autosave={conflict ? undefined : savesAt}
      data-keeps={account}
      data-acknowledged={acknowledged ? "" : undefined}
    >
      <input type="hidden" name="version" autoComplete="off" value={conflict?.version ?? section.version} />
      <Answer section={section} text={text} hint={conflict && marks.mergeHint} />
      <ButtonRow>
        <Button>{conflict ? says.keepMine : says.save}</Button>
        {!conflict && (
          <Button variant="secondary" name="next" value="1">
            {says.saveNext}
          </Button>
        )}
      </ButtonRow>
      <SaveStatus saved={says.saved("{time}")} />
    </form>
  );
}

/** The same field to read, where the form is closed or somebody else writes. */
export function Reader({ section, text }: Written) {
  return <Answer section={section} text={text} readOnly />;
}

type AnswerProps = Pick<Written, "section" | "text"> & { hint?: string | undefined; readOnly?: boolean };

function Answer({ section: { wordLimit }, text, hint, readOnly = false }: AnswerProps) {
  const { section: says } = useWords().proposals;
  const words = countWords(text);
  return (
    <TextArea
      id="text"
      name="text"
      label={says.answer}
      {...(hint ? { hint } : {})}
      rows={Math.max(8, Math.round(wordLimit / 14))}
      defaultValue={text}
      readOnly={readOnly}
      meter={
        <WordMeter
          words={words}
          limit={wordLimit}
          text={says.meter(words, wordLimit)}
          overText={says.overWriting(words - wordLimit, wordLimit)}
          live
          data-of="text"
          data-template={says.meter("{words}", wordLimit)}
          data-over-template={says.overWriting("{over}", wordLimit)}
        />
      }
    />
  );
}
