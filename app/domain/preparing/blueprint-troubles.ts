import type { z } from "zod";
import { type BlueprintTrouble, blueprintTroubles, editionBlueprint } from "~/domain/editions/blueprint";

/** What is wrong and where, such as "tracks[0].sections[2].wordLimit"; an empty place is the whole. */
export type TroubleAt = { path: string; trouble: BlueprintTrouble };

const kinds: Partial<Record<z.core.$ZodIssue["code"], BlueprintTrouble>> = {
  too_small: "too-small",
  too_big: "too-large",
  invalid_format: "bad-format",
  invalid_value: "not-in-list",
};

/** Everything that keeps a text from being a blueprint. Rules across places are asked once every place is right. */
export function troublesIn(input: unknown): TroubleAt[] {
  const checked = editionBlueprint.safeParse(input, { reportInput: true });
  if (checked.success) return [];
  return checked.error.issues.map((issue) => ({ path: pathOf(issue.path), trouble: troubleOf(issue) }));
}

function troubleOf(issue: z.core.$ZodIssue): BlueprintTrouble {
  if (issue.code === "custom") return blueprintTroubles.find((known) => known === issue.message) ?? "wrong-type";
  if (issue.input === undefined) return "missing";
  return kinds[issue.code] ?? "wrong-type";
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text ? `${text}.${String(key)}` : String(key);
  }, "");
}
