import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startCluster } from "./postgres-cluster";
import { provideTemplates } from "./templates";

/** A private PostgreSQL for this run. */
export default async function setup(project: TestProject) {
  const files = mkdtempSync(join(tmpdir(), "sayembara-test-files-"));
  process.env.FILES_DIR = files;
  const cluster = await startCluster();
  const names = ["template_empty", "template_world"] as const;
  for (const name of names) await cluster.createMigrated(name);
  provideTemplates(project, cluster.addressOf(names[0]), cluster.addressOf(names[1]));
  return async () => {
    await cluster.stop();
    rmSync(files, { recursive: true, force: true });
  };
}
