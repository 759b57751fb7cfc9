import type { Stage } from "~/domain/stages/stage";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import type { Decided } from "./loading.server";

/** The standings opened at the list of a track, or at the common one. */
export function standingsListHref(stageId: string, trackId: string | null): string {
  const address = paths.standings(stageId);
  return trackId ? `${address}?daftar=${encodeURIComponent(trackId)}` : address;
}

/** The lists that a stage ranks apart, with how many stand on each. */
export function Lists({ stage, decided: { lists, shown } }: { stage: Stage; decided: Decided }) {
  const { standings: says } = useWords().plenary;
  if (lists.length === 1) return undefined;
  return (
    <nav aria-label={says.lists} className="print:hidden">
      <ul className="flex flex-wrap gap-x-6 gap-y-1">
        {lists.map(({ trackId, label, tracks, sides }) => (
          <li key={trackId}>
            <a
              href={standingsListHref(stage.id, trackId)}
              aria-current={trackId === shown.trackId ? "page" : undefined}
              className="inline-flex min-h-11 items-center aria-[current]:font-bold"
            >
              {says.listOf(label, tracks.join(", "), sides.above + sides.contested + sides.below)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
