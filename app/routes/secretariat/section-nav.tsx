import { useWords } from "~/routes/visitor";

type Props = { items: Array<{ href: string; label: string }>; pathname: string; search: string };

/** The second menu, inside one audience's part of the portal. */
export function SectionNav({ items, pathname, search }: Props) {
  const words = useWords();
  const edition = new URLSearchParams(search).get("edisi");
  const query = edition ? `?edisi=${encodeURIComponent(edition)}` : "";
  const current = items.findLast(({ href }) => pathname === href || pathname.startsWith(`${href}/`));
  return (
    <nav aria-label={words.sections} className="border-b border-line print:hidden">
      <ul className="-mb-px flex flex-wrap gap-x-6">
        {items.map(({ href, label }) => (
          <li key={href}>
            <a
              href={href + query}
              aria-current={href === current?.href ? "page" : undefined}
              className="inline-flex min-h-11 items-center border-b-2 border-transparent no-underline hover:border-edge aria-[current]:border-teal aria-[current]:font-semibold"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
