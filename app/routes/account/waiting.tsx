import type { WaitingKind, Waiting as Work } from "~/domain/progress/waiting";
import { SectionHeading } from "~/ui/heading";
import { StatusLine } from "~/ui/status";
import { paths } from "~/web/paths";
import { useWords } from "../visitor";

const places: Record<WaitingKind, string> = {
  drafts: paths.proposals,
  returned: paths.proposals,
  repairs: paths.proposals,
  toEndorse: paths.unit,
  toSubmit: paths.unit,
  delegated: paths.unit,
  toCheck: paths.screeningQueue,
  toApprove: paths.screeningQueue,
  lettersLost: `${paths.letters}?keadaan=abandoned`,
  toPublish: paths.plenary,
  toConfirm: paths.plenary,
  toDetermine: paths.plenary,
  toDeclare: paths.assignments,
  toScore: paths.assignments,
};

/** What waits for this person, each with the way to it. */
export function Waiting({ waiting }: { waiting: readonly Work[] }) {
  const { progress } = useWords();
  return (
    <>
      <SectionHeading title={progress.waitingTitle} />
      {waiting.length === 0 ? (
        <StatusLine tone="done">{progress.waitingNone}</StatusLine>
      ) : (
        <ul className="border-t border-line">
          {waiting.map(({ kind, count, edition }) => (
            <li key={`${kind} ${edition?.slug}`} className="border-b border-line">
              <a
                href={edition ? `${places[kind]}?edisi=${edition.slug}` : places[kind]}
                className="block min-h-14 py-4 font-semibold hover:bg-teal-wash"
              >
                {progress.waiting[kind](count)}
                {edition && <span className="block font-normal text-muted">{edition.name}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
