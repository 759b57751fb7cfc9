import type { Demand } from "./demand";
import { countMeetings, groupsOf } from "./overlap";

type Rules = Pick<Demand, "judges" | "mayRead" | "misfit">;

/** Tries for each reading; more mix no further. */
const triesEach = 60;

/**
 * Swaps readings between entries, which changes no load, breaks no conflict and costs nothing, so that judges meet as
 * many others as can be: the sum of the squares of how often two meet goes down. `readers` is changed in place; what is in
 * `kept` stays where it is.
 */
export function mixPanels(
  readers: number[][],
  { judges, mayRead, misfit }: Rules,
  random: () => number,
  kept: ReadonlyArray<readonly number[]> = [],
) {
  const whole = readers.map((panel, entry) => [...(kept[entry] ?? []), ...panel]);
  const meetings = countMeetings(whole, judges);
  const seats = readers.flatMap((panel, entry) => panel.map((_, seat) => ({ entry, seat })));
  if (seats.length < 2) return;

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

/**
 * Moves readings, for as long as there is one that could go to somebody with two less and costs no more by it. `loads` is
 * what each judge has in all; both are changed in place.
 */
export function levelLoads(readers: number[][], loads: number[], { judges, mayRead, misfit }: Rules) {
  const byLoad = Array.from({ length: judges }, (_, judge) => judge);
  const load = (judge: number) => loads[judge] ?? 0;
  while (moveOne());

  function moveOne(): boolean {
    byLoad.sort((a, b) => load(a) - load(b) || a - b);
    for (const light of byLoad) {
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
 * Joins groups of judges who have no entry in common by the swap between two of them that costs least, for as long as
 * there is one: scores of judges who are not connected cannot be compared.
 */
export function joinGroups(
  readers: number[][],
  { judges, mayRead, misfit }: Rules,
  kept: ReadonlyArray<readonly number[]> = [],
) {
  for (;;) {
    const whole = readers.map((panel, entry) => [...(kept[entry] ?? []), ...panel]);
    const groups = groupsOf(whole, judges);
    let best: { cost: number; swap: () => void } | undefined;
    for (const [x, panel] of readers.entries()) {
      for (const [y, otherPanel] of readers.entries()) {
        if (y <= x || (whole[x]?.length ?? 0) < 2 || (whole[y]?.length ?? 0) < 2) continue;
        for (const [seat, a] of panel.entries()) {
          for (const [otherSeat, b] of otherPanel.entries()) {
            if (groups[a] === groups[b] || !mayRead(x, b) || !mayRead(y, a)) continue;
            const cost = misfit(x, b) + misfit(y, a) - misfit(x, a) - misfit(y, b);
            if (best && cost >= best.cost) continue;
            best = { cost, swap: () => swap(panel, seat, b, otherPanel, otherSeat, a) };
          }
        }
      }
    }
    if (!best) return;
    best.swap();
    const joined = readers.map((panel, entry) => [...(kept[entry] ?? []), ...panel]);
    if (new Set(groupsOf(joined, judges)).size >= new Set(groups).size) return;
  }
}

function swap(panel: number[], seat: number, b: number, otherPanel: number[], otherSeat: number, a: number) {
  panel[seat] = b;
  otherPanel[otherSeat] = a;
}
