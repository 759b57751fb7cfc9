import { directions, indicatorKinds } from "db/vocabulary";
import { isDecimal } from "~/domain/kernel/decimal";
import type { Verdict } from "~/domain/kernel/reasons";
import type { Indicator } from "./indicator";

export const mostIndicators = 12;

/** How many characters each text of an indicator may have. */
export const longestOf = {
  name: 200,
  unitOfMeasure: 60,
  baselinePeriod: 60,
  resultPeriod: 60,
  source: 300,
} as const satisfies Partial<Record<keyof Indicator, number>>;

const texts = Object.keys(longestOf) as Array<keyof typeof longestOf>;

/** Whether a list can stand: not too long, and every indicator said in full. */
export function checkIndicators(list: readonly Indicator[]): Verdict {
  if (list.length > mostIndicators) return "too-many-indicators";
  return list.every(isWhole) ? undefined : "indicator-unusable";
}

function isWhole(indicator: Indicator): boolean {
  const said = texts.every((name) => indicator[name].trim() !== "" && indicator[name].length <= longestOf[name]);
  const counted = isDecimal(indicator.baseline) && isDecimal(indicator.result);
  return said && counted && indicatorKinds.includes(indicator.kind) && directions.includes(indicator.better);
}
