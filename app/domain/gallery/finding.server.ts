import { awards, innovations } from "db/schema";
import type { AwardResult } from "db/vocabulary";
import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import { contains } from "~/domain/kernel/containing.server";
import type { Context } from "~/domain/kernel/context";
import { type Day, dayInJakarta } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { found } from "~/domain/kernel/refusal";
import { unitNamesOn, unitNamesOnDays } from "~/domain/units/finding.server";

export type GalleryFilter = {
  search?: string | undefined;
  unitId?: string | undefined;
  category?: string | undefined;
  year?: number | undefined;
  result?: AwardResult | undefined;
};

/** Published innovations with their awards, the latest first. */
export async function listInnovations(context: Context, filter: GalleryFilter = {}, limit = 200) {
  const rows = await context.db
    .select(shown)
    .from(innovations)
    .where(published(context, filter))
    .orderBy(...latestFirst)
    .limit(limit);
  return withAwards(context, rows);
}

const latestFirst = [desc(innovations.year), asc(innovations.title), asc(innovations.id)];
const batch = 100;

/** All of them, some at a time. */
export async function* eachInnovation(context: Context, filter: GalleryFilter) {
  const wanted = await context.db
    .select({ id: innovations.id })
    .from(innovations)
    .where(published(context, filter))
    .orderBy(...latestFirst);
  const ids = wanted.map(({ id }) => id);
  for (const some of inBatches(ids, batch)) {
    const rows = await context.db
      .select(shown)
      .from(innovations)
      .where(and(isNotNull(innovations.publishedAt), inArray(innovations.id, some)))
      .orderBy(...latestFirst);
    yield* await withAwards(context, rows);
  }
}

export async function findInnovation(context: Context, slug: string) {
  const rows = await context.db
    .select(shown)
    .from(innovations)
    .where(and(eq(innovations.slug, slug), isNotNull(innovations.publishedAt)));
  const [innovation] = await withAwards(context, rows);
  return found(innovation);
}

/** What the gallery can be narrowed to: only values that occur. */
export async function listFacets(context: Context) {
  const rows = await context.db
    .select({ unitId: innovations.unitId, category: innovations.category, year: innovations.year })
    .from(innovations)
    .where(isNotNull(innovations.publishedAt));
  const today = dayInJakarta(context.now);
  const names = await unitNamesOn(
    context.db,
    rows.map(({ unitId }) => unitId),
    today,
  );
  return {
    units: [...names.values()].sort((a, b) => a.shortName.localeCompare(b.shortName, "id")),
    categories: [...new Set(rows.map(({ category }) => category))].sort((a, b) => a.localeCompare(b, "id")),
    years: [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a),
  };
}

const shown = {
  id: innovations.id,
  slug: innovations.slug,
  title: innovations.title,
  summary: innovations.summary,
  unitId: innovations.unitId,
  year: innovations.year,
  category: innovations.category,
  isExample: innovations.isExample,
};

const shownAward = {
  id: awards.id,
  innovationId: awards.innovationId,
  scheme: awards.scheme,
  result: awards.result,
  year: awards.year,
  label: awards.label,
  decreeNo: awards.decreeNo,
  evidence: awards.evidence,
  source: awards.source,
};

type InnovationRow = Pick<typeof innovations.$inferSelect, keyof typeof shown>;

/** The unit's name is the one it bore in the innovation's year, beside today's. */
async function withAwards(context: Context, rows: readonly InnovationRow[]) {
  if (rows.length === 0) return [];
  const given = await context.db
    .select(shownAward)
    .from(awards)
    .where(
      and(
        inArray(
          awards.innovationId,
          rows.map(({ id }) => id),
        ),
        isNull(awards.revokedAt),
      ),
    )
    .orderBy(asc(awards.year), asc(awards.label));
  const byInnovation = groupBy(given, ({ innovationId }) => innovationId);
  const units = rows.map(({ unitId }) => unitId);
  const nameOn = await unitNamesOnDays(context.db, units);
  const today = dayInJakarta(context.now);
  return rows.map((row) => ({
    ...row,
    unit: nameOn(row.unitId, today)?.name ?? "",
    unitThen: nameOn(row.unitId, endOf(row.year))?.name ?? "",
    awards: byInnovation.get(row.id) ?? [],
  }));
}

function endOf(year: number): Day {
  return `${year}-12-31`;
}

function published(context: Context, { search, unitId, category, year, result }: GalleryFilter) {
  const wanted: SQL[] = [isNotNull(innovations.publishedAt)];
  if (unitId) wanted.push(eq(innovations.unitId, unitId));
  if (category) wanted.push(eq(innovations.category, category));
  if (year) wanted.push(eq(innovations.year, year));
  if (search) wanted.push(contains(sql`${innovations.title} || ' ' || ${innovations.summary}`, search));
  if (result) {
    const holders = context.db
      .select({ id: awards.innovationId })
      .from(awards)
      .where(and(eq(awards.result, result), isNull(awards.revokedAt)));
    wanted.push(inArray(innovations.id, holders));
  }
  return and(...wanted);
}
