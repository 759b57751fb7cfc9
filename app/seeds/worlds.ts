import type { Database } from "db/engine/database";
import { editions } from "db/schema";
import { eq } from "drizzle-orm";
import { hashPassword } from "~/adapters/password.server";
import { ensureBase } from "./base";
import { clockFrom, type SeedClock } from "./clock";
import { demoPassword } from "./demo-password";
import type { NationalOptions } from "./national/sizes";
import type { Seeding } from "./seeding";
import { seedFirstDay } from "./worlds/first-day";
import { seedLastSeason } from "./worlds/last-season";
import { seedMidSeason } from "./worlds/mid-season";
import { seedNational } from "./worlds/national";

export const worldNames = ["first-day", "mid-season", "last-season", "national"] as const;
export type WorldName = (typeof worldNames)[number];

type WorldOptions = NationalOptions & { now: Date };

type World = {
  /** The edition by which the world is known again. */
  slug: (clock: SeedClock) => string;
  make: (seeding: Seeding, options: NationalOptions) => Promise<void>;
};

const worlds: Record<WorldName, World> = {
  "first-day": { slug: ({ firstDay }) => `kipp-${firstDay.year}`, make: seedFirstDay },
  "mid-season": { slug: ({ midSeason }) => `kipp-${midSeason.year}`, make: seedMidSeason },
  "last-season": { slug: ({ lastSeason }) => `kipp-${lastSeason.year}`, make: seedLastSeason },
  national: { slug: ({ year }) => `nasional-${year}`, make: seedNational },
};

/** Said when a world would be made a second time. */
export class AlreadyThere extends Error {
  override name = "AlreadyThere";

  constructor(readonly slug: string) {
    super(`The database has the edition ${slug} already, so nothing was added. Use an empty database for this world.`);
  }
}

/** Makes a world, all of it or nothing. @throws AlreadyThere when its edition is in the database. */
export async function seedWorld(database: Database, name: WorldName, { now, ...options }: WorldOptions): Promise<void> {
  const clock = clockFrom(now);
  const passwordHash = await hashPassword(demoPassword);
  const { slug, make } = worlds[name];
  await database.write(async (db) => {
    const [there] = await db
      .select({ slug: editions.slug })
      .from(editions)
      .where(eq(editions.slug, slug(clock)));
    if (there) throw new AlreadyThere(there.slug);
    await make(await ensureBase({ database, db, clock, passwordHash }), options);
    const untold = database.takeChanges();
    if (untold.length > 0) throw new Error(`No event accounts for what was written to ${untold[0]?.table}.`);
  });
}
