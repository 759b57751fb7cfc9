import type { ReactNode } from "react";
import { Icon } from "./icon";

export type Moment = { title: string; when: ReactNode; state: "past" | "now" | "next"; note?: ReactNode };

type TimelineProps = { items: Moment[]; stateLabels?: Record<Moment["state"], string> };

export function Timeline({ items, stateLabels }: TimelineProps) {
  return (
    <ol>
      {items.map((item) => (
        <li
          key={item.title}
          aria-current={item.state === "now" ? "step" : undefined}
          className="group relative grid grid-cols-[28px_minmax(0,1fr)] gap-x-4 pb-7 last:pb-0"
        >
          <span
            className={`absolute start-3.25 top-7 bottom-0 w-0.5 group-last:hidden ${item.state === "past" ? "bg-teal" : "bg-line"}`}
          />
          <Marker state={item.state} />
          <div>
            <p className={item.state === "now" ? "font-bold" : "font-semibold"}>
              {item.title}
              {stateLabels && <span className="sr-only"> ({stateLabels[item.state]})</span>}
            </p>
            <p className="text-sm text-muted tabular-nums">{item.when}</p>
            {item.note && <div className="mt-1">{item.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A tick for what is over, a full ring for now, an empty one for what comes. */
function Marker({ state }: Pick<Moment, "state">) {
  if (state === "past") {
    return (
      <span className={`${dot} border-teal bg-teal text-on-teal`}>
        <Icon name="check" className="size-4" />
      </span>
    );
  }
  return (
    <span className={`${dot} bg-paper ${state === "now" ? "border-teal" : "border-edge"}`}>
      {state === "now" && <span className="size-3 rounded-full bg-marigold" />}
    </span>
  );
}

const dot = "grid size-7 place-items-center rounded-full border-2";
