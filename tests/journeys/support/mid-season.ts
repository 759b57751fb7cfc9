import { openDatabase } from "db/engine/database";
import { migrate } from "db/migrate";
import { seedWorld } from "~/seeds/worlds";
import { type Portal, startPortal } from "./portal";

/** A portal in the middle of its desk review: judges with sheets in every state, a small contest beside. */
export async function openMidSeason(): Promise<Portal> {
  const portal = await startPortal();
  await migrate(portal.address);
  const database = await openDatabase(portal.address, { durable: false });
  await seedWorld(database, "mid-season", { now: new Date() });
  await database.close();
  await portal.open();
  return portal;
}
