import { askForJob } from "~/domain/jobs/asking.server";
import type { Context } from "~/domain/kernel/context";
import { insist } from "~/domain/kernel/refusal";
import { mayAudit } from "./policy";

/** Asks for everything to be verified: ledger, rows, rules and files. @returns the id of the job that does it */
export async function askForVerification(context: Context): Promise<string> {
  insist(mayAudit(context.actor));
  return askForJob(context, "verification", "", {});
}
