import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "db/migrate";
import type { TestProject } from "vitest/node";
import { provideTemplates } from "./templates";

export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-test-"));
  process.env.FILES_DIR = join(folder, "files");
  const [template, world] = [join(folder, "template.db"), join(folder, "world.db")];
  for (const file of [template, world]) await migrate(file);
  provideTemplates(project, template, world);
  return () => rmSync(folder, { recursive: true, force: true });
}
