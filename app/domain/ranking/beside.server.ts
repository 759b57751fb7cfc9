import { adviceRows, advices, standingRows } from "db/schema";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { greyBand } from "./advice";

/** The advice of a row's own list and standing: for a query on rows. */
export const besideRow = and(
  eq(advices.standingId, standingRows.standingId),
  sql`coalesce(${advices.cutTrackId}, '') = coalesce(${standingRows.cutTrackId}, '')`,
);

/** The row of that advice that is about the same entry. */
export const ofSameEntry = and(eq(adviceRows.adviceId, advices.id), eq(adviceRows.entryId, standingRows.entryId));

/** What the reading cannot tell the side of. */
export const inGreyBand = and(gt(adviceRows.chance, greyBand.from), lt(adviceRows.chance, greyBand.to));
