import { parentPort, workerData } from "node:worker_threads";
import { drawOptimal } from "~/domain/assignment/draw";

// Runs in a thread of its own, as jobs/drawing.server.ts starts it: a problem comes in, its solution goes out.
parentPort?.postMessage("begun");
parentPort?.postMessage(drawOptimal(workerData));
