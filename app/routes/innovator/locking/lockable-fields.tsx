import type { ReactNode } from "react";

type Props = { locked: boolean; children: ReactNode };

/** The fields of a form to be filled in or, locked, with all that was typed only to be looked at. */
export function LockableFields({ locked, children }: Props) {
  return locked ? (
    <fieldset disabled className="flow min-w-0">
      {children}
    </fieldset>
  ) : (
    children
  );
}
