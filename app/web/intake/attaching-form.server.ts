import { data } from "@remix-run/node";
import { cleanName } from "~/domain/attachments/file-name";
import { attachFile, insistRoom } from "~/domain/evidence/attaching.server";
import type { Reason } from "~/domain/kernel/reasons";
import { insist, Refusal } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { type ContextNow, fileAway } from "./filing.server";
import { filesIn, isCutOff } from "./multipart.server";
import { type Offered, takeIn } from "./taking-in.server";

/** What became of each file of a form: kept, or refused for a reason. */
export type AttachResult = { name: string; refusal: Reason | undefined };

const mostRefused = 3;

/** Takes in every file of a posted form; one that is refused does not take the others with it, but three do. */
export async function attachFiles(
  contextNow: ContextNow,
  proposalId: string,
  kindCode: string,
  request: Request,
): Promise<AttachResult[]> {
  const outcomes: AttachResult[] = [];
  for await (const offered of filesIn(request)) {
    const isEnough = outcomes.filter(({ refusal }) => refusal).length >= mostRefused;
    const refusal = await refusalOfOne(attachOne(contextNow, proposalId, kindCode, offered, isEnough));
    outcomes.push({ name: cleanName(offered.name, ""), refusal });
  }
  return outcomes;
}

/** Asks before reading, so that what cannot be taken is not written to disk; the command asks again. */
async function attachOne(
  contextNow: ContextNow,
  proposalId: string,
  kindCode: string,
  offered: Offered,
  isEnough: boolean,
) {
  const context = await contextNow();
  const { kind } = await insistRoom(context, proposalId, kindCode);
  insist(isEnough ? "form-given-up" : undefined);
  const examined = await takeIn(actorId(context.actor), kind, offered);
  return fileAway(contextNow, { proposalId, kindCode }, examined, (context, file) =>
    attachFile(context, proposalId, kindCode, file),
  );
}

async function refusalOfOne(attempt: Promise<unknown>): Promise<Reason | undefined> {
  try {
    await attempt;
    return undefined;
  } catch (error) {
    if (isCutOff(error)) throw data(null, { status: 400 });
    if (!(error instanceof Refusal)) throw error;
    insist(error.reason === "not-found" ? "not-found" : undefined);
    return error.reason;
  }
}
