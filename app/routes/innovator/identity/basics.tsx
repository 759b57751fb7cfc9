import { DayField } from "~/ui/day-field";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { monthNames } from "~/words/formats";
import { useLanguage, useWords } from "../../visitor";
import type { Filled } from "../typed-form";

type Props = {
  form: Filled;
  categories: ReadonlyArray<{ id: string; name: string }>;
  needsSource: boolean;
  startHint: string;
};

export function Basics({ form, categories, needsSource, startHint }: Props) {
  const { proposals, identity } = useWords();
  const { parts, day: says } = identity;
  const { field } = form;
  const months = monthNames(useLanguage()).map((label, place) => ({ value: String(place + 1), label }));
  return (
    <>
      <TextField {...field("title")} label={parts.title} hint={proposals.begin.nameHint} />
      <SelectField
        {...field("categoryId")}
        label={parts.category}
        options={[
          { value: "", label: proposals.identity.choose },
          ...categories.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <DayField
        id="startedOn"
        legend={parts.startedOn}
        hint={startHint}
        errors={form.errors("startedOn")}
        day={{ name: "startedOnDay", label: says.day, defaultValue: form.value("startedOnDay") }}
        month={{
          name: "startedOnMonth",
          label: says.month,
          defaultValue: form.value("startedOnMonth"),
          options: [{ value: "", label: says.choose }, ...months],
        }}
        year={{ name: "startedOnYear", label: says.year, defaultValue: form.value("startedOnYear") }}
      />
      {needsSource && (
        <TextField {...field("replicates")} label={parts.replicates} hint={proposals.identity.replicatesHint} />
      )}
    </>
  );
}
