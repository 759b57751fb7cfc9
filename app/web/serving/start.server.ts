import cluster from "node:cluster";
import { availableParallelism } from "node:os";
import { complaintAboutDatabase } from "db/engine/complaint";
import { insistFilesDirectory } from "~/adapters/files-directory.server";
import { lead } from "./leading.server";
import { serverLog } from "./log.server";
import { type Settings, settingsFrom } from "./settings";

const log = serverLog();

process.on("unhandledRejection", (error) => log.error("unhandled rejection", error));
process.on("uncaughtException", async (error) => {
  log.error("uncaught exception", error);
  await log.flush();
  process.exit(1);
});

try {
  const settings = settingsFrom(process.env, process.argv.slice(2), availableParallelism());
  await insistFilesDirectory();
  await (cluster.isWorker ? startServing(settings) : start(settings));
} catch (error) {
  // A plain Error is a sentence for the operator; any other is a fault and shows where it came from.
  const sentence = complaintAboutDatabase(error) ?? (error instanceof Error && error.name === "Error" && error.message);
  console.error(sentence || error);
  process.exit(1);
}

/** The portal: what runs by the clock here, and what answers requests here or in processes of its own. */
async function start(settings: Settings) {
  await shortenHeads();
  // Those begin at once; what this process needs is loaded meanwhile.
  const beginning = settings.processes > 1 ? lead(settings) : serve(settings);
  const { startJobs } = await import("~/jobs/by-the-clock.server");
  const [database, serving] = await Promise.all([openDatabase(), beginning]);
  if (!serving) process.exit(1);
  const stopJobs = startJobs(database, (error) => log.error("job failed", error));
  await announce(settings, serving.port);
  onSignal(async (signal) => {
    log.info("stopping", { signal });
    const jobsEnded = stopJobs();
    await serving.end();
    await jobsEnded;
    await database.close();
    log.info("stopped");
  });
}

/** One of several processes that answer. */
async function startServing(settings: Settings) {
  const { end } = await serve(settings);
  onSignal(async () => {
    await end();
    await (await openDatabase()).close();
  });
}

async function serve(settings: Settings) {
  return (await import("./serving.server")).serve(settings);
}

/** While nobody writes there yet. */
async function shortenHeads() {
  const { compactHeads, headsFile } = await import("~/adapters/heads-file.server");
  await compactHeads(headsFile(process.env.DATABASE_URL));
}

async function openDatabase() {
  return (await import("~/web/database.server")).getDatabase();
}

async function announce({ port: wished, host }: Settings, port: number) {
  if (port !== wished && wished !== 0) {
    console.error(`Port ${wished} is in use by another program, so the portal took port ${port}.`);
  }
  log.info("listening", { url: `http://${host === "0.0.0.0" ? "localhost" : host}:${port}` });
  await log.flush();
}

function onSignal(leave: (signal: string) => Promise<void>) {
  let isLeaving = false;
  async function leaveOnce(signal: string) {
    if (isLeaving) return;
    isLeaving = true;
    try {
      await leave(signal);
    } catch (error) {
      log.error("the end did not come in order", error);
    }
    await log.flush();
    process.exit(0);
  }
  process.on("SIGTERM", leaveOnce);
  process.on("SIGINT", leaveOnce);
}
