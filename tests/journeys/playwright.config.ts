import { defineConfig, devices } from "@playwright/test";
import { systemBrowser } from "../../tools/machine.mjs";

/** Chromium's own errands to the internet are switched off: the portal asks no third party, and neither does its test. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = systemBrowser();

export default defineConfig({
  testDir: ".",
  testMatch: "*.journey.ts",
  outputDir: "../../test-results",
  timeout: 10 * 60_000,
  expect: { timeout: 10_000 },
  fullyParallel: true,
  workers: 2,
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    viewport: { width: 1280, height: 900 },
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // Without pictures: Chromium draws each frame by itself for them, which is a third of a journey's time.
    trace: { mode: "retain-on-failure", screenshots: false, snapshots: true, sources: true },
    launchOptions: { args: quiet, ...(executablePath ? { executablePath } : {}) },
  },
});
