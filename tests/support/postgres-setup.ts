import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startCluster } from "./postgres-cluster";

/** A private PostgreSQL for this run; its schema is migrated by a child process that speaks that engine. */
export default async function setup(project: TestProject) {
  const files = mkdtempSync(join(tmpdir(), "sayembara-test-files-"));
  process.env.FILES_DIR = files;
  const cluster = await startCluster();
  await cluster.createMigrated("template_world");
  project.provide("template", cluster.addressOf("template_world"));
  return async () => {
    await cluster.stop();
    rmSync(files, { recursive: true, force: true });
  };
}
