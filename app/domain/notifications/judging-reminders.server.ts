import { grants, stages } from "db/schema";
import { and, eq, isNull, or } from "drizzle-orm";
import { type Edition, lastSecondPassed } from "~/domain/editions/edition";
import { listRunningEditions } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { dayInJakarta } from "~/domain/kernel/days";
import { inForce } from "~/domain/people/actor";
import { countUnfinished, reminderKey } from "~/domain/scoring/reminding.server";
import type { Stage } from "~/domain/stages/stage";
import { chairsOf, findStageRow, to } from "./addressing.server";
import type { Happening } from "./news";
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
    const key = `${reminderKey(stage.id)}${stage.closesAt.getTime()}:${due.days}:${id}`;
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

/** Somebody reminds a judge by hand of what is left by now; once a day, however often it was pressed. */
export async function toRemindedJudge(context: Context, edition: Edition, { at, subject, details }: Happening) {
  const { judge = "" } = details;
  const stage = await findStageRow(context, subject);
  const count = (await countUnfinished(context, subject)).get(judge) ?? 0;
  if (count === 0) return [];
  const about = { kind: "judging_reminder" as const, proposals: [], stage, count };
  const key = `${reminderKey(stage.id)}${dayInJakarta(at)}:${judge}`;
  return to(context, edition, [[judge, "judge"]], () => ({ key, about }));
}
