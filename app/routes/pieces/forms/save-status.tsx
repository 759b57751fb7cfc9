import { useLocation } from "@remix-run/react";
import { useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";

/** Filled by the enhancement script as it saves by itself; empty and silent without it. */
export function SaveStatus({ saved, partly, conflict }: { saved: string; partly?: string; conflict?: string }) {
  const { autosave } = useWords();
  const { pathname } = useLocation();
  return (
    <div className="min-h-7 text-sm text-muted">
      <p
        role="status"
        className="data-trouble:font-semibold data-trouble:text-danger"
        data-save-status=""
        data-typing={autosave.typing}
        data-saving={autosave.saving}
        data-saved={saved}
        data-partly={partly}
        data-offline={autosave.offline}
        data-failed={autosave.failed}
        data-conflict={conflict ?? autosave.conflict}
        data-held={autosave.held}
        data-closed={autosave.closed}
        data-invalid={autosave.invalid}
        data-ended={autosave.ended}
        data-kept={autosave.kept}
      />
      <p data-sign-in-again="" hidden>
        <a href={`${paths.signIn}?lanjut=${encodeURIComponent(pathname)}`} className="font-semibold">
          {autosave.signIn}
        </a>
      </p>
    </div>
  );
}
