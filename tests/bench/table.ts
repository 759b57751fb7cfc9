import type { Comparison, Figures } from "./figures";

const heads = [
  "row",
  "what",
  "per second",
  "lowest",
  "highest",
  "CPU ms each",
  "failures",
  "rate ratio",
  "CPU ratio",
  "goal",
];

export function tableOf(comparisons: Comparison[]): string {
  const lines = comparisons.flatMap(({ row, goal, baseline, candidate, rateRatio, cpuRatio }) => [
    [row, ...cellsOf(baseline), "", "", ""],
    ["", ...cellsOf(candidate), rateRatio.toFixed(2), cpuRatio.toFixed(2), goal === undefined ? "" : `≥ ${goal}`],
  ]);
  const widths = heads.map((head, column) =>
    Math.max(...[heads, ...lines].map((line) => (line[column] ?? head).length)),
  );
  return [heads, widths.map((width) => "-".repeat(width)), ...lines]
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellsOf({ name, perSecond, lowest, highest, cpuMs, failures }: Figures): string[] {
  return [name, perSecond.toFixed(0), lowest.toFixed(0), highest.toFixed(0), cpuMs.toFixed(4), String(failures)];
}

function pad(cell: string, width: number, column: number) {
  return column < 2 ? cell.padEnd(width) : cell.padStart(width);
}
