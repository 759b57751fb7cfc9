import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { Failure } from "./command";

/** Runs one of PostgreSQL's client programs and returns what it prints. */
export async function runProgram(program: "pg_dump" | "pg_restore", args: string[], address?: string): Promise<string> {
  const connection = address === undefined ? undefined : connectionOf(address);
  const child = spawn(program, [...args, ...(connection ? ["--dbname", connection.address] : [])], {
    env: { ...process.env, ...(connection ? { PGPASSWORD: connection.password } : {}) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const [printed, complained, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]).catch(() => {
    throw new Failure(`${program} is not installed; it comes with PostgreSQL's client programs.`);
  });
  if (code !== 0) throw new Failure(`${program} failed: ${complained.trim()}`);
  return printed;
}

/** A list of processes shows arguments to everyone on the host, so the password goes into the environment. */
function connectionOf(address: string): { address: string; password: string } {
  const url = new URL(address);
  const password = decodeURIComponent(url.password) || (process.env.PGPASSWORD ?? "");
  url.password = "";
  return { address: url.toString(), password };
}
