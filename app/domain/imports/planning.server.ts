import { changeAgents, grants, users } from "db/schema";
import { inArray, or } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { plainEmail } from "~/domain/people/email";
import { termRuns } from "~/domain/people/term";
import { indexUnits, plain } from "~/domain/units/register";
import { readRegister } from "~/domain/units/register.server";
import { findDuplicates } from "./duplicates";
import type { KeptImport, KeptRow } from "./finding.server";
import { foundationsFirst } from "./foundations";
import { type KnownPerson, type PersonPlan, planPeople } from "./person-plan";
import { readPersonRow } from "./person-row";
import type { ImportRow, Judged } from "./row";
import { planUnits, type UnitPlan } from "./unit-plan";

/** What applying would do with each row as things stand now, in the order of the file. */
export async function foresee(context: Context, list: KeptImport): Promise<Judged[]> {
  const plans = list.kind === "units" ? await planUnitRows(context, list) : await planPersonRows(context, list);
  return plans.sort((a, b) => a.line - b.line);
}

/** Which rows to plan, of all in the order in which they are carried out. */
type Choice = (rows: readonly KeptRow[]) => readonly KeptRow[];

const all: Choice = (rows) => rows;

export async function planUnitRows(context: Context, list: KeptImport, choose = all): Promise<UnitPlan[]> {
  const today = dayInJakarta(context.now);
  const rows = foundationsFirst(list.rows);
  const duplicates = findDuplicates(rows, ({ cells }) => plain(cells.name ?? ""));
  return planUnits(choose(rows), duplicates, indexUnits(await readRegister(context), today), today);
}

export async function planPersonRows(context: Context, list: KeptImport, choose = all): Promise<PersonPlan[]> {
  const { actor, now } = context;
  const rows = choose(list.rows);
  const duplicates = findDuplicates(list.rows, ({ cells }) => plainEmail(cells.email ?? ""));
  const units = indexUnits(await readRegister(context), dayInJakarta(now));
  return planPeople(rows, duplicates, { people: await peopleIn(context, rows), units, actor, now });
}

/** Those with an account whom the rows name, by e-mail or NIP. */
async function peopleIn({ db, now }: Context, rows: readonly ImportRow[]): Promise<KnownPerson[]> {
  const named = rows.map((row) => readPersonRow(row).person);
  const emails = named.map(({ email }) => email);
  const nips = named.flatMap(({ nip }) => nip ?? []);
  const people = await db
    .select({ id: users.id, name: users.name, email: users.email, nip: users.nip, disabledAt: users.disabledAt })
    .from(users)
    .where(or(inArray(users.email, emails), inArray(users.nip, nips)));
  const ids = people.map(({ id }) => id);
  const held = groupBy(await db.select().from(grants).where(inArray(grants.userId, ids)), ({ userId }) => userId);
  const agents = await db.select().from(changeAgents).where(inArray(changeAgents.userId, ids));
  const terms = groupBy(agents, ({ userId }) => userId);
  const today = dayInJakarta(now);
  return people.map((person) => ({
    ...person,
    grants: held.get(person.id) ?? [],
    agentOf: (terms.get(person.id) ?? []).flatMap((term) => (termRuns(term, today) ? [term.unitId] : [])),
  }));
}
