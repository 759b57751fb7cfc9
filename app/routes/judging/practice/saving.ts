import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findOwnPractice } from "~/domain/calibration/finding.server";
import { savePractice } from "~/domain/calibration/practising.server";
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
  const [stageId, entryId] = [partOf(params, "stageId"), partOf(params, "entryId")];
  await orRespond(findOwnPractice(context, stageId, entryId));
  return redirect(paths.practiceSheet(stageId, entryId));
}

/** Where the page of a practice sheet saves by itself. */
export async function action({ request, params }: ActionFunctionArgs) {
  const context = await requireContext(request, judges);
  const { input } = typedSheet(await readForm(request));
  return answerSave(request, context, async () => {
    const saved = await savePractice(context, partOf(params, "stageId"), partOf(params, "entryId"), input);
    return { version: saved.version, savedAt: context.now, refused: saved.offScale.map(scoreName) };
  });
}
