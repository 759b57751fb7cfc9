import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import { findOwnEdition, findTrackOf, listSections } from "~/domain/editions/finding.server";
import { listInvitedUnits } from "~/domain/editions/inviting.server";
import { removePriorAwardRule } from "~/domain/preparing/changing-tracks.server";
import { seen } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { SummaryList } from "~/ui/summary-list";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showDecimal } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { arranging } from "../arranging.server";
import { OrderedList, Removal } from "../ordered-list";
import { AwardRules } from "./award-rules";
import { megabytes } from "./megabytes";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const track = await orRespond(findTrackOf(context, edition.id, partOf(params, "trackId")));
  const sections = await listSections(context, track.id);
  const attachments = await listAttachmentKinds(context, track.id);
  const { searchParams } = new URL(request.url);
  const list = searchParams.get("dari") === "attachments" ? ("attachments" as const) : ("sections" as const);
  const removing = (list === "sections" ? sections : attachments).find(({ id }) => id === searchParams.get("hapus"));
  return {
    edition,
    track,
    sections,
    attachments,
    invited: (await listInvitedUnits(context, track.id)).length,
    removing: removing && edition.status === "draft" ? { list, id: removing.id, title: removing.title } : undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "", trackId = "" } = params;
  const next = paths.editionTrack(editionId, trackId);
  return act(words, await readForm(request), {
    ...arranging(context, words, { editionId, trackId, allowed: ["sections", "attachments"] }, next),
    "": form(
      z.object({ place: seen, version: seen }),
      async ({ place, version }) => {
        await removePriorAwardRule(context, { editionId, version }, trackId, place);
        return done(next, "edition-changed");
      },
      { says: { "stale-version": words.editions.staleList } },
    ),
  });
}

export const meta = titled<Data>((_words, { track }) => track.name);

export default function TrackPage() {
  const { edition, track, sections, attachments, invited, removing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { track: says, yes, no } = useWords().editions;
  const draft = edition.status === "draft";
  return (
    <>
      <PageHeading kicker={<a href={paths.preparedEdition(edition.id)}>{edition.name}</a>} title={track.name} />
      <FormErrors errors={answer?.errors ?? []} />
      {removing && <Removal version={edition.version} consequence={says.removal} {...removing} />}
      <SectionHeading id="aturan" title={says.rules} />
      <SummaryList
        items={[
          { term: says.minAge, detail: says.months(track.minAgeMonths) },
          { term: says.quota, detail: track.quotaPerUnit ?? says.unlimited },
          { term: says.needsSource, detail: track.needsSource ? yes : no },
          {
            term: says.invitationOnly,
            detail: track.invitationOnly ? `${yes}. ${says.invited(invited)}.` : no,
            href: paths.trackInvitations(edition.id, track.id),
            linkLabel: says.invite,
          },
        ]}
      />
      <ButtonRow>
        {draft && (
          <ButtonLink variant="secondary" href={paths.trackRules(edition.id, track.id)}>
            {says.change}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" href={paths.trackPreview(edition.id, track.id)}>
          {says.preview}
        </ButtonLink>
      </ButtonRow>
      <Sections edition={edition} track={track} sections={sections} />
      <Attachments edition={edition} track={track} attachments={attachments} />
      <SectionHeading id="riwayat" title={says.awards} />
      <AwardRules edition={edition} rules={track.priorAwardRules} />
      {draft && (
        <ButtonRow>
          <ButtonLink variant="secondary" href={paths.trackAwardRule(edition.id, track.id)}>
            {says.addAward}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

function Sections({ edition, track, sections }: Pick<Data, "edition" | "track" | "sections">) {
  const { track: says } = useWords().editions;
  return (
    <>
      <SectionHeading id="bagian" title={says.sections} />
      <OrderedList
        edition={edition}
        list="sections"
        empty={says.noSections}
        items={sections.map(({ id, title, wordLimit, required }) => ({
          id,
          title,
          hint: says.sectionHint(wordLimit, required ? says.required : says.optional),
          href: paths.trackSection(edition.id, track.id, id),
        }))}
      />
      {edition.status === "draft" && (
        <ButtonRow>
          <ButtonLink variant="secondary" href={paths.trackSection(edition.id, track.id, "baru")}>
            {says.addSection}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}

function Attachments({ edition, track, attachments }: Pick<Data, "edition" | "track" | "attachments">) {
  const { track: says, attachment } = useWords().editions;
  const language = useLanguage();
  return (
    <>
      <SectionHeading id="lampiran" title={says.attachments} />
      <OrderedList
        edition={edition}
        list="attachments"
        empty={says.noAttachments}
        items={attachments.map(({ id, title, media, maxBytes, required }) => ({
          id,
          title,
          hint: says.attachmentHint(
            attachment.medias[media],
            showDecimal(language, megabytes(maxBytes)),
            required ? says.required : says.optional,
          ),
          href: paths.trackAttachment(edition.id, track.id, id),
        }))}
      />
      {edition.status === "draft" && (
        <ButtonRow>
          <ButtonLink variant="secondary" href={paths.trackAttachment(edition.id, track.id, "baru")}>
            {says.addAttachment}
          </ButtonLink>
        </ButtonRow>
      )}
    </>
  );
}
