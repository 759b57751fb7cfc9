import { complaintAboutDatabase } from "db/engine/complaint";
import { insistFilesDirectory } from "~/adapters/files-directory.server";
import { startJobs } from "~/jobs/by-the-clock.server";
import { getDatabase } from "~/web/database.server";
import { loadBuilt } from "./built.server";
import { listen } from "./listening.server";
import { serverLog } from "./log.server";
import { pageCache } from "./page-cache.server";
import { checkReadiness } from "./readiness.server";
import { makeServer } from "./server.server";
import { type Settings, settingsFrom } from "./settings";
import { stop } from "./stopping.server";

const graceMs = 10_000;
const log = serverLog();

process.on("unhandledRejection", (error) => log.error("unhandled rejection", error));
process.on("uncaughtException", async (error) => {
  log.error("uncaught exception", error);
  await log.flush();
  process.exit(1);
});

try {
  await start(settingsFrom(process.env, process.argv.slice(2)));
} catch (error) {
  // A plain Error is a sentence for the operator; any other is a fault and shows where it came from.
  const sentence = complaintAboutDatabase(error) ?? (error instanceof Error && error.name === "Error" && error.message);
  console.error(sentence || error);
  process.exit(1);
}

async function start(settings: Settings) {
  await insistFilesDirectory();
  const { trustProxy } = settings;
  const server = makeServer({
    ...(await loadBuilt()),
    cache: pageCache(),
    log,
    checkReadiness,
    trustProxy,
  });
  const stopJobs = startJobs(await getDatabase(), (error) => log.error("job failed", error));
  const port = await listen(server, settings);
  if (port !== settings.port && settings.port !== 0) {
    console.error(`Port ${settings.port} is in use by another program, so the portal took port ${port}.`);
  }
  log.info("listening", { url: `http://${settings.host === "0.0.0.0" ? "localhost" : settings.host}:${port}` });
  await log.flush();

  let isStopping = false;
  async function leave(signal: string) {
    if (isStopping) return;
    isStopping = true;
    log.info("stopping", { signal });
    const jobsEnded = stopJobs();
    await stop(server, graceMs);
    await jobsEnded;
    await (await getDatabase()).close();
    log.info("stopped");
    await log.flush();
    process.exit(0);
  }
  process.on("SIGTERM", leave);
  process.on("SIGINT", leave);
}
