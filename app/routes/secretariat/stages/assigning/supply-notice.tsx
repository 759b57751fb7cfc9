import { useWords } from "~/routes/visitor";
import { Notice } from "~/ui/notice";
import type { AssigningData } from "./loading.server";

/** Whether there are judges enough, and what would have to give where there are not. */
export function SupplyNotice({ supply }: Pick<AssigningData, "supply">) {
  const { supply: says } = useWords().assigning;
  const { wanted, taken, lacking, starved, starvedCount } = supply;
  return (
    <>
      {lacking > 0 && (
        <Notice tone="warn" title={says.lacking(lacking)}>
          <p>{says.lackingText}</p>
        </Notice>
      )}
      {starvedCount > 0 && (
        <Notice tone="warn" title={says.starved(starvedCount)}>
          <p>{says.starvedText}</p>
          <ul className="list-disc ps-5">
            {starved.map(({ number, free, need }) => (
              <li key={number}>{says.starvedEntry(number, free, need)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{taken === undefined ? says.noLimit(wanted) : says.enough(wanted, taken)}</p>
    </>
  );
}
