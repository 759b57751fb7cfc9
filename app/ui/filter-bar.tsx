import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button";

type FilterBarProps = {
  action?: string;
  label: string;
  submitLabel: string;
  resetHref?: string;
  resetLabel?: string;
  children: ReactNode;
};

/** A form whose answers stay in the address. */
export function FilterBar({ action, label, submitLabel, resetHref, resetLabel, children }: FilterBarProps) {
  return (
    <search aria-label={label} className="block print:hidden">
      <form method="get" action={action} className="flex flex-wrap items-end gap-4">
        <div className="flex grow basis-lg flex-wrap items-end gap-4 *:grow *:basis-44 has-[>:only-child]:grow-0">
          {children}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary">{submitLabel}</Button>
          {resetHref && resetLabel && (
            <ButtonLink variant="quiet" href={resetHref}>
              {resetLabel}
            </ButtonLink>
          )}
        </div>
      </form>
    </search>
  );
}
