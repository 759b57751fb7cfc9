import cluster from "node:cluster";

/** What the processes of one portal on one machine tell each other. */
type Told = { told: "pages-changed" };

const isTold = (message: unknown): message is Told =>
  typeof message === "object" && message !== null && "told" in message;

/** To all others: through the leader, who knows them. */
export function tellSiblings(told: Told["told"]) {
  if (cluster.isWorker) process.send?.({ told });
  else passOn({ told });
}

/** In a process that serves: what another one told. */
export function hearSiblings(listener: (told: Told["told"]) => void) {
  if (!cluster.isWorker) return;
  process.on("message", (message) => {
    if (isTold(message)) listener(message.told);
  });
}

/** In the leader: what one tells, all others hear. */
export function relaySiblings() {
  cluster.on("message", (from, message) => {
    if (isTold(message)) passOn(message, from.id);
  });
}

function passOn(told: Told, from?: number) {
  for (const worker of Object.values(cluster.workers ?? {})) {
    if (worker && worker.id !== from && worker.isConnected()) worker.send(told);
  }
}
