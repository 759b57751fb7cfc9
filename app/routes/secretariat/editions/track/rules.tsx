import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findOwnEdition, findTrackOf } from "~/domain/editions/finding.server";
import { addTrack, changeTrack } from "~/domain/preparing/changing-tracks.server";
import { answeredForm } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { CheckboxField } from "~/ui/checkbox-field";
import { PageHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { TextField } from "~/ui/text-field";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { line, ticked, version, whole } from "../fields";
import { RulesForm } from "../rules-form";
import { tellingRules } from "../telling";

const trackForm = ({ editions: { track } }: Words) =>
  z.object({
    name: line(track.nameMissing),
    minAgeMonths: whole(track.minAgeMissing, 0, 1200),
    quotaPerUnit: whole(track.quotaBad, 1, 100_000).optional(),
    needsSource: ticked,
    invitationOnly: ticked,
    version,
  });

type Fields = z.infer<ReturnType<typeof trackForm>>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const isNew = params.trackId === "baru";
  return {
    edition,
    track: isNew ? undefined : await orRespond(findTrackOf(context, edition.id, partOf(params, "trackId"))),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "", trackId = "" } = params;
  const isNew = trackId === "baru";
  const change = form(
    trackForm(words),
    async ({ version, quotaPerUnit = null, ...rest }) => {
      const [draft, rules] = [
        { editionId, version },
        { ...rest, quotaPerUnit },
      ];
      await (isNew ? addTrack(context, draft, rules) : changeTrack(context, draft, trackId, rules));
      const next = isNew ? paths.preparedEdition(editionId) : paths.editionTrack(editionId, trackId);
      return done(next, "edition-changed");
    },
    tellingRules(words),
  );
  return act(words, await readForm(request), { "": change });
}

export const meta = titled((words) => words.editions.track.rules);

export default function TrackRulesPage() {
  const { edition, track } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { track: says, yes, no } = words.editions;
  const { errors, field, typed } = answeredForm<Fields>(answer, {
    name: track?.name,
    minAgeMonths: String(track?.minAgeMonths ?? 0),
    quotaPerUnit: String(track?.quotaPerUnit ?? ""),
    needsSource: track?.needsSource ? "on" : "",
    invitationOnly: track?.invitationOnly ? "on" : "",
  });
  const saved = track && [
    { term: says.name, detail: track.name },
    { term: says.minAge, detail: track.minAgeMonths },
    { term: says.quota, detail: track.quotaPerUnit ?? says.unlimited },
    { term: says.needsSource, detail: track.needsSource ? yes : no },
    { term: says.invitationOnly, detail: track.invitationOnly ? yes : no },
  ];
  return (
    <>
      <PageHeading kicker={edition.name} title={track?.name ?? says.new} />
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={saved ?? []}
        back={track ? paths.editionTrack(edition.id, track.id) : paths.preparedEdition(edition.id)}
      >
        <TextField {...field("name")} label={says.name} />
        <NumberField {...field("minAgeMonths")} label={says.minAge} min={0} />
        <NumberField
          {...field("quotaPerUnit")}
          label={says.quota}
          hint={says.quotaHint}
          optionalLabel={words.optional}
          min={1}
        />
        <CheckboxField
          id="needsSource"
          name="needsSource"
          label={says.needsSource}
          hint={says.needsSourceHint}
          defaultChecked={typed("needsSource") === "on"}
        />
        <CheckboxField
          id="invitationOnly"
          name="invitationOnly"
          label={says.invitationOnly}
          defaultChecked={typed("invitationOnly") === "on"}
        />
      </RulesForm>
    </>
  );
}
