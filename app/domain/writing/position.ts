import { canonicalDecimal } from "~/domain/kernel/decimal";

/** Degrees north and east as decimals in text, such as { latitude: "-7.3167", longitude: "110.1754" }. */
export type Position = { latitude: string; longitude: string };

/** The box in which Indonesia lies. */
export const indonesia = { south: -11.5, north: 6.5, west: 94.5, east: 141.5 } as const;

const finest = 6;
/** Beyond this nobody means a place, and the patterns below would take long. */
const longest = 120;
const degrees = /^([-+]?)(\d{1,3}(?:[.,]\d+)?)\s*°?\s*([a-z]{1,2})?$/i;
const pair =
  /^([-+]?\d{1,3}(?:[.,]\d+)?\s*°?\s*[a-z]{0,2}?)(?:\s*[;,]\s*|\s+)([-+]?\d{1,3}(?:[.,]\d+)?\s*°?\s*[a-z]{0,2})$/i;
const southOrWest = /^(?:s|ls|w|bb)$/i;
const compass = /^(?:[nsew]|l[us]|b[tb])$/i;

export type ReadPosition =
  | { position: Position | undefined; problem?: undefined }
  | { problem: "half" | "unreadable" | "outside" };

/**
 * Reads what was typed into two fields, or pasted as a pair into the first one. Takes decimal points and Indonesian
 * commas, a long minus, a degree sign and the letters of the compass in both languages (LS, LU, BT; S, N, E).
 */
export function readPosition(latitude: string, longitude: string): ReadPosition {
  if (latitude.length + longitude.length > longest) return { problem: "unreadable" };
  const [first, second] = halves(plain(latitude), plain(longitude));
  if (first === "" && second === "") return { position: undefined };
  if (first === "" || second === "")
    return { problem: degreesOf(first || second) === undefined ? "unreadable" : "half" };
  const position = { latitude: degreesOf(first), longitude: degreesOf(second) };
  if (position.latitude === undefined || position.longitude === undefined) return { problem: "unreadable" };
  const read = { latitude: position.latitude, longitude: position.longitude };
  return isInIndonesia(read) ? { position: read } : { problem: "outside" };
}

export function isInIndonesia({ latitude, longitude }: Position): boolean {
  if (!canonicalDecimal.test(latitude) || !canonicalDecimal.test(longitude)) return false;
  const [north, east] = [Number(latitude), Number(longitude)];
  return north >= indonesia.south && north <= indonesia.north && east >= indonesia.west && east <= indonesia.east;
}

function plain(text: string): string {
  return text
    .trim()
    .replace(/[−–]/g, "-")
    .replace(/^\(|\)$/g, "");
}

/** A single number in the first field is a latitude; only what is no single number can be a pair. */
function halves(first: string, second: string): [string, string] {
  if (second !== "" || degrees.test(first)) return [first, second];
  const [, one = first, other = ""] = pair.exec(first) ?? [];
  return [one, other];
}

function degreesOf(text: string): string | undefined {
  const [, sign, number = "", letters] = degrees.exec(text) ?? [];
  if (number === "" || (letters !== undefined && !compass.test(letters))) return undefined;
  const [whole = "0", fraction = ""] = number.split(/[.,]/);
  const rounded = Number(`${whole}.${fraction || "0"}`)
    .toFixed(finest)
    .replace(/\.?0+$/, "");
  const negative = sign === "-" || (letters !== undefined && southOrWest.test(letters));
  return negative && rounded !== "0" ? `-${rounded}` : rounded;
}
