import type { Demand } from "./demand";
import { countMeetings, groupsOf } from "./overlap";

type Rules = Pick<Demand, "judges" | "mayRead" | "misfit" | "most" | "areOfOneHouse">;

/** Two of one house count as if they had met so often already: they are parted before all others. */
const houseMeetings = 1_000;

/** Tries for each reading; more mix no further. */
const triesEach = 60;
/** Of the swaps between groups, the cheapest so many are tried. */
const mostSwapsTried = 2000;

/**
 * Swaps readings between entries, which changes no load, breaks no conflict and costs nothing, so that judges meet as
 * many others as can be: the sum of the squares of how often two meet goes down. `readers` is changed in place; what is in
 * `kept` stays where it is.
 */
export function mixPanels(
  readers: number[][],
  { judges, mayRead, misfit, areOfOneHouse }: Rules,
  random: () => number,
  kept: ReadonlyArray<readonly number[]> = [],
) {
  const whole = readers.map((panel, entry) => [...(kept[entry] ?? []), ...panel]);
  const meetings = countMeetings(whole, judges);
  const seats = readers.flatMap((panel, entry) => panel.map((_, seat) => ({ entry, seat })));
  if (seats.length < 2) return;
  if (areOfOneHouse) countHouses(meetings, judges, areOfOneHouse);

  const meet = (one: number, other: number) => meetings[one * judges + other] as number;
  const add = (one: number, other: number, by: number) => {
    meetings[one * judges + other] = meet(one, other) + by;
    meetings[other * judges + one] = meet(other, one) + by;
  };
  const others = (entry: number, judge: number) => (whole[entry] as number[]).filter((one) => one !== judge);
  const replace = (entry: number, seat: number, from: number, to: number) => {
    for (const other of others(entry, from)) {
      add(from, other, -1);
      add(to, other, 1);
    }
    (readers[entry] as number[])[seat] = to;
    const panel = whole[entry] as number[];
    panel[panel.indexOf(from)] = to;
  };
  /** By how much the sum of squares goes up when one judge takes another's place, over two. */
  const rise = (entry: number, from: number, to: number) =>
    others(entry, from).reduce((sum, other) => sum + meet(to, other) - meet(from, other) + 1, 0);

  for (let tries = triesEach * seats.length; tries > 0; tries--) {
    const one = seats[Math.floor(random() * seats.length)] as { entry: number; seat: number };
    const other = seats[Math.floor(random() * seats.length)] as { entry: number; seat: number };
    const [a, b] = [readers[one.entry]?.[one.seat] as number, readers[other.entry]?.[other.seat] as number];
    if (one.entry === other.entry || a === b || !isAllowed(one.entry, a, other.entry, b)) continue;
    if (rise(one.entry, a, b) + rise(other.entry, b, a) >= 0) continue;
    replace(one.entry, one.seat, a, b);
    replace(other.entry, other.seat, b, a);
  }

  function isAllowed(x: number, a: number, y: number, b: number): boolean {
    if (whole[x]?.includes(b) || whole[y]?.includes(a) || !mayRead(x, b) || !mayRead(y, a)) return false;
    return misfit(x, b) + misfit(y, a) <= misfit(x, a) + misfit(y, b);
  }
}

function countHouses(meetings: Int32Array, judges: number, areOfOneHouse: (one: number, other: number) => boolean) {
  for (let one = 0; one < judges; one++) {
    for (let other = 0; other < judges; other++) {
      const place = one * judges + other;
      if (one !== other && areOfOneHouse(one, other)) meetings[place] = (meetings[place] ?? 0) + houseMeetings;
    }
  }
}

/**
 * Moves readings, for as long as there is one that could go to somebody with two less and costs no more by it. `loads` is
 * what each judge has in all; both are changed in place.
 */
export function levelLoads(readers: number[][], loads: number[], { judges, mayRead, misfit, most }: Rules) {
  const byLoad = Array.from({ length: judges }, (_, judge) => judge);
  const load = (judge: number) => loads[judge] ?? 0;
  while (moveOne());

  function moveOne(): boolean {
    byLoad.sort((a, b) => load(a) - load(b) || a - b);
    for (const light of byLoad) {
      if (most && load(light) >= most(light)) continue;
      for (const heavy of [...byLoad].reverse()) {
        if (load(heavy) - load(light) < 2) break;
        if (hand(heavy, light)) return true;
      }
    }
    return false;
  }

  function hand(heavy: number, light: number): boolean {
    const entry = readers.findIndex(
      (panel, entry) =>
        panel.includes(heavy) &&
        !panel.includes(light) &&
        mayRead(entry, light) &&
        misfit(entry, light) <= misfit(entry, heavy),
    );
    if (entry < 0) return false;
    const panel = readers[entry] as number[];
    panel[panel.indexOf(heavy)] = light;
    loads[heavy] = load(heavy) - 1;
    loads[light] = load(light) + 1;
    return true;
  }
}

/**
 * Joins groups of judges who have no entry in common by swaps between two of them, the one that costs least first, for as
 * long as one joins any: scores of judges who are not connected cannot be compared.
 */
export function joinGroups(
  readers: number[][],
  { judges, mayRead, misfit }: Rules,
  kept: ReadonlyArray<readonly number[]> = [],
) {
  const whole = () => readers.map((panel, entry) => [...(kept[entry] ?? []), ...panel]);
  const countGroups = () => new Set(groupsOf(whole(), judges)).size;
  const seats = readers.flatMap((panel, entry) => panel.map((_, seat) => ({ entry, seat })));
  const judgeOn = ({ entry, seat }: Seat) => readers[entry]?.[seat] as number;
  const trade = (one: Seat, other: Seat) => {
    const judge = judgeOn(one);
    (readers[one.entry] as number[])[one.seat] = judgeOn(other);
    (readers[other.entry] as number[])[other.seat] = judge;
  };

  for (let groups = countGroups(); groups > 1; ) {
    const group = groupsOf(whole(), judges);
    const swaps = seats
      .flatMap((one, place) =>
        seats.slice(place + 1).flatMap((other) => {
          const [a, b] = [judgeOn(one), judgeOn(other)];
          if (group[a] === group[b] || !mayRead(one.entry, b) || !mayRead(other.entry, a)) return [];
          const cost = misfit(one.entry, b) + misfit(other.entry, a) - misfit(one.entry, a) - misfit(other.entry, b);
          return [{ one, other, cost }];
        }),
      )
      .sort((x, y) => x.cost - y.cost)
      .slice(0, mostSwapsTried);
    const joining = swaps.find(({ one, other }) => {
      trade(one, other);
      if (countGroups() < groups) return true;
      trade(one, other);
      return false;
    });
    if (!joining) return;
    groups = countGroups();
  }
}

type Seat = { entry: number; seat: number };
