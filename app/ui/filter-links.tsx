type FilterLink = { href: string; label: string; count?: number; current: boolean };

/** A few ways to see a list, each an address of its own; how many there are in each. */
export function FilterLinks({ label, links }: { label: string; links: FilterLink[] }) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="flex flex-wrap gap-x-2 gap-y-2">
        {links.map(({ href, label, count, current }) => (
          <li key={label}>
            <a
              href={href}
              aria-current={current ? "true" : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-md border border-line px-3 no-underline hover:border-teal aria-[current]:border-teal aria-[current]:bg-teal-wash aria-[current]:font-semibold"
            >
              {label}
              {count !== undefined && <span className="text-sm text-muted tabular-nums">{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
