import { useWords } from "./visitor";

/** Filled by the enhancement script as it saves by itself; empty and silent without it. */
export function SaveStatus({ saved }: { saved: string }) {
  const { autosave } = useWords();
  return (
    <p
      role="status"
      className="min-h-7 text-sm text-muted"
      data-save-status=""
      data-typing={autosave.typing}
      data-saving={autosave.saving}
      data-saved={saved}
      data-offline={autosave.offline}
      data-failed={autosave.failed}
      data-conflict={autosave.conflict}
      data-invalid={autosave.invalid}
      data-ended={autosave.ended}
    />
  );
}
