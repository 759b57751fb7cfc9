import { Pagination } from "~/ui/pagination";
import { withParameters } from "./search-parameters";
import { useWords } from "./visitor";

type Props = { page: number; size: number; total: number; search: string };

/** The way through a long list, by plain links. */
export function Pages({ page, size, total, search }: Props) {
  const { paging } = useWords();
  if (total <= size && page === 1) return undefined;
  const to = (target: number) => withParameters(search, { hal: String(target) });
  const from = Math.min((page - 1) * size + 1, total);
  return (
    <Pagination
      label={paging.label}
      summary={paging.summary(from, Math.min(page * size, total), total)}
      {...(page > 1 ? { previous: { href: to(page - 1), label: paging.previous } } : {})}
      {...(page * size < total ? { next: { href: to(page + 1), label: paging.next } } : {})}
    />
  );
}
