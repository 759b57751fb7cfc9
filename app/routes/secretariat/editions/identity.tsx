import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Edition } from "~/domain/editions/edition";
import { findOwnEdition } from "~/domain/editions/finding.server";
import { identifyEdition } from "~/domain/preparing/identifying.server";
import { moment } from "~/routes/pieces/forms/fields";
import { answeredForm } from "~/routes/pieces/forms/form";
import { WibMoment } from "~/routes/pieces/forms/moment-field";
import { flatParts, joinMoments, partsOf, partsOfDay } from "~/routes/pieces/forms/moment-parts";
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
import { showDay, showMoment } from "~/words/formats";
import { type Words, wordsFor } from "~/words/words";
import { titled } from "../../title";
import { useLanguage, useWords } from "../../visitor";
import { officers } from "../officers";
import { line, ticked, version, whole } from "./fields";
import { RulesForm } from "./rules-form";
import { tellingRules } from "./telling";

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const identityForm = ({ editions: { create, identity, badMoment, badDay }, reasons }: Words) =>
  z
    .object({
      name: line(create.nameMissing),
      year: whole(create.yearMissing, 2000, 2200),
      slug: line(create.slugMissing).regex(slug, create.slugMissing),
      theme: line(identity.themeMissing),
      decreeNo: z.string().trim().max(200).default(""),
      opensAt: moment(badMoment),
      closesAt: moment(badMoment),
      ageCountedOn: z.string({ error: badDay }),
      isExample: ticked,
      version,
    })
    .refine(({ opensAt, closesAt }) => opensAt < closesAt, {
      error: reasons["opens-after-closing"],
      path: ["closesAt"],
    });

type Fields = Record<string, unknown>;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  return { edition: await orRespond(findOwnEdition(context, partOf(params, "editionId"))) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const editionId = partOf(params, "editionId");
  const body = joinMoments(await readForm(request), { opensAt: "opens", closesAt: "closes", ageCountedOn: "day" });
  const identify = form(
    identityForm(words),
    async ({ version, ...identity }) => {
      await identifyEdition(context, { editionId, version }, identity);
      return done(paths.preparedEdition(editionId), "edition-changed");
    },
    tellingRules(words),
  );
  return act(words, body, { "": identify });
}

export const meta = titled((words) => words.editions.identity.title);

export default function IdentityPage() {
  const { edition } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { create, identity: says } = useWords().editions;
  const { errors, field, typed } = answeredForm<Fields>(answer, shown(edition));
  const moment = (name: string) => ({ name, typed, errors: field(name).errors });
  return (
    <>
      <PageHeading kicker={edition.name} title={says.title} />
      <RulesForm
        edition={edition}
        answer={answer}
        errors={errors}
        typed={typed}
        saved={useSaved(edition)}
        back={paths.preparedEdition(edition.id)}
      >
        <TextField {...field("name")} label={says.name} />
        <NumberField {...field("year")} label={says.year} />
        <TextField {...field("slug")} label={says.slug} hint={create.slugHint} width="medium" />
        <TextField {...field("theme")} label={says.theme} />
        <TextField {...field("decreeNo")} label={says.decree} hint={says.decreeHint} width="medium" />
        <WibMoment {...moment("opensAt")} legend={says.opensAt} />
        <WibMoment {...moment("closesAt")} legend={says.closesAt} hint={says.closesHint} />
        <WibMoment {...moment("ageCountedOn")} legend={says.ageCountedOn} hint={says.ageHint} withTime={false} />
        <CheckboxField
          id="isExample"
          name="isExample"
          label={says.example}
          hint={says.exampleHint}
          defaultChecked={typed("isExample") === "on"}
        />
      </RulesForm>
    </>
  );
}

function shown(edition: Edition): Record<string, string> {
  return {
    name: edition.name,
    year: String(edition.year),
    slug: edition.slug,
    theme: edition.theme,
    decreeNo: edition.decreeNo,
    isExample: edition.isExample ? "on" : "",
    ...flatParts("opensAt", partsOf(edition.opensAt, "opens")),
    ...flatParts("closesAt", partsOf(edition.closesAt, "closes")),
    ...flatParts("ageCountedOn", partsOfDay(edition.ageCountedOn)),
  };
}

function useSaved(edition: Edition) {
  const words = useWords();
  const language = useLanguage();
  const { identity: says } = words.editions;
  return [
    { term: says.name, detail: edition.name },
    { term: says.year, detail: edition.year },
    { term: says.slug, detail: edition.slug },
    { term: says.theme, detail: edition.theme },
    { term: says.decree, detail: edition.decreeNo || words.none },
    { term: says.opensAt, detail: showMoment(language, edition.opensAt) },
    { term: says.closesAt, detail: showMoment(language, edition.closesAt) },
    { term: says.ageCountedOn, detail: showDay(language, edition.ageCountedOn) },
  ];
}
