import type { Queries } from "db/engine/database";
import { unitNames } from "db/schema";
import { Failure } from "./command";

/** The unit that bears or bore the name, long or short, in any case. @throws Failure when it is none or not one. */
export async function findUnitByName(db: Queries, wanted: string): Promise<string> {
  const rows = await db.select().from(unitNames);
  const sought = wanted.trim().toLowerCase();
  const named = rows.filter((row) => [row.name, row.shortName].some((name) => name.toLowerCase() === sought));
  const [unitId, ...others] = new Set(named.map((row) => row.unitId));
  if (unitId !== undefined && others.length === 0) return unitId;
  if (others.length > 0) throw new Failure(`More than one unit is called "${wanted}". Use its full name.`);

  const similar = rows.filter(({ name }) => name.toLowerCase().includes(sought)).map(({ name }) => name);
  const hint = similar.length > 0 ? ` Similar: ${similar.slice(0, 5).join("; ")}.` : "";
  throw new Failure(`There is no unit called "${wanted}".${hint}`);
}
