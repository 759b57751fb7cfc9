import type { Photograph } from "~/domain/gallery/photographs.server";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { useLanguage, useWords } from "~/routes/visitor";
import { Button } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { Disclosure } from "~/ui/disclosure";
import { Tag } from "~/ui/status";
import { showMoment } from "~/words/formats";

type Props = { photograph: Photograph; errors: readonly FieldError[] };

/** Whom a picture shows, whether the public sees it, and the way to change that or why there is none. */
export function PhotographRelease({ photograph, errors }: Props) {
  const { attachments, photographs: says, reasons } = useWords();
  const language = useLanguage();
  const { kind, privacy, consentBasis, releasedAt, hindrance } = photograph;
  const declared = privacy && [attachments.privacy.states[privacy], consentBasis].filter(Boolean).join(": ");
  return (
    <div className="space-y-1">
      <p className="text-sm">{kind}</p>
      <p className="text-sm">{declared ?? attachments.privacy.undeclared}</p>
      <p className="text-sm">
        <Tag tone={releasedAt ? "done" : "neutral"}>{releasedAt ? says.open : says.closed}</Tag>{" "}
        {releasedAt && says.since(showMoment(language, releasedAt))}
      </p>
      {hindrance && !releasedAt ? (
        <p className="text-sm">
          {says.hindered}: {reasons[hindrance]}
        </p>
      ) : (
        <ReleaseForm photograph={photograph} errors={errors} />
      )}
    </div>
  );
}

function ReleaseForm({ photograph: { id, name, releasedAt }, errors }: Props) {
  const { photographs: says } = useWords();
  const wrong = errorsAt(errors, `sure-${id}`);
  const act = releasedAt ? says.close : says.release;
  return (
    <Disclosure
      open={wrong !== undefined}
      label={
        <>
          {act}
          <span className="sr-only">: {name}</span>
        </>
      }
    >
      <form method="post" noValidate className="flow">
        <input type="hidden" name="photograph" value={id} />
        <input type="hidden" name="intent" value={releasedAt ? "close" : "release"} />
        <p>{releasedAt ? says.closeHint : says.releaseHint}</p>
        <CheckboxField id={`sure-${id}`} name="sure" label={says.sure} errors={wrong} />
        <Button variant={releasedAt ? "danger" : "primary"}>{act}</Button>
      </form>
    </Disclosure>
  );
}
