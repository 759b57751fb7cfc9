import cluster from "node:cluster";
import { hearSiblings, relaySiblings, tellSiblings } from "../../../app/web/serving/siblings.server";

/** A leader and two that serve: the first tells once both listen, then the leader does. Each says what it hears. */
if (cluster.isPrimary) {
  relaySiblings();
  const [first, second] = [cluster.fork(), cluster.fork()];
  let ready = 0;
  cluster.on("message", (_worker, message) => {
    if (message !== "ready" || ++ready < 2) return;
    first?.send("tell");
  });
  second?.once("exit", () => process.exit());
} else {
  let heard = 0;
  hearSiblings((told) => {
    process.stdout.write(`${cluster.worker?.id} heard ${told}\n`);
    heard += 1;
    if (cluster.worker?.id === 2 && heard === 1) process.send?.({ told: "pages-changed" });
  });
  process.on("message", (message) => {
    if (message === "tell") tellSiblings("pages-changed");
  });
  process.send?.("ready");
  if (cluster.worker?.id === 2) setTimeout(() => process.exit(), 1500);
}
