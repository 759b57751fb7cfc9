import type { ReactNode } from "react";
import { mapSize, outline, placeOnMap } from "./indonesia-outline";

type IndonesiaMapProps = { east: number; north: number; caption: ReactNode };

/** The archipelago with one point on it; the caption says where the point lies. */
export function IndonesiaMap({ east, north, caption }: IndonesiaMapProps) {
  const { x, y } = placeOnMap(east, north);
  return (
    <figure className="max-w-measure">
      <svg
        viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
        aria-hidden="true"
        focusable="false"
        className="block h-auto w-full rounded-md border border-line bg-surface"
      >
        <path
          d={outline}
          strokeWidth="2"
          strokeLinejoin="round"
          className="fill-batik-teal stroke-batik-teal print:fill-line print:stroke-line"
        />
        <circle cx={x} cy={y} r="9" strokeWidth="2" className="fill-none stroke-ink" />
        <circle cx={x} cy={y} r="4" strokeWidth="1.5" className="fill-marigold stroke-ink" />
      </svg>
      <figcaption className="mt-1 text-sm text-muted">{caption}</figcaption>
    </figure>
  );
}
