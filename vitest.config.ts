import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

const plugins = [tsconfigPaths()];
const setupFiles = "tests/support/no-complaints.ts";
const domain = ["tests/domain/**/*.test.ts"];

export default defineConfig({
  test: {
    // All cores: what the workers wait for is mostly a database, which leaves room for the process that leads them.
    maxWorkers: "100%",
    projects: [
      {
        plugins,
        test: {
          name: "domain on SQLite",
          include: domain,
          globalSetup: "tests/support/sqlite-setup.ts",
          setupFiles,
          testTimeout: 20_000,
        },
      },
      {
        plugins,
        test: {
          name: "domain on PostgreSQL",
          include: domain,
          exclude: ["**/*.sqlite.test.ts"],
          globalSetup: "tests/support/postgres-setup.ts",
          setupFiles,
          env: { DATABASE_URL: "postgres://chosen-by-the-setup" },
          testTimeout: 30_000,
        },
      },
      {
        plugins,
        test: {
          name: "routes on PostgreSQL",
          include: ["tests/routes/**/*.test.ts"],
          globalSetup: "tests/support/postgres-setup.ts",
          setupFiles,
          env: { DATABASE_URL: "postgres://chosen-by-the-setup" },
          testTimeout: 30_000,
        },
      },
      {
        plugins,
        test: {
          name: "routes and architecture",
          include: ["tests/{routes,architecture,ui,serving}/**/*.test.{ts,tsx}"],
          globalSetup: "tests/support/sqlite-setup.ts",
          setupFiles,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
