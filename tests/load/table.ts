import type { Answers } from "./arrivals";
import type { Asked } from "./asking";
import type { Burst } from "./burst";

export function tableOfArrivals(answers: Answers): string {
  const all = [...answers.values()].flat();
  const rows = [...answers, ["all", all] as const].map(([kind, asked]) => [kind, ...figuresOf(asked)]);
  return asTable(["while people come, ms", "times", "p50", "p95", "p99", "longest", "failed"], rows);
}

/** One line for each kind of asking. */
export function tableOfSaves(kinds: ReadonlyArray<[name: string, asked: readonly Asked[]]>): string {
  const rows = kinds.map(([name, asked]) => [name, ...figuresOf(asked)]);
  return asTable(["judges at once, ms", "times", "p50", "p95", "p99", "longest", "failed"], rows);
}

export function tableOfBurst({ saves, allMs, meanwhile }: Burst): string {
  const rows = [
    ["saves at once", ...figuresOf(saves)],
    ["kept page meanwhile", ...figuresOf(meanwhile)],
  ];
  const table = asTable(["at one moment, ms", "times", "p50", "p95", "p99", "longest", "failed"], rows);
  return `${table}\n\nAll saved after ${allMs.toFixed(0)} ms.`;
}

function figuresOf(asked: readonly Asked[]): string[] {
  const times = asked.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(0);
  const failed = asked.filter(({ status }) => status !== 200 && status !== 204);
  const kinds = [...new Set(failed.map(({ status }) => status))].join(" ");
  return [String(asked.length), at(0.5), at(0.95), at(0.99), at(1), kinds ? `${failed.length} (${kinds})` : "0"];
}

function asTable(heads: string[], rows: string[][]): string {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
