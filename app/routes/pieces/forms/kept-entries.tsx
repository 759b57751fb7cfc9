import { useVisitor, useWords } from "~/routes/visitor";
import type { Deed } from "~/site/deeds";
import { Button, ButtonRow } from "~/ui/button";
import { Notice } from "~/ui/notice";

export type Keeping = {
  /** What the page says that follows once the form is saved. */
  awaits: Deed;
  /** Where the form stands, if its page's path does not say it all. */
  address?: string;
  /** What the page answers to a refused form: what was typed, and whether two versions stand side by side. */
  answer: { typed?: unknown; stale?: unknown } | undefined;
};

/** Attributes of a form that its button saves: the script keeps its entries in the browser until that deed is told. */
export function useKeeping({ awaits, address, answer }: Keeping) {
  const unsaved = answer?.stale ? "stale" : "";
  return {
    "data-keeps-entries": useVisitor()?.person?.id,
    "data-awaits": awaits,
    "data-address": address,
    "data-unsaved": answer?.typed ? unsaved : undefined,
  };
}

/** Shown by the script above the fields into which it has put back what was kept. */
export function RestoredEntries() {
  const { kept } = useWords();
  return (
    <div data-entries-restored="" hidden>
      <Notice tone="warn" live title={kept.restored}>
        <p>{kept.restoredText}</p>
        <p data-entries-overtaken="">{kept.overtaken}</p>
        <ButtonRow>
          <Button type="button" variant="secondary">
            {kept.discard}
          </Button>
        </ButtonRow>
      </Notice>
    </div>
  );
}

/** Filled by the script while the button waits for the line; empty and silent without it. */
export function EntriesStatus() {
  const { kept, autosave } = useWords();
  return (
    <p
      role="status"
      className="min-h-7 text-sm text-muted data-trouble:font-semibold data-trouble:text-danger"
      data-entries-status=""
      data-saving={autosave.saving}
      data-away={kept.away}
      data-back={kept.back}
      data-kept={kept.copy}
    />
  );
}
