import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findOwnEdition } from "~/domain/editions/finding.server";
import { checkPublication } from "~/domain/editions/publication";
import { proposePublication } from "~/domain/preparing/publishing.server";
import { type EditionRules, readRules } from "~/domain/preparing/reading.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/status";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";
import { arranging } from "../arranging.server";
import { editionTones } from "../tones";
import { PublicationProposal } from "./proposal";
import { publicationOf } from "./publication-of.server";
import { RemovalOfRule } from "./removal";
import { EditionTasks } from "./tasks";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const edition = await orRespond(findOwnEdition(context, partOf(params, "editionId")));
  const rules = await readRules(context, edition);
  const removing = new URL(request.url).searchParams.get("hapus");
  return {
    rules,
    checks: checkPublication(rules, context.now),
    publication: await publicationOf(context, edition),
    removing: edition.status === "draft" ? removing : null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const editionId = partOf(params, "editionId");
  const next = paths.preparedEdition(editionId);
  return act(words, await readForm(request), {
    ...arranging(context, words, { editionId, allowed: ["tracks", "rubrics", "stages"] }, next),
    "": form(nothing, async () => {
      await proposePublication(context, editionId);
      return done(next, "publication-proposed");
    }),
  });
}

type Data = { rules: EditionRules };

export const meta = titled<Data>((_words, { rules }) => rules.edition.name);

export default function PreparedEdition() {
  const { rules, checks, publication, removing } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { edition } = rules;
  const { prepare: says } = words.editions;
  return (
    <>
      <PageHeading title={edition.name} lead={edition.theme} />
      <p>
        <Tag tone={editionTones[edition.status]}>{words.statuses.edition[edition.status]}</Tag>
      </p>
      <FormErrors errors={answer?.errors ?? []} />
      {edition.status === "published" && <Notice tone="info" title={says.frozen} />}
      {removing && <RemovalOfRule rules={rules} id={removing} />}
      <EditionTasks rules={rules} checks={checks} />
      {edition.status === "draft" && (
        <PublicationProposal edition={edition} checks={checks} publication={publication} />
      )}
      <ButtonRow>
        {edition.status !== "draft" && (
          <ButtonLink variant="secondary" href={paths.edition(edition.slug)}>
            {says.public}
          </ButtonLink>
        )}
        <ButtonLink variant="quiet" href={paths.editionBlueprint(edition.id)} download={`${edition.slug}.json`}>
          {says.download}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}
