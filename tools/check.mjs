// `npm run check`: everything that can be known without running the product.
import { ensureInstalled, run } from "./steps.mjs";

ensureInstalled();
run("npx", ["tsc", "--noEmit"]);
run("npx", ["biome", "check", "."]);
run("npx", ["depcruise", "app", "db", "--config", ".dependency-cruiser.cjs"]);
run("npx", ["knip"]);
run("npx", ["vitest", "run", "--project", "routes and architecture", "tests/architecture"]);
