import type { LoaderFunctionArgs } from "@remix-run/node";
import { dayInJakarta } from "~/domain/kernel/days";
import { findStage, listEntries } from "~/domain/stages/finding.server";
import { unitNamesOn } from "~/domain/units/finding.server";
import { partOf } from "~/web/address";
import { download } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { officers } from "../../officers";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const stage = await orRespond(findStage(context, partOf(params, "stageId")));
  const entries = await listEntries(context, stage.id);
  const unitIds = entries.map(({ unitId }) => unitId);
  const units = await unitNamesOn(context.db, unitIds, dayInJakarta(context.now));
  const { exports: files, secretariat } = wordsFor(languageOf(request));
  const { stage: says, list } = secretariat;
  return download(request, {
    name: `${files.fileNames.entries}-${stage.name}`,
    title: stage.name,
    now: context.now,
    rows: entries,
    columns: [
      { label: says.number, width: 22, value: ({ number }) => number },
      { label: says.name, width: 60, value: ({ title }) => title },
      { label: list.unit, width: 40, value: ({ unitId }) => units.get(unitId)?.name },
    ],
  });
}
