import type { listEntries } from "~/domain/stages/finding.server";
import { pageOf } from "~/routes/pieces/lists/search-parameters";

type Entries = Awaited<ReturnType<typeof listEntries>>;

export const entriesPerPage = 100;

/** The page of a stage's entries that an address asks for, found by number or title. */
export function entriesAskedFor(entries: Entries, asked: URLSearchParams) {
  const text = asked.get("cari")?.trim() ?? "";
  const page = pageOf(asked);
  const wanted = text.toLowerCase();
  const fitting = entries.filter(
    ({ number, title }) => number.toLowerCase().includes(wanted) || title.toLowerCase().includes(wanted),
  );
  return {
    text,
    page,
    size: entries.length,
    total: fitting.length,
    search: asked.toString(),
    rows: fitting.slice((page - 1) * entriesPerPage, page * entriesPerPage),
  };
}

export type ListedEntries = ReturnType<typeof entriesAskedFor>;
