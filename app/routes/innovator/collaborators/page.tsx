import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeCollaborator, revokeInvitation } from "~/domain/collaboration/leaving.server";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done, paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { readForm } from "~/web/read-form.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { writers } from "../writers";
import { InvitationForm } from "./invitation-form";
import { invite } from "./inviting.server";
import { loadCollaborators } from "./loading.server";
import { WriterList } from "./writer-list";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  return orRespond(loadCollaborators(context, partOf(params, "proposalId")));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const id = partOf(params, "proposalId");
  const form = await readForm(request);
  const chosen = form.get("id")?.toString() ?? "";
  switch (form.get("intent")) {
    case "remove":
      return (
        refused(await refusalOf(removeCollaborator(context, id, chosen))) ??
        redirect(done(paths.collaborators(id), "collaborator-removed"))
      );
    case "revoke":
      return (
        refused(await refusalOf(revokeInvitation(context, id, chosen))) ??
        redirect(done(paths.collaborators(id), "invitation-revoked"))
      );
    default:
      return invite(context, request, id, form);
  }
}

function refused(refusal: Awaited<ReturnType<typeof refusalOf>>) {
  return refusal && data({ form: undefined, refusal, sent: undefined }, { status: 409 });
}

export const meta = titled((words) => words.collaboration.people.title);

export default function Collaborators() {
  const { proposal, leads, invites, writers, invitations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { people } = words.collaboration;
  return (
    <>
      <PageHeading kicker={proposal.title} title={people.title} lead={leads ? people.lead : undefined} />
      <FormErrors errors={answer?.refusal ? [{ text: words.reasons[answer.refusal] }] : []} />
      {answer?.sent && (
        <Notice tone="done" live title={people.sent(answer.sent.name)}>
          <p>{answer.sent.waits ? people.waits : people.queued}</p>
        </Notice>
      )}
      <WriterList leads={leads} writers={writers} invitations={invitations} />
      {leads && (
        <>
          <SectionHeading id="undang" title={people.invite} />
          {invites ? <InvitationForm answer={answer?.form} /> : <Notice tone="info" title={people.closed} />}
        </>
      )}
      <p>
        <a href={paths.proposal(proposal.id)}>{people.back}</a>
      </p>
    </>
  );
}
