import { useLocation } from "@remix-run/react";
import { versionsOnAPage } from "~/domain/writing/version";
import { Pages } from "~/routes/pieces/lists/pages";
import { withParameters } from "~/routes/pieces/lists/search-parameters";
import { useLanguage, useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { DataTable } from "~/ui/table";
import { showMoment } from "~/words/formats";
import type { SectionHistory } from "./loading.server";

type VersionListProps = Pick<SectionHistory, "versions" | "compared" | "every" | "hidden" | "total" | "page">;

/** The versions, two of which can be chosen and compared; an ordinary form that asks by its address. */
export function VersionList({ versions, compared, every, hidden, total, page }: VersionListProps) {
  const { history } = useWords().collaboration;
  const language = useLanguage();
  const { search } = useLocation();
  const older = compared?.older.version ?? versions[1]?.version ?? versions[0]?.version;
  const newer = compared?.newer.version ?? versions[0]?.version;
  return (
    <form method="get" className="flow">
      {every && <input type="hidden" name="semua" value="1" />}
      {page > 1 && <input type="hidden" name="hal" value={page} />}
      <DataTable
        caption={history.caption}
        captionHidden
        empty={null}
        columns={[
          { key: "version", label: history.version, heading: true },
          { key: "by", label: history.by },
          { key: "at", label: history.at },
          { key: "words", label: history.words, align: "end" },
          ...(total > 1
            ? [
                { key: "older" as const, label: history.older },
                { key: "newer" as const, label: history.newer },
              ]
            : []),
        ]}
        rows={versions.map(({ version, by, savedAt, words }) => ({
          key: String(version),
          cells: {
            version: history.number(version),
            by,
            at: showMoment(language, savedAt),
            words,
            older: <Pick name="dari" value={version} label={history.olderOf(version)} chosen={version === older} />,
            newer: <Pick name="ke" value={version} label={history.newerOf(version)} chosen={version === newer} />,
          },
        }))}
      />
      {total > 1 && (
        <ButtonRow>
          <Button variant="secondary">{history.compare}</Button>
        </ButtonRow>
      )}
      <Sittings every={every} hidden={hidden} />
      <Pages page={page} size={versionsOnAPage} total={total} search={search} />
    </form>
  );
}

function Pick({ name, value, label, chosen }: { name: string; value: number; label: string; chosen: boolean }) {
  return (
    <label className="-my-2.5 inline-flex min-h-11 min-w-11 cursor-pointer items-center">
      <input type="radio" name={name} value={value} defaultChecked={chosen} className="size-6" />
      <span className="sr-only">{label}</span>
    </label>
  );
}

/** Autosave leaves many versions behind; the last of each sitting is enough for most. */
function Sittings({ every, hidden }: Pick<VersionListProps, "every" | "hidden">) {
  const { history } = useWords().collaboration;
  const { search } = useLocation();
  if (!every && hidden === 0) return null;
  const href = withParameters(search, { semua: every ? undefined : "1", hal: undefined });
  return (
    <p className="text-sm text-muted">
      {!every && `${history.hidden(hidden)} `}
      <a href={href}>{every ? history.showFewer : history.showAll}</a>
    </p>
  );
}
