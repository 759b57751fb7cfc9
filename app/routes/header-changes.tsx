import type { Header, HeaderPart } from "~/domain/proposals/header";
import { DataTable } from "~/ui/table";
import { partText } from "./header-text";
import { useLanguage, useWords } from "./visitor";

type Props = {
  caption: string;
  before: Header | undefined;
  after: Header;
  changed: HeaderPart[];
  categories: ReadonlyArray<{ id: string; name: string }>;
};

/** What differs between two headers, part by part. */
export function HeaderChanges({ caption, before, after, changed, categories }: Props) {
  const words = useWords();
  const language = useLanguage();
  const { past: says, parts } = words.identity;
  const cell = (part: HeaderPart, header: Header | undefined) => (
    <span className="whitespace-pre-line wrap-anywhere">{partText(part, header, { words, language, categories })}</span>
  );
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "part", label: says.part, heading: true },
        { key: "before", label: says.before },
        { key: "after", label: says.after },
      ]}
      rows={changed.map((part) => ({
        key: part,
        cells: { part: parts[part], before: cell(part, before), after: cell(part, after) },
      }))}
      empty={undefined}
    />
  );
}
