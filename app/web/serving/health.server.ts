import type { Arrival } from "./arrival";
import type { Readiness } from "./readiness.server";
import { sendText } from "./replying.server";

const patienceMs = 3_000;

/** That the process is alive and answers: whoever restarts it asks this. */
export function answerAlive(arrival: Arrival) {
  sendText(arrival, 200, "ok");
}

/** Whether it can do its work now: whoever sends it visitors asks this, and pages that wait to save. */
export async function answerReady(arrival: Arrival, checkReadiness: () => Promise<Readiness>) {
  const parts = await withinPatience(checkReadiness().catch(() => undefined));
  const isReady = parts?.every(({ trouble }) => trouble === undefined) ?? false;
  const lines = (parts ?? []).map(({ part, trouble }) => `${part}: ${trouble ?? "ok"}`);
  sendText(arrival, isReady ? 200 : 503, `${[isReady ? "ready" : "unavailable", ...lines].join("\n")}\n`);
}

async function withinPatience<T>(answer: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const giveUp = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patienceMs, undefined);
  });
  const given = await Promise.race([answer, giveUp]);
  clearTimeout(timer);
  return given;
}
