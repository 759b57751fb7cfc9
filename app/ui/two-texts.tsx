import { type ReactNode, useId } from "react";

type Version = { title: string; text: ReactNode; note?: ReactNode };

/** Two people saved the same answer: both versions, so that nothing is lost while one is chosen. */
export function TwoTexts({ mine, theirs }: { mine: Version; theirs: Version }) {
  return (
    <div className="grid gap-6 md:grid-cols-2">
      <Side {...mine} />
      <Side {...theirs} />
    </div>
  );
}

function Side({ title, text, note }: Version) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0 border-t-3 border-edge pt-3">
      <h3 id={id}>{title}</h3>
      {note && <p className="mt-1 text-sm text-muted">{note}</p>}
      <p className="mt-2 whitespace-pre-wrap">{text}</p>
    </section>
  );
}
