import { tenThousandthsOf } from "~/domain/kernel/decimal";
import type { Indicator } from "./indicator";

export type Change = {
  /** In percent of the baseline, to one place, such as "-12.5"; undefined where the baseline is zero. */
  percent: string | undefined;
  direction: "better" | "worse" | "same";
  /** Which way the figure itself went. */
  moved: "up" | "down" | "none";
};

type Figures = Pick<Indicator, "baseline" | "result" | "better">;

/** How far an indicator moved from its baseline, and whether that is what its writers wished for. */
export function changeOf({ baseline, result, better }: Figures): Change {
  const before = tenThousandthsOf(baseline);
  const rise = tenThousandthsOf(result) - before;
  if (rise === 0n) return { percent: before === 0n ? undefined : "0", direction: "same", moved: "none" };
  const moved = rise > 0n ? "up" : "down";
  const wished = better === "higher" ? "up" : "down";
  return {
    percent: before === 0n ? undefined : permille(rise, before < 0n ? -before : before),
    direction: moved === wished ? "better" : "worse",
    moved,
  };
}

/** `part` of `whole` in percent to one place, halves away from zero. */
function permille(part: bigint, whole: bigint): string {
  const size = part < 0n ? -part : part;
  const tenths = (size * 2000n + whole) / (2n * whole);
  const text = tenths % 10n === 0n ? `${tenths / 10n}` : `${tenths / 10n}.${tenths % 10n}`;
  return part < 0n && tenths !== 0n ? `-${text}` : text;
}

/** Where bars for the two figures begin and end on one scale from zero, in percent of its width. */
export type Bars = { zero: number; before: Bar; after: Bar };
export type Bar = { from: number; width: number };

export function barsOf({ baseline, result }: Pick<Indicator, "baseline" | "result">): Bars {
  const [before, after] = [Number(baseline), Number(result)];
  const low = Math.min(0, before, after);
  const span = Math.max(0, before, after) - low || 1;
  const at = (figure: number) => (100 * (figure - low)) / span;
  const bar = (figure: number): Bar => ({
    from: Math.min(at(figure), at(0)),
    width: Math.abs(at(figure) - at(0)),
  });
  return { zero: at(0), before: bar(before), after: bar(after) };
}
