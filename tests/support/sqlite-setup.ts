import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { migrate } from "db/migrate";

declare module "vitest" {
  interface ProvidedContext {
    /** A migrated, empty database that every test copies: a SQLite file or a PostgreSQL address. */
    template: string;
  }
}

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-test-"));
  const template = join(folder, "template.db");
  await migrate(template);
  project.provide("template", template);
  return () => rmSync(folder, { recursive: true, force: true });
}
