import { findImport } from "~/domain/imports/finding.server";
import { judgeRows } from "~/domain/imports/judging.server";
import { countFates } from "~/domain/imports/row";
import type { Context } from "~/domain/kernel/context";
import { namesOf } from "~/domain/people/finding.server";
import { pageOf } from "~/routes/pieces/lists/search-parameters";
import { fateAsked } from "./fate-filter";

export type ImportedList = Awaited<ReturnType<typeof loadImport>>;

const size = 50;

/** A page of an imported list's rows, each with what it does or did. */
export async function loadImport(context: Context, importId: string, asked: URLSearchParams) {
  const list = await findImport(context, importId);
  const { rows: _, ...facts } = list;
  const judged = await judgeRows(context, list);
  const fate = fateAsked(asked);
  const matching = judged.filter((row) => !fate || row.fate === fate);
  const page = pageOf(asked);
  const names = await namesOf(context.db, facts.appliedBy ? [facts.appliedBy] : []);
  return {
    ...facts,
    appliedBy: facts.appliedBy && (names.get(facts.appliedBy) ?? ""),
    counts: countFates(judged),
    total: judged.length,
    fate,
    search: asked.toString(),
    pages: { page, size, total: matching.length },
    rows: matching.slice((page - 1) * size, page * size),
  };
}
