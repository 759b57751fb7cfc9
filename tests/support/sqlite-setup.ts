import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "db/migrate";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged with Vitest's own
  interface ProvidedContext {
    /** A migrated, empty database that every test copies: a SQLite file or a PostgreSQL address. */
    template: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-test-"));
  process.env.FILES_DIR = join(folder, "files");
  const template = join(folder, "template.db");
  await migrate(template);
  project.provide("template", template);
  return () => rmSync(folder, { recursive: true, force: true });
}
