import { users } from "db/schema";
import { like } from "drizzle-orm";
import { addDemoAccounts } from "./base-accounts";
import { registerGallery, registerSchemes } from "./base-gallery";
import { findUnits, registerUnits } from "./base-units";
import { addChangeAgents } from "./change-agents";
import { demoAccounts, firstOfficer } from "./demo-accounts";
import type { Seeding } from "./seeding";

/** What every world stands on: units, award schemes, demo accounts and the real gallery. A second time it only looks. */
export async function ensureBase(ground: Omit<Seeding, "people" | "units">): Promise<Seeding> {
  const people = await findPeople(ground);
  if (people.has(firstOfficer)) return { ...ground, people, units: await findUnits(ground) };

  const seeding = { ...ground, people, units: await registerUnits(ground) };
  await addDemoAccounts(seeding, demoAccounts, ground.clock.portalBegins);
  await addChangeAgents(seeding);
  await registerSchemes(seeding);
  await registerGallery(seeding);
  return seeding;
}

async function findPeople({ db }: Pick<Seeding, "db">): Promise<Map<string, string>> {
  const rows = await db
    .select({ id: users.id, email: users.email })
    .from(users)
    .where(like(users.email, "%@contoh.example"));
  return new Map(rows.map(({ id, email }) => [email, id]));
}
