import type { ReactNode } from "react";
import { Kawung } from "./kawung";

type EmptyProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Nothing here yet: why, and the way on. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="flex flex-col gap-x-8 gap-y-5 border-y border-line py-8 sm:flex-row sm:items-center">
      <Kawung className="size-28 shrink-0" />
      <div>
        <p className="text-lg font-bold">{title}</p>
        {children && <div className="mt-1 space-y-2 text-muted">{children}</div>}
        {action && <div className="mt-4">{action}</div>}
      </div>
    </div>
  );
}
