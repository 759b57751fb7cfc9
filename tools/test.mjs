// `npm test`: installs what the tests need and runs them all. Where PostgreSQL or a browser cannot be had, it says so;
// with CI=true that is a failure: there nothing is skipped.
import { aptInstall, findBrowser, findPostgres } from "./machine.mjs";
import { ensureBuilt, ensureInstalled, run } from "./steps.mjs";

const strict = process.env.CI === "true";

ensureInstalled();
if (!findBrowser()) aptInstall("chromium-headless-shell");
if (!findBrowser()) aptInstall("chromium");
if (!findBrowser()) run("npx", ["playwright", "install", "chromium"]);
if (!findPostgres()) aptInstall("postgresql");

const engines = findPostgres() ? [] : ["--project", "domain on SQLite", "--project", "routes and architecture"];
if (engines.length > 0) {
  console.error("PostgreSQL is not installed here and could not be: the domain tests run on SQLite alone.");
  if (strict) process.exit(1);
}
run("node", ["tools/check.mjs"]);
run("npx", ["vitest", "run", ...engines]);
ensureBuilt();
run("npx", ["playwright", "test", "-c", "tests/journeys/playwright.config.ts"]);
