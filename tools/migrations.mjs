// After a change of db/schema: writes the next migration for both engines.
// `npm run migrations -- --name what_changes`, or `-- --custom --name what_it_does` for hand-written SQL.
import { spawnSync } from "node:child_process";

for (const address of ["file:generate", "postgres://generate"]) {
  const { status } = spawnSync("npx", ["drizzle-kit", "generate", ...process.argv.slice(2)], {
    stdio: "inherit",
    env: { ...process.env, DATABASE_URL: address },
  });
  if (status !== 0) process.exit(status ?? 1);
}
