import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { found } from "~/domain/kernel/refusal";
import { holds } from "~/domain/people/actor";
import { findProposal } from "~/domain/proposals/finding.server";
import { findAskedRepair } from "~/domain/screening/outcome.server";
import { mayCompleteRepair, mayRepair } from "~/domain/screening/policy";
import { completeRepair } from "~/domain/screening/repairing.server";
import { errorsAt } from "~/routes/pieces/forms/field-errors";
import { sure } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { RepairSummary } from "~/routes/pieces/proposal/repair-summary";
import { titled } from "~/routes/title";
import { useLanguage, useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonRow } from "~/ui/button";
import { CheckboxField } from "~/ui/checkbox-field";
import { PageHeading } from "~/ui/heading";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { showMoment } from "~/words/formats";
import { wordsFor } from "~/words/words";
import { repairers } from "./repairers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, repairers);
  const { actor, now } = context;
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  const repair = await orRespond(findAskedRepair(context, proposal).then(found));
  const round = { dueAt: repair.dueAt, places: repair.places.map(({ place }) => place) };
  return {
    title: proposal.title,
    repair,
    sendable: mayCompleteRepair(actor, proposal, repair, now) === undefined,
    /** Where whoever looks replaces the files, if it is theirs to replace them. */
    desk: round.places.some((place) => mayRepair(actor, proposal, round, place, now) === undefined)
      ? paths.attachments(proposal.id)
      : undefined,
    home: homeOf(proposal.id, holds(actor, "unit_head", { unitId: proposal.unitId })),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, repairers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "proposalId");
  const send = form(z.object({ sure: sure(words.screening.repair.sureMissing) }), async () => {
    await completeRepair(context, id);
    const { unitId } = await findProposal(context, id);
    return done(homeOf(id, holds(context.actor, "unit_head", { unitId })), "repair-sent");
  });
  return act(words, await readForm(request), { "": send });
}

/** The head reads at /unit, the writers at their desk. */
function homeOf(id: string, isHead: boolean): string {
  return isHead ? paths.unitProposal(id) : paths.proposal(id);
}

export const meta = titled((words) => words.screening.repair.unitTitle);

export default function RepairPage() {
  const { title, repair, sendable, desk, home } = useLoaderData<typeof loader>();
  const errors = useActionData<typeof action>()?.errors ?? [];
  const { repair: says } = useWords().screening;
  const due = showMoment(useLanguage(), repair.dueAt);
  return (
    <>
      <PageHeading kicker={title} title={says.unitTitle} {...(sendable ? { lead: says.unitLead(due) } : {})} />
      <FormErrors errors={errors} />
      {sendable && (
        <>
          <p>{says.locked}</p>
          <p className="text-muted">{says.howMended}</p>
        </>
      )}
      <RepairSummary repair={repair} />
      <p>
        <a href={desk ?? home}>{desk ? says.openFiles : says.toProposal}</a>
      </p>
      {sendable && (
        <form method="post" noValidate className="flow">
          <p>{says.sendHint}</p>
          <CheckboxField id="sure" name="sure" label={says.sure} errors={errorsAt(errors, "sure")} />
          <ButtonRow>
            <Button>{says.send}</Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}
