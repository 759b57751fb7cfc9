import { parentPort, workerData } from "node:worker_threads";
import { adviseOn } from "~/domain/ranking/advice";

// Runs in a thread of its own, as jobs/advising.server.ts starts it: standings come in, what stands beside them goes out.
parentPort?.postMessage("begun");
parentPort?.postMessage(adviseOn(workerData));
