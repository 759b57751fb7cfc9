import { useLoaderData } from "@remix-run/react";
import { useWords } from "~/routes/visitor";
import { SectionHeading } from "~/ui/heading";
import type { SurenessData } from "./page";

/** Whom the correction would move over the line. */
export function Moved() {
  const { advice, moved } = useLoaderData<SurenessData>();
  const { moved: says } = useWords().sureness;
  if (!advice?.summary.variance) return null;
  return (
    <>
      <SectionHeading id="berpindah" title={says.title} />
      <p className="max-w-measure">{moved.length === 0 ? says.none : says.text}</p>
      {moved.length > 0 && (
        <ul className="list-disc space-y-1 ps-5">
          {moved.map(({ entryId, title, number, rank, adjustedRank, side }) => (
            <li key={entryId}>
              {title} ({number}): {rank} → {adjustedRank}, {side === "above" ? says.down : says.up}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
