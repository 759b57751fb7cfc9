import { useWords } from "~/routes/visitor";
import { Notice } from "~/ui/notice";
import type { Decided } from "./loading.server";

/** What a reader of the standings has to know of how they came about: fewer readings, a draw that was repeated. */
export function Remarks({ decided: { waivers, draws } }: { decided: Decided }) {
  const { standings: says } = useWords().plenary;
  if (waivers.length === 0 && draws < 2) return undefined;
  return (
    <Notice tone="info" title={says.remarks}>
      <ul>
        {draws > 1 && <li>{says.drawnAgain(draws)}</li>}
        {waivers.map(({ id, number, readings, reason, by }) => (
          <li key={id}>{says.fewer(number, readings, `${reason} (${by})`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
