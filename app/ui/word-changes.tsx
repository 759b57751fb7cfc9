type Change = { kind: "same" | "added" | "removed"; text: string };

type WordChangesProps = { changes: readonly Change[]; addedLabel: string; removedLabel: string };

/** A text with what was added and removed in it: by underline, strike and a word for those who hear it, not by colour alone. */
export function WordChanges({ changes, addedLabel, removedLabel }: WordChangesProps) {
  return (
    <div className="max-w-measure whitespace-pre-line">
      {changes.map(({ kind, text }, place) => {
        const key = `${place}-${kind}`;
        if (kind === "same") return <span key={key}>{text}</span>;
        const isAdded = kind === "added";
        const Mark = isAdded ? "ins" : "del";
        return (
          <Mark key={key} className={isAdded ? added : removed}>
            <span className="sr-only"> [{isAdded ? addedLabel : removedLabel}: </span>
            {text}
            <span className="sr-only">] </span>
          </Mark>
        );
      })}
    </div>
  );
}

const added = "bg-done-wash decoration-done decoration-2 underline underline-offset-3";
const removed = "bg-danger-wash text-danger line-through";
