import type { Stage } from "~/domain/stages/stage";
import { combinedText } from "~/routes/pieces/combined";
import { useWords } from "~/routes/visitor";
import { Notice } from "~/ui/notice";
import type { Decided } from "./loading.server";

/** What a reader of the standings has to know of how they came about: how sheets are combined, fewer readings, a draw that was repeated. */
export function Remarks({ stage, decided: { waivers, draws } }: { stage: Stage; decided: Decided }) {
  const words = useWords();
  const { standings: says } = words.plenary;
  const combined = combinedText(words, stage);
  if (waivers.length === 0 && draws < 2 && !combined) return undefined;
  return (
    <Notice tone="info" title={says.remarks}>
      <ul>
        {combined && <li>{combined}</li>}
        {draws > 1 && <li>{says.drawnAgain(draws)}</li>}
        {waivers.map(({ id, number, readings, reason, by }) => (
          <li key={id}>{says.fewer(number, readings, `${reason} (${by})`)}</li>
        ))}
      </ul>
    </Notice>
  );
}
