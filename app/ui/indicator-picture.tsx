import type { ReactNode } from "react";
import { Icon } from "./icon";

type Bar = { label: ReactNode; figure: ReactNode; from: number; width: number };

type IndicatorPictureProps = {
  before: Bar;
  after: Bar;
  /** Where zero lies on the scale that both bars share, in percent of its width. */
  zero: number;
  change: string;
  direction: "better" | "worse" | "same";
  moved: "up" | "down" | "none";
};

/** One figure before and after, both drawn from zero; what changed is said in words and by a sign. */
export function IndicatorPicture({ before, after, zero, change, direction, moved }: IndicatorPictureProps) {
  return (
    <div className="max-w-measure break-inside-avoid">
      <dl className="space-y-2">
        <Row bar={before} zero={zero} look="fill-edge" />
        <Row bar={after} zero={zero} look="fill-teal print:fill-ink" />
      </dl>
      <p className={`mt-2 flex items-start gap-2 font-semibold ${tones[direction]}`}>
        <Icon name={signs[direction]} className="mt-0.5 size-5" />
        {moved !== "none" && <Icon name={moved} className="mt-0.5 size-5" />}
        <span>{change}</span>
      </p>
    </div>
  );
}

const tones = { better: "text-done", worse: "text-danger", same: "text-muted" } as const;
const signs = { better: "done", worse: "warn", same: "neutral" } as const;

function Row({ bar: { label, figure, from, width }, zero, look }: { bar: Bar; zero: number; look: string }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="text-end font-semibold tabular-nums">{figure}</dd>
      <dd className="col-span-2 mt-1">
        <svg width="100%" height="18" aria-hidden="true" focusable="false" className="block overflow-visible">
          <rect x={percent(from)} width={percent(width)} height="18" rx="2" className={look} />
          <line x1={percent(zero)} x2={percent(zero)} y1="-3" y2="21" strokeWidth="2" className="stroke-ink" />
        </svg>
      </dd>
    </div>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100) / 100}%`;
}
