import cluster from "node:cluster";
import { serverLog } from "../../../app/web/serving/log.server";

// A leader of one process that never stops writing to its log; it says its number and waits to be killed.

const log = serverLog();
if (cluster.isPrimary) {
  cluster.setupPrimary({ stdio: ["ignore", "pipe", "inherit", "ipc"] });
  const worker = cluster.fork();
  log.passOn(worker.process.stdout);
  worker.on("message", () => process.send?.(worker.process.pid));
} else {
  const chatter = () => {
    for (let line = 0; line < 200; line++) log.info("CONTOH ".repeat(200));
    setImmediate(chatter);
  };
  chatter();
  process.send?.("ready");
}
