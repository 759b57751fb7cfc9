import { randomFrom } from "~/domain/assignment/random";
import type { SeedEdition } from "./edition";
import { cityPositions } from "./facts/city-positions";
import { exampleApplications } from "./facts/example-applications";
import { exampleReach } from "./facts/example-measures";
import type { Plan } from "./plan";
import { known } from "./seeding";
import { exampleName } from "./staff";
import { cityOf } from "./unit-names";

type Described = Pick<Plan, "title" | "idea" | "category" | "unit" | "startedOn" | "replicates">;

/** The header of the form, as the innovator fills it in. */
export function identityOf({ categories }: Pick<SeedEdition, "categories">, plan: Described) {
  const { idea, unit, title, category, startedOn, replicates } = plan;
  const spbe = exampleApplications[markless(idea.title)];
  return {
    title,
    categoryId: known(categories, category),
    startedOn,
    sdgs: idea.sdgs,
    changeArea: idea.changeArea,
    beneficiaryClusters: [...(exampleReach[markless(idea.title)]?.clusters ?? [])],
    location: cityOf(unit),
    position: positionNear(unit, title),
    isApplication: spbe !== undefined,
    spbe,
    videoUrl: undefined,
    videoSeconds: undefined,
    videoDeclaration: undefined,
    replicates,
    team: teamOf(title),
  };
}

export function markless(title: string): string {
  return title.replace(" (CONTOH)", "");
}

/** A point near the unit's city; governments that do not exist lie near a real one all the same. */
function positionNear(unit: string, title: string) {
  const random = randomFrom(`${unit} ${title}`);
  const places = Object.values(cityPositions);
  const anywhere = places[Math.floor(randomFrom(unit)() * places.length)];
  const [north, east] = cityPositions[cityOf(unit) ?? ""] ?? anywhere ?? [-6.2, 106.8];
  const nearby = (degrees: number) => String(Number((degrees + (random() - 0.5) * 0.06).toFixed(4)));
  return { latitude: nearby(north), longitude: nearby(east) };
}

function teamOf(title: string) {
  const length = title.length;
  return [
    { name: exampleName(length), role: "lead" as const, isChangeAgent: length % 2 === 0 },
    { name: exampleName(length + 21), role: "member" as const, isChangeAgent: false },
    { name: exampleName(length + 43), role: "member" as const, isChangeAgent: length % 3 === 0 },
  ];
}
