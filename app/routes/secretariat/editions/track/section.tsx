import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findOwnEdition, findTrackOf, listSections } from "~/domain/editions/finding.server";
import { found } from "~/domain/kernel/refusal";
import { addSection, changeSection } from "~/domain/preparing/changing-form.server";
import { answeredForm } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { CheckboxField } from "~/ui/checkbox-field";
import { PageHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
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

const sectionForm = ({ editions: { section } }: Words) =>
  z.object({
    title: line(section.nameMissing),
    prompt: passage(section.promptMissing),
    wordLimit: whole(section.limitMissing, 1, 20_000),
    required: ticked,
    version,
  });

type Fields = z.infer<ReturnType<typeof sectionForm>>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const track = await orRespond(findTrackOf(context, edition.id, partOf(params, "trackId")));
  const sections = await listSections(context, track.id);
  const section = sections.find(({ id }) => id === params.sectionId);
  return { edition, track, section: params.sectionId === "baru" ? undefined : await orRespond(known(section)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "", trackId = "", sectionId = "" } = params;
  const change = form(
    sectionForm(words),
    async ({ version, ...rules }) => {
      const draft = { editionId, trackId, version };
      await (sectionId === "baru"
        ? addSection(context, draft, rules)
        : changeSection(context, draft, sectionId, rules));
      return done(paths.editionTrack(editionId, trackId), "edition-changed");
    },
    tellingRules(words),
  );
  return act(words, await readForm(request), { "": change });
}

async function known<T>(thing: T | undefined): Promise<T> {
  return found(thing);
}

export const meta = titled((words) => words.editions.track.sections);

export default function SectionRulesPage() {
  const { edition, track, section } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { section: says, yes, no } = useWords().editions;
  const { errors, field, typed } = answeredForm<Fields>(answer, {
    title: section?.title,
    prompt: section?.prompt,
    wordLimit: section ? String(section.wordLimit) : undefined,
    required: (section?.required ?? true) ? "on" : "",
  });
  const saved = section && [
    { term: says.name, detail: section.title },
    { term: says.prompt, detail: section.prompt },
    { term: says.limit, detail: section.wordLimit },
    { term: says.required, detail: section.required ? yes : no },
  ];
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${track.name}`} title={section?.title ?? says.new} />
      {section && <p className="text-muted">{says.code(section.code)}</p>}
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={saved ?? []}
        back={paths.editionTrack(edition.id, track.id)}
      >
        <TextField {...field("title")} label={says.name} />
        <TextArea {...field("prompt")} label={says.prompt} rows={4} />
        <NumberField {...field("wordLimit")} label={says.limit} min={1} />
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
