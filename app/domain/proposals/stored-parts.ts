import { directions, indicatorKinds, spbeHostings, spbeServices } from "db/vocabulary";
import { z } from "zod";

/** An indicator as headers and snapshots keep it. */
export const storedIndicator = z.object({
  name: z.string(),
  kind: z.enum(indicatorKinds),
  unitOfMeasure: z.string(),
  better: z.enum(directions),
  baseline: z.string(),
  baselinePeriod: z.string(),
  result: z.string(),
  resultPeriod: z.string(),
  source: z.string(),
});

/** What an application says of itself, as headers and snapshots keep it. */
export const storedSpbeForm = z.object({
  name: z.string(),
  url: z.string().nullable(),
  service: z.enum(spbeServices),
  hosting: z.enum(spbeHostings),
  connections: z.string().nullable(),
});
