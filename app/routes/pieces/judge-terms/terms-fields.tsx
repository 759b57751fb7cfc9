import { useWords } from "~/routes/visitor";
import { CheckboxGroup } from "~/ui/checkbox-group";
import type { ChoiceOption } from "~/ui/choice";
import { NumberField } from "~/ui/number-field";
import type { Answer } from "~/web/acting.server";
import { tickedIn, typedField } from "../forms/field-errors";

type Props = {
  most: number | undefined;
  expertise: readonly string[];
  categories: ChoiceOption[];
  answer: Answer | undefined;
};

/** How many entries a judge takes at most, and which categories he or she knows best. */
export function TermsFields({ most, expertise, categories, answer }: Props) {
  const { assigning, optional } = useWords();
  const { terms: says } = assigning;
  const typed = answer?.typed ?? { most: most === undefined ? "" : String(most) };
  return (
    <>
      <NumberField
        {...typedField("most", typed, answer?.errors ?? [])}
        label={says.most}
        hint={says.mostHint}
        optionalLabel={optional}
      />
      <CheckboxGroup
        id="expertise"
        name="expertise"
        legend={says.expertise}
        hint={says.expertiseHint}
        options={categories}
        defaultValues={answer ? tickedIn(answer, "expertise") : expertise}
      />
    </>
  );
}
