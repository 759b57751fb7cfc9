import { execFile } from "node:child_process";
import type { JobResults } from "~/domain/jobs/job";
import { loaderArguments, programFile } from "~/own-programs.server";
import type { Performer } from "./performing.server";

type Verification = JobResults["verification"];

const limits = { timeout: 15 * 60_000, maxBuffer: 4 * 1024 * 1024, killSignal: "SIGKILL" } as const;

/** What the command `verify` finds, in a process of its own. */
export const verify: Performer<"verification"> = async (_job, { signal }) => {
  const verification = await runVerify(signal);
  return async () => verification;
};

/** The command ends with 1 where something does not hold, and says so all the same. @throws when it says nothing */
function runVerify(signal: AbortSignal): Promise<Verification> {
  const command = [...loaderArguments, programFile("sayembara"), "verify", "--json"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { ...limits, signal, env: process.env }, (error, said) => {
      try {
        resolve(JSON.parse(said) as Verification);
      } catch {
        reject(error ?? new Error("verify said nothing"));
      }
    });
  });
}
