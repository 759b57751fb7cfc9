import { useLanguage, useWords } from "~/routes/visitor";
import { Button, ButtonRow } from "~/ui/button";
import { Difference } from "~/ui/difference";
import { SectionHeading } from "~/ui/heading";
import { showMoment } from "~/words/formats";
import type { SectionHistory } from "./loading.server";

type Compared = NonNullable<SectionHistory["compared"]>;
type VersionDifferenceProps = Pick<SectionHistory, "section" | "writable" | "holder"> & { compared: Compared };

/** Two versions as one text with its changes marked, and the way back to either. */
export function VersionDifference({ section, writable, holder, compared }: VersionDifferenceProps) {
  const { history } = useWords().collaboration;
  const language = useLanguage();
  const { older, newer, pieces } = compared;
  const differs = pieces.some(({ kind }) => kind !== "same");
  const restorable = [...new Set([older.version, newer.version])].filter((version) => version !== section.version);
  return (
    <section aria-labelledby="perbedaan" className="flow">
      <SectionHeading id="perbedaan" title={history.difference(older.version, newer.version)} />
      <ul className="text-sm text-muted">
        {[older, newer].map(({ version, by, savedAt }, place) => (
          <li key={place === 0 ? "older" : "newer"}>{history.written(version, by, showMoment(language, savedAt))}</li>
        ))}
        <li>{differs ? history.legend : history.same}</li>
      </ul>
      <p className="border-s-4 border-line ps-4 whitespace-pre-wrap">
        <Difference pieces={pieces} added={history.added} removed={history.removed} />
      </p>
      {writable && !holder && restorable.length > 0 && (
        <form method="post">
          <input type="hidden" name="version" value={section.version} />
          <p className="text-sm text-muted">
            {restorable.length === 1 && restorable[0] ? history.restoreText(restorable[0]) : history.restoreEither}
          </p>
          <ButtonRow>
            {restorable.map((version) => (
              <Button key={version} variant="secondary" name="restored" value={version}>
                {history.restore(version)}
              </Button>
            ))}
          </ButtonRow>
        </form>
      )}
    </section>
  );
}
