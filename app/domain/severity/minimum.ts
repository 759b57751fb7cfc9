type Point = readonly [number, number];
type Seen = { at: Point; value: number };

const steps = 400;
const closeEnough = 1e-10;

/**
 * The least value of a function of two numbers between bounds, by the simplex of Nelder & Mead (1965), begun anew from
 * what it found until that is no better.
 */
export function minimize(f: (at: Point) => number, start: Point, [low, high]: Point): Point {
  const inside = (at: Point): Point => [clamp(at[0], low, high), clamp(at[1], low, high)];
  const see = (at: Point): Seen => ({ at: inside(at), value: f(inside(at)) });
  let best = see(start);
  for (let round = 0; round < 5; round++) {
    const found = descend(see, best);
    const gain = best.value - found.value;
    best = found.value < best.value ? found : best;
    if (gain < closeEnough) break;
  }
  return best.at;
}

function descend(see: (at: Point) => Seen, { at: [x, y], value }: Seen): Seen {
  const inward = (coordinate: number) => (coordinate > 4 ? -1 : 1);
  let simplex: Seen[] = [{ at: [x, y], value }, see([x + inward(x), y]), see([x, y + inward(y)])];
  for (let step = 0; step < steps; step++) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, middle, worst] = simplex as [Seen, Seen, Seen];
    if (worst.value - best.value < closeEnough && sizeOf(simplex) < 1e-5) break;
    const towards = (by: number): Seen =>
      see(
        [0, 1].map((k) => centre(best, middle, k) + by * (centre(best, middle, k) - (worst.at[k] as number))) as never,
      );
    const reflected = towards(1);
    if (reflected.value < best.value) {
      const further = towards(2);
      simplex = [best, middle, further.value < reflected.value ? further : reflected];
      continue;
    }
    const nearer = reflected.value < middle.value ? reflected : towards(reflected.value < worst.value ? 0.5 : -0.5);
    simplex =
      nearer.value < Math.min(reflected.value, worst.value) || nearer === reflected
        ? [best, middle, nearer]
        : [best, see(halfTo(best, middle)), see(halfTo(best, worst))];
  }
  return simplex.reduce((one, other) => (other.value < one.value ? other : one));
}

function centre(one: Seen, other: Seen, k: number): number {
  return ((one.at[k] as number) + (other.at[k] as number)) / 2;
}

function halfTo({ at: [a, b] }: Seen, { at: [c, d] }: Seen): Point {
  return [(a + c) / 2, (b + d) / 2];
}

function sizeOf(simplex: readonly Seen[]): number {
  const spread = (k: number) => {
    const values = simplex.map(({ at }) => at[k] as number);
    return Math.max(...values) - Math.min(...values);
  };
  return Math.max(spread(0), spread(1));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
