import { successionKinds } from "db/vocabulary";
import { type FieldError, typedField } from "~/routes/pieces/forms/field-errors";
import { useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { DateField } from "~/ui/date-field";
import { SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";

type Props = { typed: Record<string, string> | undefined; errors: readonly FieldError[] };

export function RenameForm({ typed, errors }: Props) {
  const words = useWords();
  const { units: says } = words;
  const field = (name: string) => typedField(name, typed, errors);
  return (
    <>
      <SectionHeading id="ganti-nama" title={says.rename} />
      <p>{says.renameText}</p>
      <form method="post" noValidate className="flow">
        <input type="hidden" name="intent" value="rename" />
        <TextField {...field("name")} label={says.newName} />
        <TextField {...field("shortName")} label={says.newShortName} optionalLabel={words.optional} width="medium" />
        <DateField {...field("fromOn")} label={says.from} />
        <ButtonRow>
          <Button>{says.renameSubmit}</Button>
        </ButtonRow>
      </form>
    </>
  );
}

export function SuccessionForm({ typed, errors, others }: Props & { others: Array<{ id: string; name: string }> }) {
  const { units: says } = useWords();
  const field = (name: string) => typedField(name, typed, errors);
  const choose = { value: "", label: says.choose };
  return (
    <>
      <SectionHeading id="catat-pendahulu" title={says.succeed} />
      <p>{says.succeedText}</p>
      <form method="post" noValidate className="flow">
        <input type="hidden" name="intent" value="succeed" />
        <SelectField
          {...field("predecessorId")}
          label={says.predecessor}
          options={[choose, ...others.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <SelectField
          {...field("kind")}
          label={says.how}
          options={[choose, ...successionKinds.map((kind) => ({ value: kind, label: says.successions[kind] }))]}
        />
        <DateField {...field("onDate")} label={says.onDate} />
        <TextField {...field("basis")} label={says.basis} />
        <ButtonRow>
          <Button>{says.succeedSubmit}</Button>
        </ButtonRow>
      </form>
    </>
  );
}
