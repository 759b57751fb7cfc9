import type { ComponentPropsWithoutRef } from "react";
import { Icon } from "./icon";

type WordMeterProps = Omit<ComponentPropsWithoutRef<"div">, "children" | "className"> & {
  words: number;
  limit: number;
  text: string;
  overText: string;
  live?: boolean;
};

/** How full an answer is. A script finds its parts by data-meter-bar, data-meter-text and data-over. */
export function WordMeter({ words, limit, text, overText, live, ...rest }: WordMeterProps) {
  const over = words > limit;
  const filled = limit > 0 ? Math.min(100, Math.round((words / limit) * 1000) / 10) : 100;
  return (
    <div
      data-word-meter=""
      data-words={words}
      data-limit={limit}
      data-over={over ? "" : undefined}
      className="group"
      {...rest}
    >
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
        className="h-1 w-full rounded-full"
      >
        <rect width="100" height="4" className="fill-line" />
        <rect data-meter-bar="" width={filled} height="4" className="fill-teal group-data-over:fill-danger" />
      </svg>
      <p className="mt-1.5 flex gap-1.5 text-sm text-muted tabular-nums group-data-over:font-semibold group-data-over:text-danger">
        <Icon name="danger" className="mt-0.5 hidden size-5 group-data-over:block" />
        <span data-meter-text="" aria-live={live ? "polite" : undefined}>
          {over ? overText : text}
        </span>
      </p>
    </div>
  );
}
