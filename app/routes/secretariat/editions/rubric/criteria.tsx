import type { answeredForm } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { CheckboxField } from "~/ui/checkbox-field";
import { SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { newKeys } from "./form";

type Answered = ReturnType<typeof answeredForm<Record<string, unknown>>>;
type Props = Pick<Answered, "field" | "typed">;

/** The criteria that are there and room for new ones, with the sum of their weights. */
export function CriteriaFields({ field, typed, ids }: Props & { ids: readonly string[] }) {
  const { rubric: says } = useWords().editions;
  const kept = [...ids, ...newKeys].filter((key) => typed(`remove-${key}`) !== "on");
  const sum = kept.reduce((sum, key) => sum + (Number(typed(`weight-${key}`)) || 0), 0);
  return (
    <>
      <SectionHeading title={says.criteria} />
      {ids.map((id, place) => (
        <Criterion key={id} name={id} legend={says.criterion(place + 1)} {...{ field, typed }}>
          <CheckboxField
            id={`remove-${id}`}
            name={`remove-${id}`}
            label={says.remove}
            data-removes=""
            defaultChecked={typed(`remove-${id}`) === "on"}
          />
        </Criterion>
      ))}
      <SectionHeading title={says.newCriteria} />
      <p className="max-w-measure">{says.newCriteriaText}</p>
      {newKeys.map((key, place) => (
        <Criterion key={key} name={key} legend={says.criterion(ids.length + place + 1)} {...{ field, typed }} />
      ))}
      <p
        role="status"
        className="font-semibold tabular-nums"
        data-sum-of="data-summed"
        data-template={says.sum("{sum}")}
      >
        {says.sum(String(sum))}
      </p>
    </>
  );
}

type CriterionProps = Props & { name: string; legend: string; children?: React.ReactNode };

function Criterion({ name, legend, field, children }: CriterionProps) {
  const { rubric: says } = useWords().editions;
  return (
    <fieldset className="flow mt-8 border-t border-line pt-4">
      <legend className="text-lg font-bold">{legend}</legend>
      <TextField {...field(`title-${name}`)} label={says.name} />
      <TextArea {...field(`description-${name}`)} label={says.description} rows={3} />
      <NumberField {...field(`weight-${name}`)} label={says.weight} min={0} max={100} data-summed="" />
      <NumberField {...field(`place-${name}`)} label={says.place} hint={says.placeHint} min={1} />
      <NumberField {...field(`tie-${name}`)} label={says.tieOrder} hint={says.tieHint} min={1} />
      {children}
    </fieldset>
  );
}
