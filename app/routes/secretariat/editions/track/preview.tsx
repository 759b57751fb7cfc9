import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import { findOwnEdition, findTrackOf, listSections } from "~/domain/editions/finding.server";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { SummaryList } from "~/ui/summary-list";
import { TextArea } from "~/ui/text-area";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond } from "~/web/refusals.server";
import { showDecimal } from "~/words/formats";
import { officers } from "../../officers";
import { megabytes } from "./megabytes";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const track = await orRespond(findTrackOf(context, edition.id, partOf(params, "trackId")));
  return {
    edition,
    track,
    sections: await listSections(context, track.id),
    attachments: await listAttachmentKinds(context, track.id),
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const meta = titled((words) => words.editions.preview.title);

/** The form that an innovator of this track will fill; nothing here is sent anywhere. */
export default function Preview() {
  const { edition, track, sections, attachments } = useLoaderData<typeof loader>();
  const words = useWords();
  const { preview: says } = words.editions;
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${track.name}`} title={says.title} lead={says.lead} />
      <SectionHeading id="identitas" title={says.identity} />
      <p>{says.identityText}</p>
      {sections.map(({ id, title, prompt, wordLimit, required }) => (
        <section key={id} aria-labelledby={`bagian-${id}`} className="flow">
          <SectionHeading id={`bagian-${id}`} title={title} />
          <p className="whitespace-pre-line">{prompt}</p>
          <TextArea
            id={`jawaban-${id}`}
            label={says.answer}
            {...(required ? {} : { optionalLabel: words.optional })}
            hint={says.limit(wordLimit)}
            rows={4}
          />
          <Evidence attachments={attachments.filter(({ sectionId }) => sectionId === id)} />
        </section>
      ))}
      <Whole attachments={attachments.filter(({ sectionId }) => sectionId === null)} />
      <ButtonRow>
        <ButtonLink href={paths.editionTrack(edition.id, track.id)} variant="quiet">
          {words.back}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Whole({ attachments }: Pick<Data, "attachments">) {
  const { track: says } = useWords().editions;
  if (attachments.length === 0) return undefined;
  return (
    <>
      <SectionHeading id="lampiran" title={says.attachments} />
      <Evidence attachments={attachments} />
    </>
  );
}

function Evidence({ attachments }: Pick<Data, "attachments">) {
  const { preview: says, attachment, track } = useWords().editions;
  const language = useLanguage();
  if (attachments.length === 0) return undefined;
  return (
    <SummaryList
      items={attachments.map(({ title, prompt, media, maxCount, maxBytes, required }) => ({
        term: `${title} (${required ? track.required : track.optional})`,
        detail: `${prompt}\n${attachment.medias[media]}. ${says.evidence(maxCount, showDecimal(language, megabytes(maxBytes)))}`,
      }))}
    />
  );
}
