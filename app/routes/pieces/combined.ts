import type { CombinationRule } from "~/domain/editions/combination";
import type { Words } from "~/words/words";

/** How a stage makes one result of an entry's sheets, where it is not simply their mean. */
export function combinedText(
  { editions }: Words,
  { combination, thirdReadingGap }: CombinationRule,
): string | undefined {
  const { combined } = editions.stage;
  if (combination === "mean") return undefined;
  return combination === "trimmed" ? combined.trimmed : combined.third_reading(thirdReadingGap ?? 0);
}
