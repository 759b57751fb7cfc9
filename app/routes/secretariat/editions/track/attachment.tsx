import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { attachmentMedia } from "db/vocabulary";
import { z } from "zod";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import { findOwnEdition, findTrackOf, listSections } from "~/domain/editions/finding.server";
import { addAttachmentKind, changeAttachmentKind } from "~/domain/preparing/changing-form.server";
import { answeredForm } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { CheckboxField } from "~/ui/checkbox-field";
import { PageHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { line, passage, ticked, version, whole } from "../fields";
import { RulesForm } from "../rules-form";
import { tellingRules } from "../telling";
import { megabyte, megabytes } from "./megabytes";

const attachmentForm = ({ editions: { attachment } }: Words) =>
  z.object({
    title: line(attachment.nameMissing),
    prompt: passage(attachment.promptMissing),
    sectionId: z.string().optional(),
    media: z.enum(attachmentMedia, { error: attachment.mediaMissing }),
    maxMegabytes: z.coerce
      .number({ error: attachment.maxMegabytesBad })
      .min(0.1, attachment.maxMegabytesBad)
      .max(200, attachment.maxMegabytesBad),
    maxCount: whole(attachment.maxCountBad, 1, 50),
    required: ticked,
    version,
  });

type Fields = z.infer<ReturnType<typeof attachmentForm>>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const track = await orRespond(findTrackOf(context, edition.id, partOf(params, "trackId")));
  const kind = (await listAttachmentKinds(context, track.id)).find(({ id }) => id === params.kindId);
  if (!kind && params.kindId !== "baru") throw data(null, { status: 404 });
  return { edition, track, kind, sections: await listSections(context, track.id) };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "", trackId = "", kindId = "" } = params;
  const change = form(
    attachmentForm(words),
    async ({ version, maxMegabytes, sectionId = null, ...rest }) => {
      const draft = { editionId, trackId, version };
      const rules = { ...rest, sectionId, maxBytes: Math.round(maxMegabytes * megabyte) };
      const isNew = kindId === "baru";
      await (isNew ? addAttachmentKind(context, draft, rules) : changeAttachmentKind(context, draft, kindId, rules));
      return done(paths.editionTrack(editionId, trackId), "edition-changed");
    },
    tellingRules(words),
  );
  return act(words, await readForm(request), { "": change });
}

export const meta = titled((words) => words.editions.track.attachments);

export default function AttachmentRulesPage() {
  const { edition, track, kind, sections } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { attachment: says } = useWords().editions;
  const { errors, field, typed } = answeredForm<Fields>(answer, {
    title: kind?.title,
    prompt: kind?.prompt,
    sectionId: kind?.sectionId ?? "",
    media: kind?.media ?? "document",
    maxMegabytes: megabytes(kind?.maxBytes ?? 2 * megabyte),
    maxCount: String(kind?.maxCount ?? 1),
    required: kind?.required ? "on" : "",
  });
  const media = field("media");
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${track.name}`} title={kind?.title ?? says.new} />
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={useSaved(kind, sections)}
        back={paths.editionTrack(edition.id, track.id)}
      >
        <TextField {...field("title")} label={says.name} />
        <TextArea {...field("prompt")} label={says.prompt} rows={3} />
        <SelectField
          {...field("sectionId")}
          label={says.section}
          options={[
            { value: "", label: says.whole },
            ...sections.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
        <RadioGroup
          id="media"
          name="media"
          legend={says.media}
          defaultValue={typed("media")}
          {...(media.errors ? { errors: media.errors } : {})}
          options={attachmentMedia.map((value) => ({ value, label: says.medias[value] }))}
        />
        <NumberField {...field("maxMegabytes")} label={says.maxMegabytes} step="any" min={0.1} inputMode="decimal" />
        <NumberField {...field("maxCount")} label={says.maxCount} min={1} />
        <CheckboxField
          id="required"
          name="required"
          label={says.required}
          defaultChecked={typed("required") === "on"}
        />
      </RulesForm>
    </>
  );
}

function useSaved(kind: Data["kind"], sections: Data["sections"]) {
  const { attachment: says, yes, no } = useWords().editions;
  if (!kind) return [];
  return [
    { term: says.name, detail: kind.title },
    { term: says.prompt, detail: kind.prompt },
    { term: says.section, detail: sections.find(({ id }) => id === kind.sectionId)?.title ?? says.whole },
    { term: says.media, detail: says.medias[kind.media] },
    { term: says.maxMegabytes, detail: megabytes(kind.maxBytes) },
    { term: says.maxCount, detail: kind.maxCount },
    { term: says.required, detail: kind.required ? yes : no },
  ];
}
