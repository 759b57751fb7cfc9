import { privacyStates } from "db/vocabulary";
import type { Attachment } from "~/domain/attachments/attachment";
import { errorsAt, type FieldError } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button } from "~/ui/button";
import { Disclosure } from "~/ui/disclosure";
import { SelectField } from "~/ui/select-field";
import { Tag } from "~/ui/status";
import { TextField } from "~/ui/text-field";

export type TypedDeclaration = { file: string; privacy: string; consentBasis: string };

type Props = {
  file: Attachment;
  writable: boolean;
  errors: readonly FieldError[];
  typed: TypedDeclaration | undefined;
};

/** Who is shown in a file: what was said, and the form to say it. */
export function PrivacyDeclaration({ file, writable, errors, typed }: Props) {
  const { privacy: says } = useWords().attachments;
  const { id, privacy, consentBasis } = file;
  const mine = typed?.file === id ? typed : undefined;
  const wrong = [...(errorsAt(errors, `privacy-${id}`) ?? []), ...(errorsAt(errors, `basis-${id}`) ?? [])];
  return (
    <>
      {privacy ? (
        <p className="text-sm">{[says.states[privacy], consentBasis].filter(Boolean).join(": ")}</p>
      ) : (
        <p className="py-1">
          <Tag tone="warn">{says.undeclared}</Tag>
        </p>
      )}
      {writable && (
        <Disclosure label={privacy ? says.change : says.legend} open={!privacy || wrong.length > 0}>
          <form method="post" noValidate className="flow">
            <input type="hidden" name="file" value={id} />
            <SelectField
              id={`privacy-${id}`}
              name="privacy"
              label={says.legend}
              hint={says.hint}
              errors={errorsAt(errors, `privacy-${id}`)}
              defaultValue={mine?.privacy ?? privacy ?? ""}
              options={[
                { value: "", label: says.choose },
                ...privacyStates.map((value) => ({ value, label: says.states[value] })),
              ]}
            />
            <TextField
              id={`basis-${id}`}
              name="consentBasis"
              label={says.basis}
              hint={says.basisHint}
              maxLength={300}
              errors={errorsAt(errors, `basis-${id}`)}
              defaultValue={mine?.consentBasis ?? consentBasis ?? ""}
            />
            <Button variant="secondary">{says.save}</Button>
          </form>
        </Disclosure>
      )}
    </>
  );
}
