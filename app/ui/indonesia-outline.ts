import shores from "./indonesia-shores.json";

const frame = { west: 94.5, east: 141.5, north: 6.5, south: -11.5 };
const scale = 10;

export const mapSize = { width: (frame.east - frame.west) * scale, height: (frame.north - frame.south) * scale };

/** Where a point lies in the picture; near the equator a degree is as wide as it is high. */
export function placeOnMap(east: number, north: number) {
  return { x: round((east - frame.west) * scale), y: round((frame.north - north) * scale) };
}

/** The larger islands by a few points of their shores, in degrees: enough to recognise, not to navigate by. */
export const outline = Object.values(shores)
  .map(
    (shore) => `M${shore.map(([east = 0, north = 0]) => Object.values(placeOnMap(east, north)).join(" ")).join("L")}Z`,
  )
  .join("");

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
