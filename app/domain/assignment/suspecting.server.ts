import { grants, suspicions, users } from "db/schema";
import type { SuspicionGround } from "db/vocabulary";
import { and, eq, inArray, isNotNull, notInArray } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { record } from "~/domain/ledger/recording.server";
import { listPeople } from "~/domain/proposals/people.server";
import { listEntered, listJudges } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { mayBeExcepted } from "./conflict";
import { type Entered, readConflicts } from "./conflicts.server";
import { domainOf, type Mailbox, namesakesIn, unitsByDomain } from "./suspicion";
import { settleConflicts } from "./withdrawing.server";

type Pair = { judgeId: string; proposalId: string; ground: SuspicionGround };

/**
 * Within a command: notes which judges of a stage may have to do with which entries, by a like name or a mail domain that
 * one unit alone uses. What was noted before keeps its answer and is not asked again; readings of what is new go back.
 */
export async function suspect(context: Context, stage: Stage, onlyJudgeId?: string): Promise<void> {
  const entered = await listEntered(context, stage.id);
  const judges = await listMailboxes(
    context,
    (await listJudges(context, stage.id)).filter(({ id }) => onlyJudgeId === undefined || id === onlyJudgeId),
  );
  if (entered.length === 0 || judges.length === 0) return;
  const pairs = [...(await alikeByName(context, entered, judges)), ...(await alikeByMail(context, entered, judges))];
  const fresh = await notYetKnown(context, entered, pairs);
  if (fresh.length === 0) return;
  for (const batch of inBatches(fresh, 500)) {
    await context.db.insert(suspicions).values(batch.map((pair) => ({ ...pair, foundAt: context.now })));
  }
  await record(context, "suspicion.found", stage, { pairs: fresh.length });
  for (const judgeId of new Set(fresh.map((pair) => pair.judgeId))) await settleConflicts(context, judgeId);
}

type Judge = { id: string; name: string; email: string };

async function listMailboxes({ db }: Context, judges: ReadonlyArray<{ id: string }>): Promise<Judge[]> {
  const ids = judges.map(({ id }) => id);
  const { id, name, email } = users;
  return ids.length > 0 ? db.select({ id, name, email }).from(users).where(inArray(id, ids)) : [];
}

async function alikeByName(context: Context, entered: readonly Entered[], judges: readonly Judge[]): Promise<Pair[]> {
  const namesakes = namesakesIn(judges);
  const pairs = new Map<string, Pair>();
  for (const batch of inBatches(entered, 500)) {
    const people = await listPeople(
      context,
      batch.map(({ proposalId, unitId }) => ({ id: proposalId, unitId })),
    );
    for (const [proposalId, { writers, officers }] of people) {
      for (const judgeId of [...writers, ...officers].flatMap(namesakes)) {
        pairs.set(`${judgeId} ${proposalId}`, { judgeId, proposalId, ground: "same_name" });
      }
    }
  }
  return [...pairs.values()];
}

async function alikeByMail(context: Context, entered: readonly Entered[], judges: readonly Judge[]): Promise<Pair[]> {
  const unitOf = unitsByDomain(await listOthersMailboxes(context, judges));
  return judges.flatMap(({ id: judgeId, email }) => {
    const unitId = unitOf.get(domainOf(email));
    const theirs = entered.filter((entry) => entry.unitId === unitId);
    return theirs.map(({ proposalId }): Pair => ({ judgeId, proposalId, ground: "same_mail_domain" }));
  });
}

/** Everybody's mailbox but those of these judges, with each unit where the person has an office. */
function listOthersMailboxes({ db }: Context, judges: readonly Judge[]): Promise<Mailbox[]> {
  return db
    .selectDistinct({ email: users.email, unitId: grants.unitId })
    .from(users)
    .leftJoin(grants, and(eq(grants.userId, users.id), isNotNull(grants.unitId)))
    .where(
      notInArray(
        users.id,
        judges.map(({ id }) => id),
      ),
    );
}

/** Without what has been noted, and without what is in conflict anyway and stays so. */
async function notYetKnown(context: Context, entered: readonly Entered[], pairs: readonly Pair[]): Promise<Pair[]> {
  if (pairs.length === 0) return [];
  const judgeIds = [...new Set(pairs.map(({ judgeId }) => judgeId))];
  const noted = await context.db.select().from(suspicions).where(inArray(suspicions.judgeId, judgeIds));
  const keys = new Set(noted.map(keyOf));
  const conflictOf = await readConflicts(context, entered, judgeIds);
  const byProposal = new Map(entered.map((entry) => [entry.proposalId, entry]));
  return pairs.filter((pair) => {
    const entry = byProposal.get(pair.proposalId);
    const kind = entry && conflictOf(entry, pair.judgeId);
    return entry && !keys.has(keyOf(pair)) && (kind === undefined || mayBeExcepted(kind));
  });
}

function keyOf({ judgeId, proposalId, ground }: Pair): string {
  return [judgeId, proposalId, ground].join(" ");
}
