import type { EditionBlueprint } from "~/domain/editions/blueprint";
import { findOwnEdition } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { establishEdition } from "./establishing.server";
import { readRules, toBlueprint } from "./reading.server";
import { shiftYears, shiftYearsDay } from "./shifting";

export type EditionCopy = { slug: string; name: string; year: number };

/** A draft with another edition's rules, its dates moved by whole years. The new decree is still to come. */
export async function copyEdition(context: Context, sourceId: string, copy: EditionCopy): Promise<string> {
  const source = await exportBlueprint(context, sourceId);
  const years = copy.year - source.year;
  return establishEdition(context, { ...moveDates(source, years), ...copy, decreeNo: "" });
}

/** The rules of an edition as the file from which another can be made. */
export async function exportBlueprint(context: Context, editionId: string): Promise<EditionBlueprint> {
  return toBlueprint(await readRules(context, await findOwnEdition(context, editionId)));
}

function moveDates(blueprint: EditionBlueprint, years: number): EditionBlueprint {
  const moved = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }) => ({
    opensAt: shiftYears(opensAt, years),
    closesAt: shiftYears(closesAt, years),
  });
  return {
    ...blueprint,
    ...moved(blueprint),
    ageCountedOn: shiftYearsDay(blueprint.ageCountedOn, years),
    stages: blueprint.stages.map((stage) => ({ ...stage, ...moved(stage) })),
  };
}
