import type { ReactNode } from "react";
import { Icon } from "./icon";

type Turn = { href: string; label: string };
type PaginationProps = { label: string; previous?: Turn; next?: Turn; summary: ReactNode };

export function Pagination({ label, previous, next, summary }: PaginationProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 print:hidden">
      <p className="text-sm text-muted tabular-nums">{summary}</p>
      <div className="flex flex-wrap gap-x-6">
        {previous && (
          <a href={previous.href} rel="prev" className={turn}>
            <Icon name="arrow-left" />
            {previous.label}
          </a>
        )}
        {next && (
          <a href={next.href} rel="next" className={turn}>
            {next.label}
            <Icon name="arrow-right" />
          </a>
        )}
      </div>
    </nav>
  );
}

const turn = "inline-flex min-h-11 items-center gap-2 font-semibold";
