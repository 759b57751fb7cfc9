type DotStripProps = {
  from: number;
  to: number;
  /** Where the dots lie, of which each may cover another. */
  values: readonly number[];
  /** Drawn as a diamond. */
  own?: number | undefined;
};

const [width, height, edge] = [160, 20, 8];

/** Where values lie on a scale. A picture of numbers that stand beside it in words. */
export function DotStrip({ from, to, values, own }: DotStripProps) {
  const at = (value: number) => edge + ((value - from) / Math.max(1, to - from)) * (width - 2 * edge);
  const middle = height / 2;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="h-5 w-40 max-w-full" aria-hidden="true" focusable="false">
      <line x1={edge} x2={width - edge} y1={middle} y2={middle} className="stroke-line" strokeWidth="2" />
      {values.map((value, place) => (
        <circle key={place} cx={at(value)} cy={middle} r="4.5" className="fill-edge" fillOpacity="0.55" />
      ))}
      {own !== undefined && (
        <path
          d={`M${at(own)} ${middle - 7}l7 7-7 7-7-7z`}
          className="fill-teal stroke-paper"
          strokeWidth="1.5"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
