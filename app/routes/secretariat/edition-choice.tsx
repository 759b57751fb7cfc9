import type { Edition } from "~/domain/editions/edition";
import { FilterBar } from "~/ui/filter-bar";
import { SelectField } from "~/ui/select-field";
import { useWords } from "../visitor";

type Props = { edition: Pick<Edition, "slug">; editions: Array<Pick<Edition, "slug" | "name">> };

export function EditionChoice({ edition, editions }: Props) {
  const words = useWords();
  if (editions.length < 2) return undefined;
  return (
    <FilterBar label={words.secretariat.overview.choose} submitLabel={words.open}>
      <SelectField
        id="edisi"
        name="edisi"
        label={words.secretariat.overview.choose}
        defaultValue={edition.slug}
        options={editions.map(({ slug, name }) => ({ value: slug, label: name }))}
      />
    </FilterBar>
  );
}
