import {
  changeAgents,
  collaborators,
  conflicts,
  grants,
  overrides,
  proposals,
  suspicions,
  teamMembers,
  ties,
  units,
} from "db/schema";
import type { ConflictKind } from "db/vocabulary";
import { and, eq, gte, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { startOfDay } from "~/domain/kernel/days";
import { groupBy } from "~/domain/kernel/grouping";
import { once } from "~/domain/kernel/once";
import { insist } from "~/domain/kernel/refusal";
import { affiliationConflict, mayBeExcepted, tiesSince } from "./conflict";
import { conflictKey } from "./draw";

/** The question is asked within commands, and by those who only look. */
type Reading = Pick<Context, "db" | "now">;

export type Entered = { id: string; proposalId: string; unitId: string };

/** Every pair that must not be, with why: by office, by having written or been in the team, or by declaration. */
export type Conflicts = ReadonlyMap<string, ConflictKind>;

/** The one question that every act of judging asks: is there a conflict now? Undefined means free. */
export async function conflictNow(
  context: Context,
  personId: string,
  proposal: { id: string; unitId: string },
): Promise<ConflictKind | undefined> {
  const entry = { id: proposal.id, proposalId: proposal.id, unitId: proposal.unitId };
  const key = conflictKey(proposal.id, personId);
  const conflicts = await once(context, `conflict ${key}`, () => findConflicts(context, [entry], [personId]));
  return conflicts.get(key);
}

/** @throws Refusal "conflict-of-interest" when the person must not judge or decide on the proposal. */
export async function insistFree(context: Context, personId: string, proposal: { id: string; unitId: string }) {
  insist((await conflictNow(context, personId, proposal)) && "conflict-of-interest");
}

/** What somebody does: an exception lets a judge read, and nobody decide. */
type Part = "judge" | "chair";

/** The conflicts between these entries and these people, under the keys of entry and person. */
export async function findConflicts(
  context: Reading,
  entries: readonly Entered[],
  personIds: readonly string[],
  part: Part = "judge",
): Promise<Conflicts> {
  const conflictOf = await readConflicts(context, entries, personIds, part);
  const pairs = new Map<string, ConflictKind>();
  for (const entry of entries) {
    for (const personId of personIds) {
      const kind = conflictOf(entry, personId);
      if (kind) pairs.set(conflictKey(entry.id, personId), kind);
    }
  }
  return pairs;
}

/** Reads what conflicts between these entries and these people follow from. @returns what tells of any two of them */
export async function readConflicts(
  context: Reading,
  entries: readonly Entered[],
  personIds: readonly string[],
  part: Part = "judge",
): Promise<(entry: Entered, personId: string) => ConflictKind | undefined> {
  if (personIds.length === 0 || entries.length === 0) return () => undefined;
  const affiliations = await listAffiliations(context, personIds);
  const stated = await listTies(context, personIds);
  const near = [...affiliations.values()].flat();
  const parents = await listParents(context, [...entries.map(({ unitId }) => unitId), ...near]);
  const { told, nearby, excepted } = await listTold(context, personIds);
  return ({ proposalId, unitId }, personId) => {
    const unitIds = affiliations.get(personId) ?? [];
    const key = conflictKey(proposalId, personId);
    const tie = stated.get(personId)?.includes(unitId) ? ("past_tie" as const) : undefined;
    const office = affiliationConflict({ judgeId: personId, unitIds }, unitId, parents);
    const kinds = [told.get(key), tie, office, nearby.get(key)];
    const isExcepted = part === "judge" && excepted.has(key);
    return kinds.find((kind) => kind !== undefined && !(isExcepted && mayBeExcepted(kind)));
  };
}

/** With which units they have had to do, by what they said themselves. */
async function listTies({ db }: Pick<Context, "db">, personIds: readonly string[]) {
  const rows = await db
    .select()
    .from(ties)
    .where(inArray(ties.judgeId, [...personIds]));
  const byPerson = groupBy(rows, ({ judgeId }) => judgeId);
  return new Map([...byPerson].map(([id, named]) => [id, named.map(({ unitId }) => unitId)]));
}

/** Where the people hold an office or serve as change agents, or did not long ago. */
async function listAffiliations({ db, now }: Reading, personIds: readonly string[]) {
  const since = tiesSince(now);
  const rows = await db
    .select({ userId: grants.userId, unitId: grants.unitId })
    .from(grants)
    .where(
      and(
        inArray(grants.userId, [...personIds]),
        isNotNull(grants.unitId),
        or(isNull(grants.untilAt), gte(grants.untilAt, startOfDay(since))),
      ),
    );
  const terms = await db
    .select({ userId: changeAgents.userId, unitId: changeAgents.unitId })
    .from(changeAgents)
    .where(
      and(
        inArray(changeAgents.userId, [...personIds]),
        or(isNull(changeAgents.untilOn), gte(changeAgents.untilOn, since)),
      ),
    );
  const byPerson = groupBy([...rows, ...terms], ({ userId }) => userId);
  return new Map([...byPerson].map(([id, held]) => [id, held.flatMap(({ unitId }) => unitId ?? [])]));
}

/** What is on record of them: what may be and was not cleared, what they declared, what was found, and exceptions. */
function listKept({ db }: Pick<Context, "db">, people: string[]) {
  const { judgeId, proposalId, verdict } = suspicions;
  const kind = sql<ConflictKind | "excepted">`case when ${verdict} is null then 'suspected' else 'confirmed' end`;
  const suspected = db
    .select({ judgeId, proposalId, kind })
    .from(suspicions)
    .where(and(inArray(judgeId, people), or(isNull(verdict), ne(verdict, "none"))));
  const found = db
    .select({
      judgeId: conflicts.judgeId,
      proposalId: conflicts.proposalId,
      kind: sql<ConflictKind | "excepted">`${conflicts.kind}`,
    })
    .from(conflicts)
    .where(inArray(conflicts.judgeId, people));
  const excepted = db
    .select({
      judgeId: overrides.judgeId,
      proposalId: overrides.proposalId,
      kind: sql<ConflictKind | "excepted">`'excepted'`,
    })
    .from(overrides)
    .where(and(inArray(overrides.judgeId, people), eq(overrides.answer, "approved")));
  return suspected.unionAll(found).unionAll(excepted);
}

async function listParents({ db }: Pick<Context, "db">, unitIds: readonly string[]) {
  const parents = new Map<string, string | null>();
  for (const ids of inBatches([...new Set(unitIds)], 500)) {
    const rows = await db.select({ id: units.id, parentId: units.parentId }).from(units).where(inArray(units.id, ids));
    for (const { id, parentId } of rows) parents.set(id, parentId);
  }
  return parents;
}

/**
 * What does not follow from offices: declarations, authors, people who wrote along, members of the team, and what is
 * suspected until somebody has said that there is nothing in it.
 */
async function listTold({ db }: Pick<Context, "db">, personIds: readonly string[]) {
  const people = [...personIds];
  const told = new Map<string, ConflictKind>();
  const nearby = new Map<string, ConflictKind>();
  const excepted = new Set<string>();
  const add = (kind: ConflictKind, rows: ReadonlyArray<{ proposalId: string; personId: string | null }>) => {
    for (const { proposalId, personId } of rows) if (personId) told.set(conflictKey(proposalId, personId), kind);
  };
  const team = { proposalId: teamMembers.proposalId, personId: teamMembers.userId };
  add("team_member", await db.select(team).from(teamMembers).where(inArray(teamMembers.userId, people)));
  const joined = { proposalId: collaborators.proposalId, personId: collaborators.userId };
  add("author", await db.select(joined).from(collaborators).where(inArray(collaborators.userId, people)));
  const begun = { proposalId: proposals.id, personId: proposals.createdBy };
  add("author", await db.select(begun).from(proposals).where(inArray(proposals.createdBy, people)));
  for (const { kind, proposalId, judgeId } of await listKept({ db }, people)) {
    const key = conflictKey(proposalId, judgeId);
    if (kind === "excepted") excepted.add(key);
    else (mayBeExcepted(kind) ? nearby : told).set(key, kind);
  }
  return { told, nearby, excepted };
}
