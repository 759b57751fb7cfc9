import { inOwnFolder } from "db/own-folder";

/** What the portal starts beside itself, in a thread or a process, by its file in the source; the build names it alike. */
const programs = {
  sayembara: "app/cli/sayembara.ts",
  "drawing-thread": "app/jobs/drawing-thread.mjs",
  "advising-thread": "app/jobs/advising-thread.mjs",
  press: "app/papers/press.mjs",
  "list-worker": "app/adapters/list-worker.mjs",
  "pdf-worker": "app/adapters/pdf-worker.mjs",
  "picture-worker": "app/adapters/picture-worker.mjs",
};

/** Whether this code was built: what it starts then was built too, and needs no loader for TypeScript. */
const isBuilt = import.meta.dirname.startsWith(inOwnFolder("build"));

export function programFile(name: keyof typeof programs): string {
  return isBuilt ? inOwnFolder("build/programs", `${name}.js`) : inOwnFolder(programs[name]);
}

/** What Node has to be given before a program that is TypeScript in the source. */
export const loaderArguments = isBuilt ? [] : ["--import", "tsx"];
