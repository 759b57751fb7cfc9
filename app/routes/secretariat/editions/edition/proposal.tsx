import type { Edition } from "~/domain/editions/edition";
import type { PublicationCheck } from "~/domain/editions/publication";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { TaskList } from "~/ui/task-list";
import { showMoment } from "~/words/formats";
import type { ShownPublication } from "./publication-of.server";

type Props = {
  edition: Pick<Edition, "id" | "version">;
  checks: PublicationCheck[];
  publication: ShownPublication;
};

/** What has to be right before a draft is published, and the first of the two persons' word. */
export function PublicationProposal({ edition, checks, publication }: Props) {
  const { editions } = useWords();
  const { prepare: says } = editions;
  const ready = checks.every(({ met }) => met);
  return (
    <>
      <SectionHeading id="penerbitan" title={says.checks} />
      <Standing publication={publication} />
      <TaskList
        items={checks.map(({ code, met, names }) => ({
          href: placeOf(edition.id, code),
          title: editions.checks[code],
          ...(names.length > 0 ? { hint: says.checkNames(names.join("; ")) } : {}),
          status: met ? { tone: "done", label: says.met } : { tone: "warn", label: says.unmet },
        }))}
      />
      {!ready && (
        <p className="max-w-measure text-muted">{says.proposeLater(checks.filter(({ met }) => !met).length)}</p>
      )}
      {ready && !publication?.pending && (
        <form method="post" action="?" className="flow">
          <p className="max-w-measure">{says.proposeHint}</p>
          <ButtonRow>
            <Button name="intent" value="propose">
              {says.propose}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function Standing({ publication }: Pick<Props, "publication">) {
  const { prepare: says } = useWords().editions;
  const language = useLanguage();
  if (!publication) return undefined;
  const { pending, by, at, returned } = publication;
  if (returned) {
    return (
      <Notice tone="warn" title={says.returned(returned.by, showMoment(language, returned.at))}>
        <p className="whitespace-pre-line">{returned.note}</p>
      </Notice>
    );
  }
  if (!pending) return <Notice tone="warn" title={says.lapsed} />;
  return (
    <Notice tone="info" title={says.proposed(by, showMoment(language, at))}>
      <p>{says.proposedText}</p>
    </Notice>
  );
}

function placeOf(id: string, code: PublicationCheck["code"]): string {
  if (code === "decree" || code === "dates") return paths.editionIdentity(id);
  if (code === "categories") return paths.editionCategories(id);
  if (code === "checklist") return paths.editionChecklist(id);
  return code === "rubrics" || code === "stages" ? "#penilaian" : "#kelompok";
}
