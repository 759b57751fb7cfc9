import type { NamedCut } from "~/domain/stages/cuts";
import { useWords } from "../visitor";

/** The lines of a stage's lists: one in a sentence, several under one another, each with the tracks that it is for. */
export function CutLines({ cuts }: { cuts: readonly NamedCut[] }) {
  const { edition: says } = useWords().publicPages;
  const [only] = cuts;
  if (cuts.length === 1 && only) return says.cutText(only.label, only.size, only.passingGrade);
  return (
    <ul>
      {cuts.map(({ trackId, label, size, passingGrade, tracks }) => (
        <li key={trackId}>
          {tracks.join(", ")}: {says.cutText(label, size, passingGrade)}
        </li>
      ))}
    </ul>
  );
}
