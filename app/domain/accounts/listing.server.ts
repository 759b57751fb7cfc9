import { changeAgents, editions, grants, stages, users } from "db/schema";
import type { Role } from "db/vocabulary";
import { and, asc, count, eq, gt, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import { contains } from "~/domain/kernel/containing.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { found, insist } from "~/domain/kernel/refusal";
import { inForce } from "~/domain/people/actor";
import { noPassword } from "~/domain/people/password";
import { mayManageAccounts } from "~/domain/people/policy";
import { unitNamesOn } from "~/domain/units/finding.server";

export const peoplePerPage = 50;
const batch = 500;

export type PeopleFilter = {
  search?: string | undefined;
  unitId?: string | undefined;
  role?: Role | undefined;
  /** Change agents whose term touched this year. */
  agentYear?: number | undefined;
};

/** A page of those who have an account, with the roles they hold now. Password hashes are not read out. */
export async function listPeople(context: Context, filter: PeopleFilter, page: number) {
  insist(mayManageAccounts(context.actor));
  const where = and(...conditions(context, filter));
  const [total] = await context.db.select({ count: count() }).from(users).where(where);
  const ids = await context.db
    .select({ id: users.id })
    .from(users)
    .where(where)
    .orderBy(asc(users.name), asc(users.id))
    .limit(peoplePerPage)
    .offset((page - 1) * peoplePerPage);
  return { total: total?.count ?? 0, rows: await describe(context, ids) };
}

/** All of them, a few hundred at a time. */
export async function* eachPerson(context: Context, filter: PeopleFilter) {
  insist(mayManageAccounts(context.actor));
  const ids = await context.db
    .select({ id: users.id })
    .from(users)
    .where(and(...conditions(context, filter)))
    .orderBy(asc(users.name), asc(users.id));
  for (const some of inBatches(ids, batch)) yield* await describe(context, some);
}

export async function findPerson(context: Context, userId: string) {
  insist(mayManageAccounts(context.actor));
  const [person] = await describe(context, [{ id: userId }]);
  return found(person);
}

export type Person = Awaited<ReturnType<typeof findPerson>>;

/** The years in which anybody was a change agent, the latest first. */
export async function listAgentYears(context: Context): Promise<number[]> {
  insist(mayManageAccounts(context.actor));
  const thisYear = Number(dayInJakarta(context.now).slice(0, 4));
  const terms = await context.db.select({ fromOn: changeAgents.fromOn }).from(changeAgents);
  const first = Math.min(thisYear, ...terms.map(({ fromOn }) => Number(fromOn.slice(0, 4))));
  return Array.from({ length: thisYear - first + 1 }, (_, place) => thisYear - place);
}

function conditions({ db, now }: Context, { search, unitId, role, agentYear }: PeopleFilter): SQL[] {
  const wanted: Array<SQL | undefined> = [];
  if (search) wanted.push(or(contains(users.name, search), contains(users.email, search)));
  const held = and(lte(grants.fromAt, now), or(isNull(grants.untilAt), gt(grants.untilAt, now)));
  const holders = (match: SQL) => db.select({ id: grants.userId }).from(grants).where(and(held, match));
  const agents = (match: SQL | undefined) => db.select({ id: changeAgents.userId }).from(changeAgents).where(match);
  if (role) wanted.push(inArray(users.id, holders(eq(grants.role, role))));
  if (unitId && !agentYear) {
    const inUnit = inArray(users.id, holders(eq(grants.unitId, unitId)));
    wanted.push(or(inUnit, inArray(users.id, agents(eq(changeAgents.unitId, unitId)))));
  }
  if (agentYear) {
    const inYear = and(
      lte(changeAgents.fromOn, `${agentYear}-12-31`),
      or(isNull(changeAgents.untilOn), gte(changeAgents.untilOn, `${agentYear}-01-01`)),
      unitId ? eq(changeAgents.unitId, unitId) : undefined,
    );
    wanted.push(inArray(users.id, agents(inYear)));
  }
  return wanted.filter((one) => one !== undefined);
}

/** These people in this order, each with the roles held now and all terms as change agent. */
async function describe(context: Context, people: ReadonlyArray<{ id: string }>) {
  const ids = people.map(({ id }) => id);
  if (ids.length === 0) return [];
  const { db, now } = context;
  const rows = await db.select().from(users).where(inArray(users.id, ids));
  const held = await db
    .select({ grant: grants, stage: stages.name, edition: editions.name })
    .from(grants)
    .leftJoin(stages, eq(stages.id, grants.stageId))
    .leftJoin(editions, or(eq(editions.id, grants.editionId), eq(editions.id, stages.editionId)))
    .where(inArray(grants.userId, ids));
  const terms = await db.select().from(changeAgents).where(inArray(changeAgents.userId, ids));
  const unitIds = [...held.flatMap(({ grant }) => grant.unitId ?? []), ...terms.map(({ unitId }) => unitId)];
  const units = await unitNamesOn(db, unitIds, dayInJakarta(now));
  const grantsOf = groupBy(held, ({ grant }) => grant.userId);
  const termsOf = groupBy(terms, ({ userId }) => userId);
  const byId = new Map(rows.map((row) => [row.id, row]));

  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { passwordHash, ...person } = row;
    return {
      ...person,
      isActivated: passwordHash !== noPassword,
      grants: (grantsOf.get(id) ?? [])
        .filter(({ grant }) => inForce(grant, now))
        .map(({ grant, stage, edition }) => ({
          ...grant,
          place: placeOf({ unit: grant.unitId ? units.get(grant.unitId)?.shortName : undefined, stage, edition }),
        })),
      terms: (termsOf.get(id) ?? []).map((term) => ({ ...term, unit: units.get(term.unitId)?.shortName ?? "" })),
    };
  });
}

/** What a role is held for: a stage with its edition, else a unit, else an edition; everything where it is none. */
function placeOf({ unit, stage, edition }: { unit: string | undefined; stage: string | null; edition: string | null }) {
  return (stage ? [stage, edition].filter(Boolean).join(" · ") : (unit ?? edition)) ?? undefined;
}
