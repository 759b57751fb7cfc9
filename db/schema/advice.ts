import type { Kit } from "../kits/sqlite";
import type { defineEditions } from "./editions";
import type { defineRanking } from "./ranking";
import type { defineEntries } from "./stages";

type Around = ReturnType<typeof defineEditions> & ReturnType<typeof defineRanking> & ReturnType<typeof defineEntries>;

/** What stands beside standings and decides nothing: what severity would change, and how sure the line is. */
export function defineAdvice(kit: Kit, { tracks, standings, entries }: Around) {
  const advices = kit.table(
    "advices",
    {
      id: kit.text("id").primaryKey(),
      standingId: kit
        .text("standing_id")
        .notNull()
        .references(() => standings.id),
      /** As of the standing's rows: the track whose list it is about, or none for the common one. */
      cutTrackId: kit.text("cut_track_id").references(() => tracks.id),
      /** How it was computed; an old standing is never told of by a new way. */
      method: kit.text("method").notNull(),
      /** From which the draws can be repeated. */
      seed: kit.text("seed").notNull(),
      draws: kit.integer("draws").notNull(),
      places: kit.integer("places").notNull(),
      /** Variances, judges and warnings as canonical JSON; numbers in ten-thousandths. */
      summary: kit.text("summary").notNull(),
      computedAt: kit.moment("computed_at").notNull(),
    },
    (table) => [kit.index("advices_of_a_standing").on(table.standingId)],
  );

  /** Numbers in ten-thousandths: of points, and of certainty. */
  const adviceRows = kit.table(
    "advice_rows",
    {
      adviceId: kit
        .text("advice_id")
        .notNull()
        .references(() => advices.id),
      entryId: kit
        .text("entry_id")
        .notNull()
        .references(() => entries.id),
      /** The mean after each judge's leniency is taken off. */
      adjusted: kit.integer("adjusted").notNull(),
      adjustedRank: kit.integer("adjusted_rank").notNull(),
      /** The same drawn towards the mean of all, by how little is known, and its standard error. */
      estimate: kit.integer("estimate").notNull(),
      error: kit.integer("error").notNull(),
      /** How likely it is among those above the line. */
      chance: kit.integer("chance").notNull(),
      /** Between which ranks nine draws of ten put it. */
      rankLow: kit.integer("rank_low").notNull(),
      rankHigh: kit.integer("rank_high").notNull(),
    },
    (table) => [kit.primaryKey({ name: "one_advice_per_entry", columns: [table.adviceId, table.entryId] })],
  );

  return { advices, adviceRows };
}
