import { typedField } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { Answer } from "~/web/acting.server";

type Props = { earlier: Array<{ id: string; name: string }>; answer: Answer | undefined };

/** Several judges at once: by a list of addresses, or all who judged before. */
export function ManySeats({ earlier, answer }: Props) {
  const words = useWords();
  const { many: says } = words.assigning;
  const field = (name: string) => typedField(name, answer?.typed, answer?.errors ?? []);
  return (
    <>
      <SectionHeading id="banyak" title={says.title} />
      <form method="post" noValidate className="flow">
        <p className="max-w-measure">{says.text}</p>
        <TextArea
          {...field("emails")}
          label={says.emails}
          hint={says.emailsHint}
          rows={4}
          {...(earlier.length > 0 ? { optionalLabel: says.eitherList } : {})}
        />
        {earlier.length > 0 && (
          <SelectField
            {...field("from")}
            label={says.from}
            optionalLabel={says.eitherStage}
            options={[
              { value: "", label: words.people.choose },
              ...earlier.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <TextField {...field("manyDecree")} label={says.decree} width="medium" />
        <ButtonRow>
          <Button variant="secondary" name="intent" value="add-many">
            {says.submit}
          </Button>
        </ButtonRow>
      </form>
    </>
  );
}
