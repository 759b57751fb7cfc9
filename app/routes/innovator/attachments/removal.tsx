import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeAttachment } from "~/domain/evidence/attaching.server";
import { findRemovable } from "~/domain/evidence/desk.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { Button, ButtonLink, ButtonRow } from "~/ui/button";
import { PageHeading } from "~/ui/heading";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { writers } from "../writers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const attachment = await orRespond(findRemovable(context, partOf(params, "attachmentId")));
  return { proposalId: attachment.proposalId, kind: attachment.kind.title, name: attachment.name };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const { proposalId = "", attachmentId = "" } = params;
  const refusal = await refusalOf(removeAttachment(context, attachmentId));
  if (refusal) return data({ refusal }, { status: 409 });
  return redirect(done(paths.attachments(proposalId), "attachment-removed"));
}

export const meta = titled((words) => words.attachments.removing.title);

export default function RemoveAttachment() {
  const { proposalId, kind, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { attachments, reasons } = useWords();
  const { removing: says } = attachments;
  return (
    <>
      <PageHeading kicker={kind} title={says.title} lead={says.lead} />
      <FormErrors errors={answer ? [{ text: reasons[answer.refusal] }] : []} />
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
