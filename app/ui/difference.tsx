type Piece = { kind: "same" | "added" | "removed"; text: string };

type DifferenceProps = {
  pieces: readonly Piece[];
  /** What a screen reader says before what was added, and before what was removed. */
  added: string;
  removed: string;
};

/** A text with what was added underlined and what was removed struck out. */
export function Difference({ pieces, added, removed }: DifferenceProps) {
  return pieces.map(({ kind, text }, place) => {
    const key = `${place} ${kind}`;
    if (kind === "added") {
      return (
        <ins key={key} className="difference" data-says={`[${added}]`}>
          {text}
        </ins>
      );
    }
    if (kind === "removed") {
      return (
        <del key={key} className="difference" data-says={`[${removed}]`}>
          {text}
        </del>
      );
    }
    return <span key={key}>{text}</span>;
  });
}
