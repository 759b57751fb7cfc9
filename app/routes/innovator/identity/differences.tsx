import type { Header, HeaderPart } from "~/domain/proposals/header";
import { HeaderDifferences } from "~/routes/pieces/proposal/header-changes";
import type { Wording } from "~/routes/pieces/proposal/header-text";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { useWords } from "../../visitor";

type Props = { mine: Header; theirs: Header; changed: readonly HeaderPart[]; categories: Wording["categories"] };

/** Where two saves met: what differs between them, field by field. */
export function Differences({ mine, theirs, changed, categories }: Props) {
  const { stale: says } = useWords().identity;
  return (
    <>
      <SectionHeading id="perbedaan" title={says.caption} />
      <Notice tone="warn" title={says.text} />
      <HeaderDifferences
        caption={says.caption}
        sides={[
          { label: says.mine, header: mine },
          { label: says.theirs, header: theirs },
        ]}
        changed={changed}
        categories={categories}
        empty={<p>{says.same}</p>}
      />
    </>
  );
}
