import type { Candidate } from "~/domain/assignment/looking-over.server";
import { useWords } from "~/routes/visitor";
import { Button } from "~/ui/button";
import { Tag } from "~/ui/status";
import { DataTable } from "~/ui/table";
import type { Words } from "~/words/words";

type Props = { caption: string; empty: string; candidates: readonly Candidate[]; mayChange: boolean };

/** Judges of the panel: who reads this entry, who could, and who could not and why. */
export function PanelForEntry({ caption, empty, candidates, mayChange }: Props) {
  const { assigning: says } = useWords();
  return (
    <DataTable
      caption={caption}
      captionHidden
      empty={<p>{empty}</p>}
      columns={[
        { key: "name", label: says.judge, heading: true },
        { key: "load", label: says.load, align: "end" },
        { key: "state", label: says.entry.state },
        ...(mayChange ? [{ key: "action", label: says.entry.action }] : []),
      ]}
      rows={candidates.map((candidate) => ({
        key: candidate.id,
        cells: {
          name: candidate.name,
          load: candidate.load,
          state: <State candidate={candidate} />,
          action: candidate.reading && <LockButton name={candidate.name} reading={candidate.reading} />,
        },
      }))}
    />
  );
}

function State({ candidate }: { candidate: Candidate }) {
  const words = useWords();
  return (
    <>
      <Tag tone={toneOf(candidate)}>{stateOf(words, candidate)}</Tag>
      {candidate.isAtHome && !candidate.conflict && (
        <span className="block text-sm text-muted">{words.assigning.entry.atHome}</span>
      )}
    </>
  );
}

function LockButton({ name, reading }: { name: string; reading: NonNullable<Candidate["reading"]> }) {
  const { entry: says } = useWords().assigning;
  const { assignmentId, isLocked } = reading;
  return (
    <form method="post">
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <Button
        variant="quiet"
        name="intent"
        value={isLocked ? "unlock" : "lock"}
        aria-label={isLocked ? says.unlockNamed(name) : says.lockNamed(name)}
      >
        {isLocked ? says.unlock : says.lock}
      </Button>
    </form>
  );
}

function toneOf({ reading, conflict, load, most }: Candidate) {
  if (conflict) return "warn";
  if (reading) return "done";
  return most !== undefined && load >= most ? "neutral" : "info";
}

function stateOf({ assigning: { entry: says, grounds } }: Words, { reading, conflict, load, most }: Candidate): string {
  if (conflict) return says.conflict(grounds[conflict]);
  if (reading) return reading.isLocked ? says.readsLocked : says.reads;
  return most !== undefined && load >= most ? says.full : says.may;
}
