// Bundles the programs that stand beside Remix's own build: the server, the command line, and what they start in threads
// and processes. They need no loader for TypeScript, and of node_modules only what production needs.
import { rmSync } from "node:fs";
import { build } from "esbuild";

const programs = {
  start: "app/web/serving/start.server.ts",
  sayembara: "app/cli/sayembara.ts",
  "drawing-thread": "app/jobs/drawing-thread.server.ts",
  "advising-thread": "app/jobs/advising-thread.server.ts",
  press: "app/papers/press.server.ts",
  "list-worker": "app/adapters/list-worker.mjs",
  "pdf-worker": "app/adapters/pdf-worker.mjs",
  "picture-worker": "app/adapters/picture-worker.mjs",
};
const folder = "build/programs";

rmSync(folder, { recursive: true, force: true });
await build({
  entryPoints: programs,
  outdir: folder,
  bundle: true,
  splitting: true,
  packages: "external",
  platform: "node",
  format: "esm",
  target: "node20",
  logLevel: "warning",
});

// What judges' devices keep pages with: the browser asks for it at one address for good.
await build({
  entryPoints: { luring: "app/enhance/offline/worker.ts" },
  outdir: "build/client",
  bundle: true,
  minify: true,
  platform: "browser",
  format: "iife",
  target: "es2022",
  logLevel: "warning",
});
