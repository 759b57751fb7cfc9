import { execFileSync } from "node:child_process";
import type { TestProject } from "vitest/node";
import type { WorldIds } from "./making-world";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged with Vitest's own
  interface ProvidedContext {
    /** A migrated, empty database that tests copy: a SQLite file or a PostgreSQL address. */
    template: string;
    /** One with a world in it, and what is called how there. */
    world: { address: string; ids: WorldIds };
  }
}

/** Fills the migrated database at `address` with a world, in a process that speaks its engine, and hands both on. */
export function provideTemplates(project: TestProject, template: string, address: string) {
  const command = ["--import", "tsx", "tests/support/world-template.ts"];
  const said = execFileSync(process.execPath, command, { env: { ...process.env, DATABASE_URL: address } });
  project.provide("template", template);
  project.provide("world", { address, ids: JSON.parse(said.toString()) });
}
