import { defineConfig } from "drizzle-kit";
import { engineOf } from "./db/engine/address";

/** DATABASE_URL chooses the engine, here as everywhere: `npm run migrations` runs it once for each. */
const isPostgres = engineOf(process.env.DATABASE_URL) === "postgres";

export default defineConfig({
  schema: "./db/schema/index.ts",
  dialect: isPostgres ? "postgresql" : "sqlite",
  out: isPostgres ? "./migrations/postgres" : "./migrations/sqlite",
});
