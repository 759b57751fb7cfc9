import { advices, standingRows } from "db/schema";
import { and, eq, sql } from "drizzle-orm";

/** The advice of a row's own list and standing: for a query on rows. */
export const besideRow = and(
  eq(advices.standingId, standingRows.standingId),
  sql`coalesce(${advices.cutTrackId}, '') = coalesce(${standingRows.cutTrackId}, '')`,
);
