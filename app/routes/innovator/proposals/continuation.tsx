import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { declareContinuation, withdrawContinuation } from "~/domain/continuation/declaring.server";
import { findContinuation, listPastInnovations, type PastInnovation } from "~/domain/continuation/finding.server";
import { findProposal } from "~/domain/proposals/finding.server";
import { mayWrite } from "~/domain/proposals/policy";
import { findProposalDraft } from "~/domain/submission/finding.server";
import { readiness } from "~/domain/submission/readiness";
import { errorsAt } from "~/routes/pieces/forms/field-errors";
import { text } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { Checks } from "~/routes/pieces/proposal/checks";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { RadioGroup } from "~/ui/radio-group";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";
import { writers } from "../writers";

/** The choice of nothing; no id looks like it. */
const none = "-";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const draft = await findProposalDraft(context, proposal);
  return {
    proposal: { id: proposal.id, title: proposal.title },
    past: await listPastInnovations(context, proposal),
    chosen: await findContinuation(context, proposal.id),
    checks: readiness(draft, context.now).filter(({ code }) => code === "prior-awards"),
    refusal: mayWrite(context.actor, proposal, context.now),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "proposalId");
  const declare = form(z.object({ innovation: text(words.continuation.missing) }), async ({ innovation }) => {
    await (innovation === none ? withdrawContinuation(context, id) : declareContinuation(context, id, innovation));
    return done(paths.proposal(id), "continuation-saved");
  });
  return act(words, await readForm(request), { "": declare });
}

export const meta = titled((words) => words.continuation.title);

export default function Continuation() {
  const { proposal, past, chosen, checks, refusal } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { continuation: says, proposals, reasons } = useWords();
  const errors = answer?.errors ?? [];
  const missing = errorsAt(errors, "innovation");
  return (
    <>
      <PageHeading kicker={proposal.title} title={says.title} lead={says.lead} />
      <FormErrors errors={errors} />
      {checks.length > 0 && (
        <section aria-labelledby="syarat-kelompok">
          <SectionHeading id="syarat-kelompok" title={says.rules} />
          <Checks checks={checks} />
        </section>
      )}
      {past.length === 0 && <Empty title={says.title}>{says.empty}</Empty>}
      {refusal && <Notice tone="info" title={reasons[refusal]} />}
      {past.length > 0 && !refusal && (
        <form method="post" className="flow">
          <RadioGroup
            id="innovation"
            name="innovation"
            legend={says.legend}
            hint={says.hint}
            defaultValue={chosen ?? none}
            {...(missing ? { errors: missing } : {})}
            options={[...past.map((it) => option(says, it)), { value: none, label: says.none, hint: says.noneHint }]}
          />
          <ButtonRow>
            <Button>{says.save}</Button>
          </ButtonRow>
        </form>
      )}
      <p>
        <a href={paths.proposal(proposal.id)}>{proposals.section.toOverview}</a>
      </p>
    </>
  );
}

function option(says: Words["continuation"], { id, title, year, awards }: PastInnovation) {
  const received = awards.map((award) => (award.revoked ? says.revoked(dated(award)) : dated(award)));
  return { value: id, label: `${title} (${year})`, hint: received.join(" · ") || says.noAwards };
}

/** Most labels say their year themselves. */
function dated({ label, year }: { label: string; year: number }): string {
  return label.includes(String(year)) ? label : `${label} (${year})`;
}
