import { data } from "@remix-run/node";
import { cleanName } from "~/domain/attachments/file-name";
import type { Reason } from "~/domain/kernel/reasons";
import { insist, Refusal } from "~/domain/kernel/refusal";
import { filesIn, isCutOff } from "./multipart.server";
import type { Offered } from "./taking-in.server";

/** What became of each file of a form: kept, or refused for a reason. */
export type TakeResult = { name: string; refusal: Reason | undefined };

const mostRefused = 3;

/**
 * Takes in every file of a posted form; one that is refused does not take the others with it, but three do: `isEnough`
 * tells those that come after.
 */
export async function takeEach(
  request: Request,
  take: (offered: Offered, isEnough: boolean) => Promise<unknown>,
): Promise<TakeResult[]> {
  const outcomes: TakeResult[] = [];
  for await (const offered of filesIn(request)) {
    const isEnough = outcomes.filter(({ refusal }) => refusal).length >= mostRefused;
    const refusal = await refusalOfOne(take(offered, isEnough));
    outcomes.push({ name: cleanName(offered.name, ""), refusal });
  }
  return outcomes;
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
