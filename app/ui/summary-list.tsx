import type { ReactNode } from "react";

type SummaryListProps = {
  items: Array<{ term: string; detail: ReactNode; href?: string; linkLabel?: string }>;
};

/** "Check your answers": what was said, and the way back to change it. */
export function SummaryList({ items }: SummaryListProps) {
  return (
    <dl className="border-t border-line">
      {items.map(({ term, detail, href, linkLabel }) => (
        <div
          key={term}
          className="grid gap-x-6 gap-y-1 border-b border-line py-4 sm:grid-cols-[13rem_minmax(0,1fr)_auto]"
        >
          <dt className="font-semibold">{term}</dt>
          <dd className="max-w-measure min-w-0 whitespace-pre-line">{detail}</dd>
          {href && linkLabel && (
            <dd className="print:hidden">
              <a href={href} className="-my-2 inline-block py-2 font-semibold">
                {linkLabel}
                <span className="sr-only">: {term}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
