// Preloaded into a measured process: tells the parent how much CPU time it has used so far, and its memory at most.
// Not into those that it begins: what they hear and tell is between them and it.
import cluster from "node:cluster";

if (cluster.isPrimary) listen();

function listen() {
  process.on("message", (message) => {
    if (message === "cpu-usage") process.send?.(process.cpuUsage());
    if (message === "memory")
      process.send?.({ now: process.memoryUsage.rss(), most: process.resourceUsage().maxRSS * 1024 });
  });
  process.channel?.unref();
}
