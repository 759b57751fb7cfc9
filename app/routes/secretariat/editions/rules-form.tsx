import type { ReactNode } from "react";
import type { Edition } from "~/domain/editions/edition";
import { FormErrors } from "~/routes/pieces/forms/form";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { SummaryList } from "~/ui/summary-list";
import type { Answer } from "~/web/acting.server";
import { useWords } from "../../visitor";

type Props = {
  edition: Pick<Edition, "version" | "status">;
  answer: Pick<Answer, "refusal"> | undefined;
  errors: Array<{ href?: string; text: string }>;
  typed: (name: never) => string;
  /** What is saved now, shown beside what was typed when somebody else was faster. */
  saved: Array<{ term: string; detail: ReactNode }>;
  back: string;
  submit?: string;
  /** Where it is sent: by default to its page, without what the address said of an earlier act. */
  action?: string;
  children: ReactNode;
};

/** A form on a part of a draft's rules: it carries the version that it was opened on, and freezes with the edition. */
export function RulesForm({ edition, answer, errors, typed, saved, back, submit, action = "?", children }: Props) {
  const words = useWords();
  const says = words.editions;
  const frozen = edition.status !== "draft";
  const isStale = answer?.refusal === "stale-version";
  // A stale form becomes current once both versions have been shown.
  const version = isStale ? edition.version : typed("version" as never) || edition.version;
  return (
    <>
      <FormErrors errors={errors} />
      {isStale && saved.length > 0 && (
        <>
          <SectionHeading title={says.savedNow} />
          <SummaryList items={saved} />
        </>
      )}
      {frozen && <Notice tone="info" title={words.reasons["edition-frozen"]} />}
      <form method="post" action={action} noValidate className="flow">
        <fieldset disabled={frozen} className="flow">
          <input type="hidden" name="version" value={version} />
          {children}
        </fieldset>
        <ButtonRow>
          {!frozen && <Button>{isStale ? says.overwrite : (submit ?? words.save)}</Button>}
          <ButtonLink href={back} variant="quiet">
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
