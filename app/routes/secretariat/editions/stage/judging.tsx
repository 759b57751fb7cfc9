import { combinations, peerVisibilities, stageKinds } from "db/vocabulary";
import type { answeredForm } from "~/routes/pieces/forms/form";
import { WibMoment } from "~/routes/pieces/forms/moment-field";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { CheckboxField } from "~/ui/checkbox-field";
import { NumberField } from "~/ui/number-field";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";

type Answered = ReturnType<typeof answeredForm<Record<string, unknown>>>;
type Props = Pick<Answered, "field" | "typed"> & {
  edition: { id: string };
  rubrics: ReadonlyArray<{ id: string; name: string }>;
};

/** How a stage is judged, by what, and when. */
export function JudgingFields({ field, typed, edition, rubrics }: Props) {
  const words = useWords();
  const { stage: says, identity } = words.editions;
  const moment = (name: string) => ({ name, typed, errors: field(name).errors });
  const rubric = rubrics.find(({ id }) => id === typed("rubricId"));
  return (
    <>
      <TextField {...field("name")} label={says.name} />
      <SelectField
        {...field("kind")}
        label={says.kind}
        options={stageKinds.map((kind) => ({ value: kind, label: words.statuses.stageKind[kind] }))}
      />
      <SelectField
        {...field("rubricId")}
        label={says.rubricField}
        options={rubrics.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {rubric && (
        <p>
          {says.rubric}: <a href={paths.editionRubric(edition.id, rubric.id)}>{rubric.name}</a>
        </p>
      )}
      <NumberField {...field("judgesPerEntry")} label={says.judges} min={1} />
      <SelectField
        {...field("combination")}
        label={says.combination}
        options={combinations.map((value) => ({ value, label: says.combinations[value] }))}
      />
      <NumberField {...field("thirdReadingGap")} label={says.thirdReadingGap} hint={says.thirdReadingGapHint} min={1} />
      <WibMoment {...moment("opensAt")} legend={says.opensAt} />
      <WibMoment {...moment("closesAt")} legend={says.closesAt} hint={identity.closesHint} />
      <CheckboxField
        id="isBlind"
        name="isBlind"
        label={says.blind}
        hint={says.blindHint}
        errors={field("isBlind").errors}
        defaultChecked={typed("isBlind") === "on"}
      />
      <SelectField
        {...field("peerVisibility")}
        label={says.peers}
        options={peerVisibilities.map((value) => ({ value, label: says.peerVisibility[value] }))}
      />
    </>
  );
}
