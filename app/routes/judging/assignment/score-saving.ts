import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findAssignment } from "~/domain/assignment/finding.server";
import { refuseIf } from "~/domain/kernel/refusal";
import { saveSheet } from "~/domain/scoring/saving.server";
import { scoreName, typedSheet } from "~/routes/pieces/score-sheet/sheet-form";
import { paths } from "~/site/paths";
import { partOf } from "~/web/address";
import { requireContext } from "~/web/guards.server";
import { readForm } from "~/web/read-form.server";
import { orRespond } from "~/web/refusals.server";
import { answerSave } from "~/web/saving-door.server";
import { judges } from "../judges";

/** The action answers by itself, and quickly. */
export const handle = { isPlain: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const { assignment } = await orRespond(findAssignment(context, partOf(params, "assignmentId")));
  return redirect(paths.assignment(assignment.id));
}

/** Where a judge's page saves by itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const { input } = typedSheet(await readForm(request));
  return answerSave(request, context, async () => {
    const { version, offScale, clashes } = await saveSheet(context, partOf(params, "assignmentId"), input);
    // What the same window has typed elsewhere is saved; the page itself shows both texts of the rest.
    refuseIf(clashes.criteria.length > 0 || clashes.overall, "stale-version");
    return { version, savedAt: context.now, refused: offScale.map(scoreName) };
  });
}
