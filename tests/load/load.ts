import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../bench/support/child";
import { ensureBuild, seed } from "../bench/support/preparing";
import { arrive } from "./arrivals";
import { saveAtOnce } from "./burst";
import { judgeAtOnce } from "./judging";
import { optionsFrom } from "./options";
import { gatherCrowd } from "./people";
import { tableOfArrivals, tableOfBurst } from "./table";
import { usageOf } from "./usage";

const options = optionsFrom(process.argv.slice(2));
const directory = mkdtempSync(join(tmpdir(), "sayembara-load-"));
try {
  await ensureBuild();
  const file = await seed(join(directory, "load.db"), options.size);
  const processes = process.env.PROCESSES ?? String(availableParallelism());
  if (options.judges) process.stdout.write(await judgeAtOnce(file, options.judges, { ...options, processes }));
  else await comeAtOnce(file, processes);
} finally {
  rmSync(directory, { recursive: true, force: true });
}

async function comeAtOnce(file: string, processes: string) {
  const crowd = await gatherCrowd(file);
  const env = { DATABASE_URL: `file:${file}`, FILES_DIR: `${file}.files`, PROCESSES: processes };
  const server = await startServer(["build/programs/start.js"], env, join(directory, "server.log"));
  try {
    await arrive(server.url, crowd, { ...options, rate: 10, seconds: 5 });
    const burst = await saveAtOnce(server.url, [...crowd.judges, ...crowd.innovators].slice(0, options.burst));
    const before = usageOf(server.pid);
    const arrivals = await arrive(server.url, crowd, options);
    const after = usageOf(server.pid);
    const cores = (after.cpuSeconds - before.cpuSeconds) / options.seconds;
    process.stdout.write(
      [
        tableOfBurst(burst),
        `${options.rate} a second for ${options.seconds} s`,
        tableOfArrivals(arrivals),
        `${cores.toFixed(2)} cores used, ${after.megabytes.toFixed(0)} MB in all processes.`,
      ]
        .join("\n\n")
        .concat("\n"),
    );
  } finally {
    await server.stop();
  }
}
