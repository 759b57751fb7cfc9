import type { Header, HeaderPart } from "~/domain/proposals/header";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { DataTable } from "~/ui/table";
import { partText, type Wording } from "../../header-text";
import { useLanguage, useWords } from "../../visitor";

type Props = { mine: Header; theirs: Header; changed: readonly HeaderPart[]; categories: Wording["categories"] };

/** Where two saves met: what differs between them, field by field. */
export function Differences({ mine, theirs, changed, categories }: Props) {
  const words = useWords();
  const wording = { words, language: useLanguage(), categories };
  const { stale: says, parts } = words.identity;
  const cell = (part: HeaderPart, header: Header) => (
    <span className="whitespace-pre-line wrap-anywhere">{partText(part, header, wording)}</span>
  );
  return (
    <>
      <SectionHeading id="perbedaan" title={says.caption} />
      <Notice tone="warn" title={says.text} />
      <DataTable
        caption={says.caption}
        captionHidden
        columns={[
          { key: "part", label: says.part, heading: true },
          { key: "mine", label: says.mine },
          { key: "theirs", label: says.theirs },
        ]}
        rows={changed.map((part) => ({
          key: part,
          cells: { part: parts[part], mine: cell(part, mine), theirs: cell(part, theirs) },
        }))}
        empty={<p>{says.same}</p>}
      />
    </>
  );
}
