import type { ReactNode } from "react";
import type { Header, HeaderPart } from "~/domain/proposals/header";
import { useLanguage, useWords } from "~/routes/visitor";
import { DataTable } from "~/ui/table";
import { partText } from "./header-text";

/** One of the two headers, with the heading of its column. */
type Side = { label: string; header: Header | undefined };

type Common = {
  caption: string;
  changed: readonly HeaderPart[];
  categories: ReadonlyArray<{ id: string; name: string }>;
  empty?: ReactNode;
};

/** What a save changed, or several of them. */
export function HeaderChanges({ before, after, ...rest }: Common & { before: Header | undefined; after: Header }) {
  const { past: says } = useWords().identity;
  const sides = [
    { label: says.before, header: before },
    { label: says.after, header: after },
  ] as const;
  return <HeaderDifferences {...rest} sides={sides} />;
}

/** What differs between two headers, part by part; the sides stand in the order of reading. */
export function HeaderDifferences({
  caption,
  sides: [one, other],
  changed,
  categories,
  empty,
}: Common & { sides: readonly [Side, Side] }) {
  const words = useWords();
  const language = useLanguage();
  const { past, parts } = words.identity;
  const cell = (part: HeaderPart, { header }: Side) => (
    <span className="whitespace-pre-line wrap-anywhere">{partText(part, header, { words, language, categories })}</span>
  );
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: "part", label: past.part, heading: true },
        { key: "one", label: one.label },
        { key: "other", label: other.label },
      ]}
      rows={changed.map((part) => ({
        key: part,
        cells: { part: parts[part], one: cell(part, one), other: cell(part, other) },
      }))}
      empty={empty}
    />
  );
}
