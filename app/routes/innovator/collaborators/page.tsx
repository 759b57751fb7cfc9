import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { removeCollaborator, revokeInvitation } from "~/domain/collaboration/leaving.server";
import { optional } from "~/routes/pieces/forms/fields";
import { FormErrors } from "~/routes/pieces/forms/form";
import { titled } from "~/routes/title";
import { useWords } from "~/routes/visitor";
import { done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { Notice } from "~/ui/notice";
import { act, form } from "~/web/acting.server";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { writers } from "../writers";
import { InvitationForm } from "./invitation-form";
import { inviting } from "./inviting.server";
import { loadCollaborators } from "./loading.server";
import { WriterList } from "./writer-list";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  return orRespond(loadCollaborators(context, partOf(params, "proposalId")));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const words = wordsFor(languageOf(request));
  const id = partOf(params, "proposalId");
  const chosen = z.object({ id: optional });
  return act(words, await readForm(request), {
    remove: form(chosen, async (writer) => {
      await removeCollaborator(context, id, writer.id);
      return done(paths.collaborators(id), "collaborator-removed");
    }),
    revoke: form(chosen, async (invitation) => {
      await revokeInvitation(context, id, invitation.id);
      return done(paths.collaborators(id), "invitation-revoked");
    }),
    invite: inviting(context, request, id, words),
  });
}

export const meta = titled((words) => words.collaboration.people.title);

export default function Collaborators() {
  const { proposal, leads, invites, writers, invitations } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = useWords();
  const { people } = words.collaboration;
  const refused = answer && "errors" in answer ? answer : undefined;
  return (
    <>
      <PageHeading kicker={proposal.title} title={people.title} lead={leads ? people.lead : undefined} />
      <FormErrors errors={refused?.errors ?? []} />
      {answer && "sent" in answer && (
        <Notice tone="done" live title={people.sent(answer.sent.name)}>
          <p>{answer.sent.waits ? people.waits : people.queued}</p>
        </Notice>
      )}
      <WriterList leads={leads} writers={writers} invitations={invitations} />
      {leads && (
        <>
          <SectionHeading id="undang" title={people.invite} />
          {invites ? (
            <InvitationForm answer={refused?.intent === "invite" ? refused : undefined} />
          ) : (
            <Notice tone="info" title={people.closed} />
          )}
        </>
      )}
      <p>
        <a href={paths.proposal(proposal.id)}>{people.back}</a>
      </p>
    </>
  );
}
