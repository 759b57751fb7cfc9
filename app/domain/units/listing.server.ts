import { changeAgents, grants } from "db/schema";
import type { UnitKind } from "db/vocabulary";
import type { Context } from "~/domain/kernel/context";
import { type Day, dayInJakarta } from "~/domain/kernel/days";
import { found } from "~/domain/kernel/refusal";
import { inForce } from "~/domain/people/actor";
import { termRuns } from "~/domain/people/term";
import { nameToday, plain, type RegisteredUnit } from "./register";
import { readRegister } from "./register.server";

export type UnitFilter = { search?: string | undefined; kind?: UnitKind | undefined };

/** The register by name, with how many people each unit has; a search knows former names too. */
export async function listUnits(context: Context, { search, kind }: UnitFilter = {}) {
  const today = dayInJakarta(context.now);
  const register = await readRegister(context);
  const byId = new Map(register.map((unit) => [unit.id, unit]));
  const { people, agents } = await countPeople(context, today);
  return register
    .filter((unit) => (!kind || unit.kind === kind) && (!search || isCalled(unit, plain(search))))
    .map((unit) => ({
      ...unit,
      ...named(unit, today),
      parent: unit.parentId ? named(byId.get(unit.parentId), today).shortName : undefined,
      predecessors: unit.predecessors.map((one) => ({ ...one, name: named(byId.get(one.predecessorId), today).name })),
      people: people.get(unit.id)?.size ?? 0,
      agents: agents.get(unit.id)?.size ?? 0,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "id"));
}

export type ListedUnit = Awaited<ReturnType<typeof listUnits>>[number];

export async function findUnit(context: Context, unitId: string): Promise<ListedUnit> {
  const units = await listUnits(context);
  return found(units.find(({ id }) => id === unitId));
}

function named(unit: RegisteredUnit | undefined, today: Day): { name: string; shortName: string } {
  const { name, shortName } = (unit && nameToday(unit, today)) ?? { name: "", shortName: "" };
  return { name, shortName };
}

function isCalled({ names }: RegisteredUnit, wanted: string): boolean {
  return names.some(({ name, shortName }) => plain(name).includes(wanted) || plain(shortName).includes(wanted));
}

/** Who holds a role in a unit now, and who is its change agent. */
async function countPeople({ db, now }: Context, today: Day) {
  const people = new Map<string, Set<string>>();
  const agents = new Map<string, Set<string>>();
  const count = (into: Map<string, Set<string>>, unitId: string, userId: string) =>
    void into.set(unitId, (into.get(unitId) ?? new Set()).add(userId));

  for (const grant of await db.select().from(grants)) {
    if (grant.unitId && inForce(grant, now)) count(people, grant.unitId, grant.userId);
  }
  for (const term of await db.select().from(changeAgents)) {
    if (!termRuns(term, today)) continue;
    count(agents, term.unitId, term.userId);
    count(people, term.unitId, term.userId);
  }
  return { people, agents };
}
