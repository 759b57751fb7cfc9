import type { Holder } from "~/domain/collaboration/locking.server";
import { Button, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";
import { showSeconds } from "~/words/formats";
import { useLanguage, useWords } from "../visitor";

/** Who writes here now, and the way to take the section over; what was typed and refused rides along. */
export function HeldNotice({ holder, typed }: { holder: Holder; typed: string | undefined }) {
  const { lock } = useWords().collaboration;
  const language = useLanguage();
  return (
    <Notice tone="warn" title={lock.title(holder.name, showSeconds(language, holder.since))}>
      <p>{lock.text}</p>
      <p>{lock.consequence(holder.name)}</p>
      <form method="post">
        <input type="hidden" name="intent" value="take-over" />
        {typed !== undefined && <textarea name="text" defaultValue={typed} hidden readOnly />}
        <ButtonRow>
          <Button variant="secondary">{typed === undefined ? lock.takeOver : lock.takeOverMine}</Button>
        </ButtonRow>
      </form>
    </Notice>
  );
}
