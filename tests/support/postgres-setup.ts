import type { TestProject } from "vitest/node";
import { startCluster } from "./postgres-cluster";

/** A private PostgreSQL for this run; its schema is migrated by a child process that speaks that engine. */
export default async function setup(project: TestProject) {
  const cluster = await startCluster();
  await cluster.createMigrated("template_world");
  project.provide("template", cluster.addressOf("template_world"));
  return () => cluster.stop();
}
