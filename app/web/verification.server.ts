import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import type { AuditFinding } from "~/domain/ledger/finding";
import { loaderArguments, programFile } from "~/own-programs.server";

/** What the command `verify` found, and when it began. */
export type Verification = { at: Date; findings: AuditFinding[]; isWitnessed: boolean };

const longestMs = 15 * 60_000;
const mostBytes = 4 * 1024 * 1024;
const shownForMs = 60 * 60_000;

let running: Promise<Verification> | undefined;
let latest: Verification | undefined;

/** So long somebody waits for what is found; after that the page tells that it goes on. */
const patienceMs = 20_000;

/** Verifies in a process of its own; whoever asks while one is running hears of that one. */
export async function verifyBeside(now: Date): Promise<void> {
  await Promise.race([running ?? begin(now), pause(patienceMs, undefined, { ref: false })]);
}

function begin(now: Date): Promise<Verification> {
  running = verify(now)
    .then((verification) => {
      latest = verification;
      return verification;
    })
    .finally(() => {
      running = undefined;
    });
  return running;
}

/** Whether one is running, and what the last one of this process found, if that is not long ago. */
export function latestVerification(now: Date) {
  const isFresh = latest !== undefined && now.getTime() - latest.at.getTime() < shownForMs;
  return { isRunning: running !== undefined, found: isFresh ? latest : undefined };
}

/** The command ends with 1 where something does not hold, and says so all the same. @throws when it says nothing */
function verify(at: Date): Promise<Verification> {
  const command = [...loaderArguments, programFile("sayembara"), "verify", "--json"];
  const limits = { timeout: longestMs, maxBuffer: mostBytes, killSignal: "SIGKILL" } as const;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { ...limits, env: process.env }, (error, said) => {
      try {
        resolve({ at, ...(JSON.parse(said) as Omit<Verification, "at">) });
      } catch {
        reject(error ?? new Error("verify said nothing"));
      }
    });
  });
}
