import { Ovals, usePatternId } from "./kawung";

type KawungPictureProps = { seed: string; className?: string };

/** A calm picture for work that has none yet; the same seed always draws the same one. */
export function KawungPicture({ seed, className = "" }: KawungPictureProps) {
  const id = usePatternId();
  const number = numberFrom(seed);
  const tint = pick(tints, number);
  const figure = pick(figures, number >>> 3);
  const reach = 3 + ((number >>> 7) % 3);
  return (
    <svg
      viewBox="0 0 336 196"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
      className={`bg-surface ${className}`}
    >
      <defs>
        <pattern id={id} width="56" height="56" patternUnits="userSpaceOnUse">
          <g className="fill-none stroke-batik" strokeWidth="1.25">
            <Ovals />
          </g>
        </pattern>
        <pattern id={`${id}f`} width="56" height="56" patternUnits="userSpaceOnUse">
          <g className={`${tint} stroke-surface`} strokeWidth="1.5">
            <Ovals />
          </g>
        </pattern>
      </defs>
      <rect width="336" height="196" fill={`url(#${id})`} />
      <path d={cellsOf(figure, reach)} fill={`url(#${id}f)`} />
    </svg>
  );
}

const columns = 12;
const rows = 7;
const cell = 28;

const tints = ["fill-batik-teal", "fill-batik-soga", "fill-batik-nila"] as const;

/** Whether the cell at this distance from the middle is filled. Symmetric, as cloth is. */
type Figure = (across: number, down: number, reach: number) => boolean;

const figures: readonly Figure[] = [
  (across, down, reach) => across + down <= reach,
  (across, down, reach) => across + down >= reach,
  (across, down, reach) => Math.abs(across + down - reach) === 1,
  (across, down, reach) => (across + down) % reach < 2,
  (across, down, reach) => (across + reach - down) % 4 < 2,
  (across, _down, reach) => across % reach === 1,
  (_across, down, reach) => (down + reach) % 2 === 0,
];

/** One run of cells per path step; cells are quarter tiles, so that no oval is ever cut. */
function cellsOf(figure: Figure, reach: number) {
  let path = "";
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const across = column < columns / 2 ? columns / 2 - 1 - column : column - columns / 2;
      const down = Math.abs(row - (rows - 1) / 2);
      if (figure(across, down, reach)) path += `M${column * cell} ${row * cell}h${cell}v${cell}h-${cell}Z`;
    }
  }
  return path;
}

/** FNV-1a with a final stir, so that near-identical seeds (slugs of one year) differ in every bit. */
function numberFrom(seed: string) {
  let hash = 0x811c9dc5;
  for (const letter of seed) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function pick<Thing>(things: readonly [Thing, ...Thing[]] | readonly Thing[], number: number): Thing {
  return things[number % things.length] as Thing;
}
