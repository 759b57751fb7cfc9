import type { LockHolder } from "~/domain/collaboration/locking.server";
import { useLanguage, useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { showSeconds } from "~/words/formats";
import type { Typed } from "../typed-form";
import { takeOverIntent } from "./take-over";

type Props = { holder: LockHolder; typed: Typed | undefined };

/** Who writes in this place now, and the way to take it over; what was typed and refused rides along. */
export function HeldNotice({ holder, typed }: Props) {
  const { lock } = useWords().collaboration;
  const language = useLanguage();
  return (
    <Notice tone="warn" title={lock.title(holder.name, showSeconds(language, holder.since))}>
      <p>{lock.text}</p>
      <p>{lock.consequence(holder.name)}</p>
      <form method="post">
        <input type="hidden" name="intent" value={takeOverIntent} />
        {typed && <Carried typed={typed} />}
        <ButtonRow>
          <Button variant="secondary">{typed ? lock.takeOverMine : lock.takeOver}</Button>
        </ButtonRow>
      </form>
    </Notice>
  );
}

function Carried({ typed }: { typed: Typed }) {
  return Object.entries(typed).flatMap(([name, values]) =>
    values.map((value) => <textarea key={`${name} ${value}`} name={name} defaultValue={value} hidden readOnly />),
  );
}
