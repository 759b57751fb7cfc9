import { grants, users } from "db/schema";
import { eq } from "drizzle-orm";
import type { Edition } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { inForce } from "~/domain/people/actor";
import { listJudges } from "~/domain/stages/finding.server";
import { type About, findStageRow, to } from "./addressing.server";
import type { Happening } from "./news";
import type { Part } from "./occasion";

/** Who was given a seat is asked whether he or she takes it, as long as the stage has not opened. */
export async function toSeated(context: Context, edition: Edition, { type, subject, at, details }: Happening) {
  const isOffer = type === "seat.offered";
  if (!isOffer && details.role !== "judge") return [];
  const [judgeId, stageId] = isOffer ? [details.judge, subject] : [subject, details.stage];
  if (!judgeId || !stageId) return [];
  const stage = await findStageRow(context, stageId);
  if (stage.status !== "planned" && stage.status !== "assigning") return [];
  if (!isOffer && (await isAsleep(context, judgeId))) return [];
  const about: About = { kind: "seat_offered", proposals: [], stage };
  // Asked once more, somebody is given the seat and asked at one moment: that is one letter.
  return to(context, edition, [[judgeId, "judge"]], () => ({
    key: `seat:${stageId}:${judgeId}:${at.getTime()}`,
    about,
  }));
}

/** Whoever judges the stage hears that there is something to practise on. */
export async function toPractising(context: Context, edition: Edition, { key, subject }: Happening) {
  const stage = await findStageRow(context, subject);
  const people = (await listJudges(context, stage.id)).map(({ id }): [string, Part] => [id, "judge"]);
  const about: About = { kind: "calibration_opened", proposals: [], stage };
  return to(context, edition, people, (id) => ({ key: `${key}:${id}`, about }));
}

/** Whose letter is the one that opens the account. */
async function isAsleep({ db }: Context, userId: string): Promise<boolean> {
  const [user] = await db.select({ provenAt: users.provenAt }).from(users).where(eq(users.id, userId));
  return user?.provenAt === null;
}

/** Whoever runs the edition hears that a panel has become smaller. */
export async function toOfficers(context: Context, edition: Edition, { key, subject }: Happening) {
  const stage = await findStageRow(context, subject);
  const about: About = { kind: "seat_declined", proposals: [], stage };
  return to(context, edition, await officersOf(context, edition), (id) => ({ key: `${key}:${id}`, about }));
}

/** Who runs an edition now. */
async function officersOf({ db, now }: Context, edition: Edition): Promise<Array<[string, Part]>> {
  const rows = await db.select().from(grants).where(eq(grants.role, "secretariat"));
  const running = rows.filter((grant) => inForce(grant, now) && (grant.editionId ?? edition.id) === edition.id);
  return [...new Set(running.map(({ userId }) => userId))].map((id): [string, Part] => [id, "officer"]);
}
