type Interval = { key: string; rank: number; low: number; high: number; isUnsure: boolean };

type RankIntervalsProps = { rows: readonly Interval[]; places: number; lineLabel: string };

const [left, right, top, rowHeight] = [44, 12, 26, 13];
const width = 640;

/** Between which ranks entries lie, one row each in their order, and where the line is. A picture of the table below it. */
export function RankIntervals({ rows, places, lineLabel }: RankIntervalsProps) {
  const first = Math.min(places, ...rows.map(({ low, rank }) => Math.min(low, rank)));
  const last = Math.max(places + 1, ...rows.map(({ high, rank }) => Math.max(high, rank)));
  const at = (rank: number) => left + ((rank - first) / Math.max(1, last - first)) * (width - left - right);
  const height = top + rows.length * rowHeight + 8;
  const line = at(places + 0.5);
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className="w-full max-w-3xl"
      fontSize="10"
      aria-hidden="true"
      focusable="false"
    >
      <line x1={line} x2={line} y1={top - 8} y2={height} className="stroke-teal" strokeWidth="2" />
      <text
        x={line}
        y={top - 12}
        textAnchor={line > width * 0.7 ? "end" : line < width * 0.3 ? "start" : "middle"}
        className="fill-teal font-semibold"
      >
        {lineLabel}
      </text>
      {rows.map(({ key, rank, low, high, isUnsure }, place) => {
        const y = top + place * rowHeight + rowHeight / 2;
        return (
          <g key={key}>
            <text x={left - 10} y={y + 4} textAnchor="end" className="fill-muted tabular-nums">
              {rank}
            </text>
            <line
              x1={at(low)}
              x2={at(high)}
              y1={y}
              y2={y}
              className={isUnsure ? "stroke-marigold" : "stroke-edge"}
              strokeWidth={isUnsure ? 6 : 3}
              strokeLinecap="round"
            />
            <circle cx={at(rank)} cy={y} r="3.5" className="fill-ink" />
          </g>
        );
      })}
    </svg>
  );
}
