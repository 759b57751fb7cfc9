import type { ReactNode } from "react";
import { Icon } from "./icon";

/** What most readers don't need, one press away. */
type DisclosureProps = { label: ReactNode; open?: boolean; children: ReactNode };

export function Disclosure({ label, open, children }: DisclosureProps) {
  return (
    <details className="group/details" open={open}>
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 text-sm text-teal hover:text-teal-strong [&::-webkit-details-marker]:hidden">
        <Icon name="chevron" className="size-4 motion-safe:transition-transform group-open/details:rotate-90" />
        <span className="underline underline-offset-4">{label}</span>
      </summary>
      <div className="pt-1 pb-2 text-sm">{children}</div>
    </details>
  );
}
