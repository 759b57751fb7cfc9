import { entries, proposals, receipts, suspicions, users } from "db/schema";
import type { SuspicionVerdict } from "db/vocabulary";
import { and, asc, count, eq, isNull } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findStage } from "~/domain/stages/finding.server";
import type { Stage } from "~/domain/stages/stage";
import { shortestReason } from "./passing-on.server";
import { mayAnswerSuspicions } from "./policy";
import { settleConflicts } from "./withdrawing.server";

export type SuspectedPair = { judgeId: string; proposalId: string };

type Answer = { pairs: readonly SuspectedPair[]; verdict: SuspicionVerdict; reason: string };

/**
 * Says whether judges and entries that may have to do with each other do, on all grounds that wait for an answer. What is
 * none is not asked again on these grounds. Nobody answers about himself or herself.
 */
export function answerSuspicions(context: Context, stageId: string, { pairs, verdict, reason }: Answer): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayAnswerSuspicions(context.actor, stage));
    refuseIf(reason.trim().length < shortestReason, "note-too-short");
    insistThat(pairs.length > 0, "nothing-chosen");

    const answer = { verdict, reason: reason.trim(), answeredBy: actorId(context.actor), answeredAt: context.now };
    for (const pair of pairs) {
      const asked = await findAsked(context, stage, pair);
      insistThat(
        asked.some((one) => one.verdict === null),
        "changed-since",
      );
      await context.db
        .update(suspicions)
        .set(answer)
        .where(and(isPair(pair), isNull(suspicions.verdict)));

      await record(context, "suspicion.answered", stage, { judge: pair.judgeId, proposal: pair.proposalId, verdict });
    }
  });
}

/** Takes an answer back, so that the question stands again, and with it that the judge does not read the entry. */
export function askAgain(context: Context, stageId: string, pair: SuspectedPair): Promise<void> {
  return atomically(context, async (context) => {
    const stage = await findStage(context, stageId);
    insist(mayAnswerSuspicions(context.actor, stage));
    const asked = await findAsked(context, stage, pair);
    insistThat(
      asked.every((one) => one.verdict !== null),
      "changed-since",
    );

    const open = { verdict: null, reason: null, answeredBy: null, answeredAt: null };
    await context.db.update(suspicions).set(open).where(isPair(pair));

    const { judgeId, proposalId } = pair;
    await record(context, "suspicion.answered", stage, { judge: judgeId, proposal: proposalId, verdict: null });
    await settleConflicts(context, judgeId);
  });
}

async function findAsked(context: Context, stage: Stage, { judgeId, proposalId }: SuspectedPair) {
  refuseIf(judgeId === context.actor.id, "about-yourself");
  const asked = (await listSuspicions(context, stage)).filter(
    (one) => one.judgeId === judgeId && one.proposalId === proposalId,
  );
  insistThat(asked.length > 0, "not-found");
  return asked;
}

function isPair({ judgeId, proposalId }: SuspectedPair) {
  return and(eq(suspicions.judgeId, judgeId), eq(suspicions.proposalId, proposalId));
}

/** What was noted of a stage's entries, unanswered first; whoever looks has been asked. */
export async function listSuspicions({ db }: Context, stage: Pick<Stage, "id">) {
  const rows = await db
    .select({ suspicion: suspicions, judge: users.name, title: proposals.title, number: receipts.number })
    .from(suspicions)
    .innerJoin(entries, and(eq(entries.proposalId, suspicions.proposalId), eq(entries.stageId, stage.id)))
    .innerJoin(users, eq(users.id, suspicions.judgeId))
    .innerJoin(proposals, eq(proposals.id, suspicions.proposalId))
    .innerJoin(receipts, eq(receipts.proposalId, suspicions.proposalId))
    .orderBy(asc(users.name), asc(receipts.number), asc(suspicions.ground));
  return rows
    .map(({ suspicion, ...shown }) => ({ ...suspicion, ...shown }))
    .sort((a, b) => Number(a.verdict !== null) - Number(b.verdict !== null));
}

export async function countSuspicions({ db }: Pick<Context, "db">, stage: Pick<Stage, "id">): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(suspicions)
    .innerJoin(entries, and(eq(entries.proposalId, suspicions.proposalId), eq(entries.stageId, stage.id)))
    .where(isNull(suspicions.verdict));
  return row?.count ?? 0;
}
