import type { WaitingKind } from "~/domain/progress/waiting";
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
  toDeclare: paths.assignments,
  toScore: paths.assignments,
};

/** What waits for this person, each with the way to it. */
export function Waiting({ waiting }: { waiting: ReadonlyArray<{ kind: WaitingKind; count: number }> }) {
  const { progress } = useWords();
  return (
    <>
      <SectionHeading title={progress.waitingTitle} />
      {waiting.length === 0 ? (
        <StatusLine tone="done">{progress.waitingNone}</StatusLine>
      ) : (
        <ul className="border-t border-line">
          {waiting.map(({ kind, count }) => (
            <li key={kind} className="border-b border-line">
              <a href={places[kind]} className="block min-h-14 py-4 font-semibold hover:bg-teal-wash">
                {progress.waiting[kind](count)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
