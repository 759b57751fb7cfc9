import type { Arrival } from "./arrival";
import { sendText } from "./replying.server";

const patienceMs = 2_000;

export async function answerHealth(arrival: Arrival, isHealthy: () => Promise<boolean>) {
  const healthy = await withinPatience(isHealthy().catch(() => false));
  sendText(arrival, healthy ? 200 : 503, healthy ? "ok" : "unavailable");
}

async function withinPatience(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const giveUp = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  const healthy = await Promise.race([answer, giveUp]);
  clearTimeout(timer);
  return healthy;
}
