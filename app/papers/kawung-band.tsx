import { Ellipse, G, Svg } from "@react-pdf/renderer";

const turns = [
  { x: -1, y: -1, turn: 45 },
  { x: 1, y: -1, turn: 135 },
  { x: 1, y: 1, turn: 225 },
  { x: -1, y: 1, turn: 315 },
] as const;

const tile = 56;

/** A strip of kawung across a paper: thin and pale. */
export function KawungBand({ width, tiles }: { width: number; tiles: number }) {
  return (
    <Svg width={width} height={width / tiles} viewBox={`0 0 ${tile * tiles} ${tile}`}>
      {Array.from({ length: tiles }, (_, place) => tile * place + tile / 2).map((middle) =>
        turns.map(({ x, y, turn }) => (
          <G
            key={`${middle}-${turn}`}
            transform={`translate(${middle + x * 14}, ${tile / 2 + y * 14}) rotate(${turn})`}
          >
            <Ellipse cx={0} cy={0} rx={15.4} ry={9} fill="none" stroke="#c8d6d0" strokeWidth={1} />
          </G>
        )),
      )}
    </Svg>
  );
}
