import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { awardResults, schemeCodes } from "db/vocabulary";
import { z } from "zod";
import { findOwnEdition, findTrackOf } from "~/domain/editions/finding.server";
import { addPriorAwardRule } from "~/domain/preparing/changing-tracks.server";
import { tickedIn } from "~/routes/pieces/forms/field-errors";
import { answeredForm } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { CheckboxGroup } from "~/ui/checkbox-group";
import { PageHeading } from "~/ui/heading";
import { NumberField } from "~/ui/number-field";
import { RadioGroup } from "~/ui/radio-group";
import { SelectField } from "~/ui/select-field";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { version, whole } from "../fields";
import { RulesForm } from "../rules-form";
import { tellingRules } from "../telling";

const ruleForm = ({ editions: { award } }: Words) =>
  z
    .object({
      scheme: z.enum(schemeCodes, { error: award.schemeMissing }),
      results: z.array(z.enum(awardResults), { error: award.resultsMissing }).min(1, award.resultsMissing),
      bound: z.enum(["atLeast", "atMost"], { error: award.boundMissing }),
      count: whole(award.countBad, 0, 99),
      version,
    })
    .refine(({ bound, count }) => bound === "atMost" || count > 0, { error: award.countBad, path: ["count"] });

type Fields = z.infer<ReturnType<typeof ruleForm>>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  return { edition, track: await orRespond(findTrackOf(context, edition.id, partOf(params, "trackId"))) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const { editionId = "", trackId = "" } = params;
  const add = form(
    ruleForm(words),
    async ({ version, scheme, results, bound, count }) => {
      await addPriorAwardRule(context, { editionId, version }, trackId, { scheme, results, [bound]: count });
      return done(paths.editionTrack(editionId, trackId), "edition-changed");
    },
    tellingRules(words),
  );
  return act(words, await readForm(request), { "": add });
}

export const meta = titled((words) => words.editions.award.title);

export default function AwardRulePage() {
  const { edition, track } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { award: says } = words.editions;
  const { errors, field, typed } = answeredForm<Omit<Fields, "results"> & { results: string }>(answer, {
    scheme: schemeCodes[0],
    bound: "atLeast",
    count: "1",
  });
  const [results, bound] = [field("results"), field("bound")];
  return (
    <>
      <PageHeading kicker={`${edition.name} · ${track.name}`} title={says.title} lead={says.lead} />
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={[]}
        back={paths.editionTrack(edition.id, track.id)}
        submit={says.submit}
      >
        <SelectField
          {...field("scheme")}
          label={says.scheme}
          options={schemeCodes.map((code) => ({ value: code, label: words.statuses.scheme[code] }))}
        />
        <CheckboxGroup
          id="results"
          name="results"
          legend={says.results}
          {...(results.errors ? { errors: results.errors } : {})}
          defaultValues={answer ? tickedIn(answer, "results") : []}
          options={awardResults.map((result) => ({ value: result, label: words.statuses.award[result] }))}
        />
        <RadioGroup
          id="bound"
          name="bound"
          legend={says.bound}
          {...(bound.errors ? { errors: bound.errors } : {})}
          defaultValue={typed("bound")}
          options={[
            { value: "atLeast", label: says.atLeast },
            { value: "atMost", label: says.atMost },
          ]}
        />
        <NumberField {...field("count")} label={says.count} min={0} />
      </RulesForm>
    </>
  );
}
