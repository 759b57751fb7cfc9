import { beneficiaryClusters, changeAreas } from "db/vocabulary";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { SelectField } from "~/ui/select-field";
import { useWords } from "../../visitor";
import type { Filled } from "../typed-form";

export function Reach({ form }: { form: Filled }) {
  const words = useWords();
  const { identity, sdg } = words.proposals;
  const { parts, clusters, clustersHint } = words.identity;
  return (
    <>
      <CheckboxGroup
        id="sdgs"
        name="sdgs"
        legend={parts.sdgs}
        hint={identity.sdgsHint}
        defaultValues={form.values("sdgs")}
        options={sdg.map((label, index) => ({ value: String(index + 1), label: `${index + 1}. ${label}` }))}
      />
      <SelectField
        {...form.field("changeArea")}
        label={parts.changeArea}
        optionalLabel={words.optional}
        options={[
          { value: "", label: identity.choose },
          ...changeAreas.map((area) => ({ value: area, label: words.statuses.changeArea[area] })),
        ]}
      />
      <CheckboxGroup
        id="clusters"
        name="clusters"
        legend={parts.beneficiaries}
        hint={clustersHint}
        optionalLabel={words.optional}
        defaultValues={form.values("clusters")}
        options={beneficiaryClusters.map((cluster) => ({ value: cluster, label: clusters[cluster] }))}
      />
    </>
  );
}
