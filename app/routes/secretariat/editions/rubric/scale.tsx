import type { answeredForm } from "~/routes/pieces/forms/form";
import { useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";

type Props = { field: ReturnType<typeof answeredForm<Record<string, unknown>>>["field"] };

/** A rubric's name, its scale, what values mean and when a note is due. */
export function ScaleFields({ field }: Props) {
  const { rubric: says } = useWords().editions;
  return (
    <>
      <TextField {...field("title")} label={says.title} />
      <SectionHeading title={says.scaleTitle} />
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <NumberField {...field("scaleMin")} label={says.scaleMin} />
        <NumberField {...field("scaleMax")} label={says.scaleMax} />
        <NumberField {...field("scaleStep")} label={says.scaleStep} min={1} />
      </div>
      <p className="text-sm text-muted">{says.scaleStepHint}</p>
      <SectionHeading title={says.noteTitle} />
      <p className="max-w-measure">{says.noteText}</p>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-4">
        <NumberField {...field("noteAtOrBelow")} label={says.noteAtOrBelow} />
        <NumberField {...field("noteAtOrAbove")} label={says.noteAtOrAbove} />
      </div>
      <SectionHeading title={says.anchorsTitle} />
      <p className="max-w-measure">{says.anchorsText}</p>
      <TextArea {...field("anchors")} label={says.anchors} hint={says.anchorsExample} rows={6} />
    </>
  );
}
