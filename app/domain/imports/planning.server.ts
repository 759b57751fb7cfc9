import { changeAgents, grants, users } from "db/schema";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { termRuns } from "~/domain/people/term";
import { indexUnits } from "~/domain/units/register";
import { readRegister } from "~/domain/units/register.server";
import type { KeptImport } from "./finding.server";
import { type KnownPerson, type PersonPlan, planPeople } from "./person-plan";
import type { Judged } from "./row";
import { planUnits, type UnitPlan } from "./unit-plan";

/** What applying would do with each row as things stand now, in the order of the file. */
export async function foresee(context: Context, list: KeptImport): Promise<Judged[]> {
  const plans = list.kind === "units" ? await planUnitRows(context, list) : await planPersonRows(context, list);
  return plans.sort((a, b) => a.line - b.line);
}

export async function planUnitRows(context: Context, { rows }: KeptImport): Promise<UnitPlan[]> {
  const today = dayInJakarta(context.now);
  return planUnits(rows, indexUnits(await readRegister(context), today), today);
}

export async function planPersonRows(context: Context, { rows }: KeptImport): Promise<PersonPlan[]> {
  const { actor, now } = context;
  const units = indexUnits(await readRegister(context), dayInJakarta(now));
  return planPeople(rows, { people: await everyone(context), units, actor, now });
}

async function everyone(context: Context): Promise<KnownPerson[]> {
  const today = dayInJakarta(context.now);
  const people = await context.db
    .select({ id: users.id, name: users.name, email: users.email, nip: users.nip, disabledAt: users.disabledAt })
    .from(users);
  const held = groupBy(await context.db.select().from(grants), ({ userId }) => userId);
  const terms = groupBy(await context.db.select().from(changeAgents), ({ userId }) => userId);
  return people.map((person) => ({
    ...person,
    grants: held.get(person.id) ?? [],
    agentOf: (terms.get(person.id) ?? []).flatMap((term) => (termRuns(term, today) ? [term.unitId] : [])),
  }));
}
