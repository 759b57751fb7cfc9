import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import { z } from "zod";
import { inviteCollaborator } from "~/domain/collaboration/inviting.server";
import type { Context } from "~/domain/kernel/context";
import { isEmail } from "~/domain/people/email";
import { findProposal } from "~/domain/proposals/finding.server";
import { collaborationLetter } from "~/letters/invitation-letters.server";
import { languageOf } from "~/web/language.server";
import { canSendMail } from "~/web/mail-settings.server";
import { orRespond, refusalOf } from "~/web/refusals.server";
import { type Words, wordsFor } from "~/words/words";

const invitationForm = ({ collaboration: { people } }: Words) =>
  z.object({
    name: z.string({ error: people.nameMissing }).trim().min(1, people.nameMissing).max(120, people.nameMissing),
    email: z.string({ error: people.emailMissing }).refine((typed) => isEmail(typed), people.emailMissing),
  });

/** Invites whom the form names. The link is in the letter alone: only who reads the mailbox sees it. */
export async function invite(context: Context, request: Request, proposalId: string, posted: FormData) {
  const words = wordsFor(languageOf(request));
  const form = parseWithZod(posted, { schema: invitationForm(words) });
  if (form.status !== "success") {
    return data({ form: form.reply(), refusal: undefined, sent: undefined }, { status: 400 });
  }
  const { title } = await orRespond(findProposal(context, proposalId));
  const { name } = form.value;
  const letter = collaborationLetter(languageOf(request), { inviter: context.actor.name, title });
  const refusal = await refusalOf(inviteCollaborator(context, proposalId, form.value, letter));
  if (refusal) return data({ form: form.reply(), refusal, sent: undefined }, { status: 409 });
  return data({ form: form.reply({ resetForm: true }), refusal: undefined, sent: { name, waits: !canSendMail() } });
}
