import { grants, stages } from "db/schema";
import { and, eq, isNull, or } from "drizzle-orm";
import { type Edition, lastSecondPassed } from "~/domain/editions/edition";
import { listRunningEditions } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { inForce } from "~/domain/people/actor";
import type { Stage } from "~/domain/stages/stage";
import { chairsOf, countUnfinished } from "./judging-news.server";
import type { Occasion, Part } from "./occasion";
import { findRecipients } from "./recipients.server";
import { dueReminder } from "./reminder";

/** Judges who have work left as a stage's end comes near; and once it has passed, those who can do something about it. */
export async function findJudgingReminders(context: Context): Promise<Occasion[]> {
  const occasions: Occasion[] = [];
  for (const edition of await listRunningEditions(context)) {
    for (const stage of await listOpenStages(context, edition)) {
      const isOver = lastSecondPassed(stage.closesAt, context.now);
      occasions.push(...(isOver ? await toDeciders(context, edition, stage) : await toJudges(context, edition, stage)));
    }
  }
  return occasions;
}

function listOpenStages({ db }: Context, edition: Edition): Promise<Stage[]> {
  return db
    .select()
    .from(stages)
    .where(and(eq(stages.editionId, edition.id), eq(stages.status, "open")));
}

async function toJudges(context: Context, edition: Edition, stage: Stage): Promise<Occasion[]> {
  const due = dueReminder(stage.closesAt, context.now);
  if (!due || due.at < stage.opensAt) return [];
  const left = await countUnfinished(context, stage.id);
  const recipients = await findRecipients(context, [...left.keys()]);
  return [...left].flatMap(([id, count]) => {
    const recipient = recipients.get(id);
    const key = `judging_reminder:${stage.id}:${stage.closesAt.getTime()}:${due.days}:${id}`;
    const about = { kind: "judging_reminder" as const, part: "judge" as const, proposals: [], stage, count };
    return recipient ? [{ key, recipient, edition, ...about }] : [];
  });
}

async function toDeciders(context: Context, edition: Edition, stage: Stage): Promise<Occasion[]> {
  const people = [...(await chairsOf(context, stage)), ...(await authoritiesOf(context, edition))];
  const recipients = await findRecipients(
    context,
    people.map(([id]) => id),
  );
  return people.flatMap(([id, part]) => {
    const recipient = recipients.get(id);
    const key = `judging_over:${stage.id}:${stage.closesAt.getTime()}:${id}`;
    return recipient ? [{ key, kind: "judging_over" as const, recipient, part, edition, proposals: [], stage }] : [];
  });
}

async function authoritiesOf({ db, now }: Context, { id }: Edition): Promise<Array<[string, Part]>> {
  const rows = await db
    .select()
    .from(grants)
    .where(and(eq(grants.role, "authority"), or(eq(grants.editionId, id), isNull(grants.editionId))));
  return rows.filter((grant) => inForce(grant, now)).map(({ userId }): [string, Part] => [userId, "authority"]);
}
