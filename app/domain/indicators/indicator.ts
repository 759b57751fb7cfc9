import type { Direction, IndicatorKind } from "db/vocabulary";

/** A measured change; figures are decimals in text, such as "72.5". */
export type Indicator = {
  name: string;
  kind: IndicatorKind;
  unitOfMeasure: string;
  better: Direction;
  baseline: string;
  baselinePeriod: string;
  result: string;
  resultPeriod: string;
  source: string;
};
