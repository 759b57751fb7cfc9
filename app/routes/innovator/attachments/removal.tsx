import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeAttachment } from "~/domain/evidence/attaching.server";
import { findRemovable } from "~/domain/evidence/desk.server";
import { nothing } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { writers } from "../writers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const attachment = await orRespond(findRemovable(context, partOf(params, "attachmentId")));
  return { proposalId: attachment.proposalId, kind: attachment.kind.title, name: attachment.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const { proposalId = "", attachmentId = "" } = params;
  const remove = form(nothing, async () => {
    await removeAttachment(context, attachmentId);
    return done(paths.attachments(proposalId), "attachment-removed");
  });
  return act(words, await readForm(request), { "": remove });
}

export const meta = titled((words) => words.attachments.removing.title);

export default function RemoveAttachment() {
  const { proposalId, kind, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { attachments } = useWords();
  const { removing: says } = attachments;
  return (
    <>
      <PageHeading kicker={kind} title={says.title} lead={says.lead} />
      <FormErrors errors={answer?.errors ?? []} />
      <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
      <form method="post">
        <ButtonRow>
          <Button variant="danger">{says.confirm}</Button>
          <ButtonLink href={paths.attachments(proposalId)} variant="secondary">
            {says.cancel}
          </ButtonLink>
        </ButtonRow>
      </form>
    </>
  );
}
