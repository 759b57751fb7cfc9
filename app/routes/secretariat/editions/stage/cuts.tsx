import type { answeredForm } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { TextField } from "~/ui/text-field";

type Props = {
  field: ReturnType<typeof answeredForm<Record<string, unknown>>>["field"];
  tracks: ReadonlyArray<{ id: string; name: string }>;
};

/** Who passes a stage: the common list, and that of each track which has one of its own. */
export function CutFields({ field, tracks }: Props) {
  const { stage: says } = useWords().editions;
  return (
    <>
      <TextField {...field("cutLabel")} label={says.cutLabel} width="medium" />
      <NumberField {...field("cutSize")} label={says.cutSize} min={1} />
      <NumberField {...field("passingGrade")} label={says.passingGrade} hint={says.passingGradeHint} min={0} />
      {tracks.length > 0 && (
        <>
          <SectionHeading title={says.ownLists} />
          <p>{says.ownListsText}</p>
          {tracks.map(({ id, name }) => (
            <fieldset key={id} className="flow mt-8 border-t border-line pt-4">
              <legend className="text-lg font-bold">{says.listFor(name)}</legend>
              <div className="flex flex-wrap items-end gap-x-6 gap-y-4">
                <TextField {...field(`cutLabel-${id}`)} label={says.cutLabel} width="medium" />
                <NumberField {...field(`cutSize-${id}`)} label={says.cutSize} min={1} />
                <NumberField {...field(`passingGrade-${id}`)} label={says.passingGrade} min={0} />
              </div>
            </fieldset>
          ))}
        </>
      )}
    </>
  );
}
