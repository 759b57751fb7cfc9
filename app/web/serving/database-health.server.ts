import { sql } from "drizzle-orm";
import { getDatabase } from "~/web/database.server";

export async function isDatabaseHealthy(): Promise<boolean> {
  const { read } = await getDatabase();
  const [row] = await read.select({ one: sql`one`.mapWith(Number) }).from(sql`(select 1 as one) as probe`);
  return row?.one === 1;
}
