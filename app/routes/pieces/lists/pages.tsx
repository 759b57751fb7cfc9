import { useLanguage, useWords } from "~/routes/visitor";
import { Pagination } from "~/ui/pagination";
import { showFigure } from "~/words/formats";
import { withParameters } from "./search-parameters";

type Props = { page: number; size: number; total: number; search: string };

/** The way through a long list, by plain links. */
export function Pages({ page, size, total, search }: Props) {
  const { paging } = useWords();
  const language = useLanguage();
  const shown = (count: number) => showFigure(language, String(count));
  if (total === 0 || (total <= size && page === 1)) return undefined;
  const last = Math.ceil(total / size);
  const to = (target: number) => withParameters(search, { hal: String(target) });
  const from = Math.min((page - 1) * size + 1, total);
  return (
    <Pagination
      label={paging.label}
      summary={paging.summary(shown(from), shown(Math.min(page * size, total)), shown(total))}
      {...(page > 1 ? { previous: { href: to(Math.min(page - 1, last)), label: paging.previous } } : {})}
      {...(page * size < total ? { next: { href: to(page + 1), label: paging.next } } : {})}
    />
  );
}
