import type { ReactNode } from "react";
import { Kawung } from "./kawung";

/** The opening of a front page: its words on plain paper, the kawung fading in beside them. */
export function Hero({ children }: { children: ReactNode }) {
  return (
    <div className="relative isolate sm:py-6">
      <Kawung className="absolute inset-y-0 end-0 -z-10 hidden max-w-md mask-b-from-75% mask-l-from-20% lg:block print:hidden" />
      <div className="flow lg:max-w-3xl">{children}</div>
    </div>
  );
}
