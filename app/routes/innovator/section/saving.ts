import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findProposal } from "~/domain/proposals/finding.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import { paths } from "~/site/paths";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { answerSave } from "~/web/saving-door.server";
import { writers } from "../writers";
import { typedAnswer } from "./typed-answer";

/** The action answers by itself, and quickly. */
export const handle = { isPlain: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, writers);
  const proposal = await orRespond(findProposal(context, partOf(params, "proposalId")));
  return redirect(paths.section(proposal.id, partOf(params, "section")));
}

/** Where a section's page saves by itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, writers);
  const { proposalId = "", section = "" } = params;
  const typed = typedAnswer(await readForm(request));
  return answerSave(request, context, () => saveAnswer(context, proposalId, section, typed));
}
