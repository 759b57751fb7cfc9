import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import type { Interruption } from "~/web/interruption";
import { useVisitor, useWords } from "./visitor";

/** The database or the disk is in trouble: what was typed is still here and goes the same way again. */
export function Interrupted({ interruption }: { interruption: Interruption }) {
  const { trouble, path, isForm, fields } = interruption;
  const { interrupted: says } = useWords();
  const requestId = useVisitor()?.requestId;
  const { title, text } = says.troubles[trouble];
  const kept = isForm ? (fields ? says.kept : says.notKept) : undefined;
  return (
    <>
      <PageHeading title={title} lead={text} />
      {kept && <Notice tone={fields ? "info" : "warn"} title={kept} />}
      {isForm && fields ? (
        <form method="post" action={path} className="flow mt-6">
          {fields.map(([name, value], place) => (
            <input key={place} type="hidden" name={name} value={value} />
          ))}
          <ButtonRow>
            <Button>{says.sendAgain}</Button>
          </ButtonRow>
        </form>
      ) : (
        <ButtonRow>
          <ButtonLink href={path} variant="secondary">
            {isForm ? says.backToForm : says.tryAgain}
          </ButtonLink>
        </ButtonRow>
      )}
      {requestId && <p className="mt-8 text-sm text-muted">{says.code(requestId)}</p>}
    </>
  );
}
