import { z } from "zod";
import { type Demand, floorBands } from "./demand";
import { joinGroups, mixPanels } from "./mixing";
import { assignOptimally } from "./optimum";
import { overlapOf } from "./overlap";
import { randomFrom } from "./random";

const count = z.number().int().min(0);
const [mostEntries, mostJudges, mostCost] = [100_000, 5_000, 1_000_000];
const each = z.union([count.max(mostEntries), z.array(count.max(mostEntries))]);

/** An assignment as a file asks for it, with entries and judges by number: so that anybody can repeat one. */
export const assignmentOrder = z
  .object({
    entries: count.max(mostEntries),
    judges: count.max(mostJudges),
    need: each,
    cap: each.optional(),
    floor: each.nullish(),
    conflicts: z.array(z.tuple([count, count])).default([]),
    cost: z.array(z.array(count.max(mostCost))).nullish(),
    have: z.array(z.array(count)).nullish(),
  })
  .superRefine((order, ctx) => {
    for (const [path, message] of flawsIn(order)) ctx.addIssue({ code: "custom", path: [path], message });
  });

type Sized = {
  entries: number;
  judges: number;
  need: number | number[];
  cap?: number | number[] | undefined;
  floor?: number | number[] | null | undefined;
  conflicts: Array<[number, number]>;
  cost?: number[][] | null | undefined;
  have?: number[][] | null | undefined;
};

/** What a list is about has to be there, all of it and nothing else. */
function flawsIn({ entries, judges, need, cap, floor, conflicts, cost, have }: Sized): Array<[string, string]> {
  const flaws: Array<[string, string]> = [];
  const wants = (name: string, list: unknown, length: number, what: string) => {
    if (Array.isArray(list) && list.length !== length)
      flaws.push([name, `has ${list.length} values for ${length} ${what}`]);
  };
  wants("need", need, entries, "entries");
  wants("cap", cap, judges, "judges");
  wants("floor", floor, judges, "judges");
  wants("cost", cost, entries, "entries");
  wants("have", have, entries, "entries");
  if (cost?.some((row) => row.length !== judges)) flaws.push(["cost", `needs ${judges} values for each entry`]);
  if (conflicts.some(([entry, judge]) => entry >= entries || judge >= judges)) {
    flaws.push(["conflicts", "names an entry or a judge who is not there"]);
  }
  const barred = new Set(conflicts.map(([entry, judge]) => `${entry} ${judge}`));
  for (const [entry, panel] of (have ?? []).entries()) {
    const isSound = new Set(panel).size === panel.length && panel.every((judge) => judge < judges);
    if (!isSound) flaws.push(["have", `names a judge of entry ${entry} twice, or one who is not there`]);
    if (panel.some((judge) => barred.has(`${entry} ${judge}`)))
      flaws.push(["have", `gives entry ${entry} a judge in conflict`]);
  }
  return flaws.slice(0, 1);
}

export type AssignmentOrder = z.output<typeof assignmentOrder>;

export type AssignmentReport = {
  /** The judges of each entry, those it had among them. */
  assignment: number[][];
  complete: boolean;
  mismatch_cost: number;
  load: number[];
  /** Entries without all that they need. */
  unmet: number[];
  /** Groups of judges who have no entry in common: 1 where all scores can be compared. */
  components: number;
  pairs: { most: number; never: number };
  /** Which entries and judges keep it from being complete, and how many readings are lacking. */
  must_give?: { lacking: number; entries: number[]; judges: number[]; because: "too-little-capacity" | "conflicts" };
};

/** What an order asks for, in the solver's terms, with what its entries have already. */
export function demandOf({ entries, judges, conflicts, cost, need, cap, floor, have: given }: AssignmentOrder) {
  const have = Array.from({ length: entries }, (_, entry) => given?.[entry] ?? []);
  const wanted = have.map((_, entry) => valueAt(need, entry, 0));
  const barred = new Set(conflicts.map(([entry, judge]) => entry * judges + judge));
  const kept = loadsOf(have, judges);
  const average = judges === 0 ? 0 : wanted.reduce((sum, need) => sum + need, 0) / judges;
  const caps = kept.map((_, judge) => valueAt(cap, judge, entries));
  const demand: Demand = {
    need: wanted.map((need, entry) => Math.max(0, need - (have[entry]?.length ?? 0))),
    judges,
    mayRead: (entry, judge) => !barred.has(entry * judges + judge) && !have[entry]?.includes(judge),
    misfit: (entry, judge) => cost?.[entry]?.[judge] ?? 0,
    bands: (judge) => {
      const load = kept[judge] ?? 0;
      // Nobody reads an entry twice: a cap beyond all of them is none.
      const most = Math.min(caps[judge] ?? entries, load + entries);
      return floorBands({ floor: valueAt(floor, judge, Math.floor(average)), average, cap: most, load });
    },
  };
  return { demand, have, wanted, caps };
}

/** Does what the order asks for; the same order and seed give the same report. */
export function fulfil(order: AssignmentOrder, seed: string): AssignmentReport {
  const { judges } = order;
  const { demand, have, wanted, caps } = demandOf(order);
  const random = randomFrom(seed);
  const { readers, pinched } = assignOptimally(demand, random);
  mixPanels(readers, demand, random, have);
  joinGroups(readers, demand, have);

  const assignment = readers.map((panel, entry) => [...(have[entry] ?? []), ...panel].sort((a, b) => a - b));
  const { components, pairs } = overlapOf(assignment, judges);
  const lacking = assignment.map((panel, entry) => Math.max(0, (wanted[entry] ?? 0) - panel.length));
  const all = lacking.reduce((sum, one) => sum + one, 0);
  const isTooLittle = caps.reduce((sum, cap) => sum + cap, 0) < wanted.reduce((sum, need) => sum + need, 0);
  return {
    assignment,
    complete: all === 0,
    mismatch_cost: assignment.reduce(
      (sum, panel, entry) => sum + panel.reduce((cost, judge) => cost + demand.misfit(entry, judge), 0),
      0,
    ),
    load: loadsOf(assignment, judges),
    unmet: lacking.flatMap((missing, entry) => (missing > 0 ? [entry] : [])),
    components,
    pairs,
    ...(pinched
      ? { must_give: { lacking: all, ...pinched, because: isTooLittle ? "too-little-capacity" : "conflicts" } }
      : {}),
  };
}

/** One for all, or one for each. */
function valueAt(given: number | readonly number[] | null | undefined, place: number, otherwise: number): number {
  return (typeof given === "number" ? given : given?.[place]) ?? otherwise;
}

function loadsOf(assignment: ReadonlyArray<readonly number[]>, judges: number): number[] {
  const loads = new Array<number>(judges).fill(0);
  for (const judge of assignment.flat()) loads[judge] = (loads[judge] ?? 0) + 1;
  return loads;
}
