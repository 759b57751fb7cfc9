import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/notice";
import type { Shown } from "./own-work";

/** Has what a judge may read kept on this device, for where there is no line; only the script can. */
export function OfflineCopies({ assignments }: { assignments: readonly Shown[] }) {
  const { offline: says } = useWords().judging;
  const language = useLanguage();
  const open = assignments.filter(({ status, stage }) => status === "accepted" && stage.status === "open");
  if (open.length === 0) return undefined;
  const pages = open.flatMap(({ id, stage }) =>
    stage.kind === "field_visit" ? [paths.assignment(id), paths.visit(id)] : [paths.assignment(id)],
  );
  return (
    <div
      hidden
      data-copies=""
      data-addresses={[paths.assignments, ...pages].join(" ")}
      data-missing={pageOf(language, says.missing, says.missingText, says.toList)}
      data-none={says.none}
      data-working={says.working("{detail}")}
      data-kept={says.kept("{detail}")}
      data-partly={says.partly("{detail}")}
      data-failed={says.failed}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm print:hidden"
    >
      <p role="status" data-copies-state="" className="text-muted" />
      <Button type="button" variant="quiet" data-copies-keep="">
        {says.keep}
      </Button>
      <Button type="button" variant="quiet" data-copies-drop="" hidden>
        {says.drop}
      </Button>
    </div>
  );
}

/** What the device shows of a page that it does not have. */
function pageOf(language: string, title: string, text: string, link: string): string {
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>`;
  const body = `<main><h1>${title}</h1><p>${text}</p><p><a href="${paths.assignments}">${link}</a></p></main>`;
  return `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
}

/** Shown by the script on a page that comes from this device and not from the portal. */
export function CopyNotice() {
  const { offline: says } = useWords().judging;
  return (
    <div hidden data-copy-notice="" className="print:hidden">
      <Notice tone="warn" live title={says.copy}>
        <p>
          {says.copyFrom} <time />. {says.copyText}
        </p>
      </Notice>
    </div>
  );
}
