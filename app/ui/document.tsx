import type { ReactNode } from "react";
import { Kawung } from "./kawung";

/** A sheet for what gets kept or signed: receipts, minutes, certificates. */
export function Document({ children }: { children: ReactNode }) {
  return (
    <div className="document max-w-3xl overflow-hidden rounded-md border border-line bg-surface print:border-0">
      <Kawung className="h-14 border-b border-line" />
      <div className="flow px-5 py-8 sm:px-12 sm:py-10 print:px-0">{children}</div>
    </div>
  );
}

type FactsProps = { items: Array<{ term: string; detail: ReactNode; mono?: boolean }> };

export function Facts({ items }: FactsProps) {
  return (
    <dl className="grid gap-y-4 sm:grid-cols-[minmax(9rem,auto)_minmax(0,1fr)] sm:gap-x-8 sm:gap-y-3">
      {items.map(({ term, detail, mono }) => (
        <div key={term} className="sm:contents">
          <dt className="text-muted">{term}</dt>
          <dd className={mono ? "font-mono text-sm break-all" : "font-semibold tabular-nums"}>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
