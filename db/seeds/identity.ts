import type { SeedEdition } from "./edition";
import type { Plan } from "./plan";
import { known } from "./seeding";
import { exampleName } from "./staff";
import { cityOf } from "./unit-names";

type Described = Pick<Plan, "title" | "idea" | "category" | "unit" | "startedOn" | "replicates">;

/** The header of the form, as the innovator fills it in. */
export function identityOf({ categories }: Pick<SeedEdition, "categories">, plan: Described) {
  const { idea, unit, title, category, startedOn, replicates } = plan;
  return {
    title,
    categoryId: known(categories, category),
    startedOn,
    sdgs: idea.sdgs,
    changeArea: idea.changeArea,
    location: cityOf(unit),
    videoUrl: undefined,
    replicates,
    team: teamOf(title),
  };
}

function teamOf(title: string) {
  const length = title.length;
  return [
    { name: exampleName(length), role: "lead" as const, isChangeAgent: length % 2 === 0 },
    { name: exampleName(length + 21), role: "member" as const, isChangeAgent: false },
    { name: exampleName(length + 43), role: "member" as const, isChangeAgent: length % 3 === 0 },
  ];
}
