import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { findTerms, setTerms } from "~/domain/assignment/terms.server";
import { listCategories } from "~/domain/editions/finding.server";
import { mayAppoint } from "~/domain/stages/policy";
import { FormErrors } from "~/routes/pieces/forms/form";
import { TermsFields } from "~/routes/pieces/judge-terms/terms-fields";
import { atTerms, termsShape } from "~/routes/pieces/judge-terms/terms-form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const asked = findTerms(context, partOf(params, "stageId"), partOf(params, "judgeId"));
  const { stage, name, terms } = await orRespond(asked);
  return {
    stage: { id: stage.id, name: stage.name },
    name,
    ...terms,
    categories: (await listCategories(context, stage.editionId)).map(({ id, name }) => ({ value: id, label: name })),
    mayChange: mayAppoint(context.actor, stage, "judge") === undefined,
  };
}

type Data = Awaited<ReturnType<typeof loader>>;

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, officers);
  const words = wordsFor(languageOf(request));
  const [stageId, judgeId] = [partOf(params, "stageId"), partOf(params, "judgeId")];
  return act(words, await readForm(request), {
    "": form(
      z.object(termsShape(words)),
      async (terms) => {
        await setTerms(context, stageId, judgeId, terms);
        return done(paths.panel(stageId), "terms-saved");
      },
      { at: atTerms },
    ),
  });
}

export const meta = titled<Data>((words, { name }) => `${words.assigning.terms.title}: ${name}`);

export default function TermsPage() {
  const { stage, name, most, expertise, categories, mayChange } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { terms: says } = words.assigning;
  return (
    <>
      <PageHeading
        kicker={
          <>
            {stage.name} · <a href={paths.panel(stage.id)}>{words.people.panel.title}</a>
          </>
        }
        title={`${says.title}: ${name}`}
        lead={says.lead(name)}
      />
      <FormErrors errors={answer?.errors ?? []} />
      {!mayChange && <Notice tone="info" title={words.people.panel.over} />}
      {mayChange && (
        <form method="post" noValidate className="flow">
          <TermsFields most={most} expertise={expertise} categories={categories} answer={answer} />
          <ButtonRow>
            <Button>{says.submit}</Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}
