import { data } from "@remix-run/node";
import { z } from "zod";
import { inviteCollaborator } from "~/domain/collaboration/inviting.server";
import type { Context } from "~/domain/kernel/context";
import { isEmail } from "~/domain/people/email";
import { findProposal } from "~/domain/proposals/finding.server";
import { collaborationLetter } from "~/letters/invitation-letters.server";
import { text } from "~/routes/pieces/forms/fields";
import { form } from "~/web/acting.server";
import { languageOf } from "~/web/language.server";
import { canSendMail } from "~/web/mail-settings.server";
import type { Words } from "~/words/words";

const invitationForm = ({ collaboration: { people } }: Words) =>
  z.object({
    name: text(people.nameMissing, 120),
    email: z.string({ error: people.emailMissing }).refine((typed) => isEmail(typed), people.emailMissing),
  });

/** Invites whom the form names. The link is in the letter alone: only who reads the mailbox sees it. */
export function inviting(context: Context, request: Request, proposalId: string, words: Words) {
  return form(invitationForm(words), async (invited) => {
    const { title } = await findProposal(context, proposalId);
    const letter = collaborationLetter(languageOf(request), { inviter: context.actor.name, title });
    await inviteCollaborator(context, proposalId, invited, letter);
    return data({ sent: { name: invited.name, waits: !canSendMail() } });
  });
}
