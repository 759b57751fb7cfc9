import { data } from "@remix-run/node";
import { attachFile, insistRoom } from "~/domain/attachments/attaching.server";
import { cleanName } from "~/domain/attachments/file-name";
import type { Context } from "~/domain/kernel/context";
import type { Reason } from "~/domain/kernel/reasons";
import { insist, Refusal } from "~/domain/kernel/refusal";
import { filesIn, isCutOff } from "./multipart.server";
import { type Offered, takeIn } from "./taking-in.server";

/** What became of each file of a form: kept, or refused for a reason. */
export type Outcome = { name: string; refusal: Reason | undefined };

const mostRefused = 3;

/** Takes in every file of a posted form; one that is refused does not take the others with it, but three do. */
export async function attachFiles(
  context: Context,
  proposalId: string,
  kindCode: string,
  request: Request,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for await (const offered of filesIn(request)) {
    const isEnough = outcomes.filter(({ refusal }) => refusal).length >= mostRefused;
    const refusal = await refusalOfOne(attachOne(context, proposalId, kindCode, offered, isEnough));
    outcomes.push({ name: cleanName(offered.name, ""), refusal });
  }
  return outcomes;
}

/** Asks before reading, so that what cannot be taken is not written to disk; the command asks again. */
async function attachOne(context: Context, proposalId: string, kindCode: string, offered: Offered, isEnough: boolean) {
  const kind = await insistRoom(context, proposalId, kindCode);
  insist(isEnough ? "form-given-up" : undefined);
  return attachFile(context, proposalId, kindCode, await takeIn(context.actor.id ?? "", kind, offered));
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
