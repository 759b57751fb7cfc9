import type { Database } from "db/engine/database";
import { editions, proposals, users } from "db/schema";
import { count, eq, notLike } from "drizzle-orm";
import { demoPassword } from "~/seeds/demo-password";
import { AlreadyThere, seedWorld, type WorldName, worldNames } from "~/seeds/worlds";
import { BadArguments, Failure, parse, theOnly } from "./command";
import { bringUpToDate } from "./migrate";
import { openExisting } from "./opening";

/** Fills a database with an example world, after bringing it up to date. */
export async function run(args: string[]): Promise<number> {
  const { world, size, finished } = wishFrom(args);
  await bringUpToDate(process.env.DATABASE_URL);
  const database = await openExisting(process.env.DATABASE_URL);
  try {
    await insistNobodyReal(database);
    const begun = Date.now();
    await seedWorld(database, world, { now: new Date(), size, finished }).catch(tellKindly);
    console.log(`The world "${world}" is there, made in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
    console.log((await summarise(database)).join("\n"));
    console.log(`Every example account ends in @contoh.example and has the password ${demoPassword}`);
    return 0;
  } finally {
    await database.close();
  }
}

function wishFrom(args: string[]) {
  const options = { size: { type: "string" }, finished: { type: "boolean" } } as const;
  const { values, positionals } = parse({ args, options, allowPositionals: true });
  const [world = "", ...sizes] = positionals;
  if (!isWorld(world)) throw new BadArguments(world ? `There is no world "${world}".` : "Say which world.");
  const size = values.size ?? (sizes.length > 0 ? theOnly(sizes, "size") : undefined);
  if (world !== "national" && (size ?? values.finished) !== undefined) {
    throw new BadArguments("Only the world national has a size and can be finished.");
  }
  if (size !== undefined && !/^[1-9]\d{1,5}$/.test(size))
    throw new BadArguments(`"${size}" is no size; it starts at 10.`);
  return { world, size: size === undefined ? undefined : Number(size), finished: values.finished };
}

function isWorld(name: string): name is WorldName {
  return worldNames.some((known) => known === name);
}

/** Example accounts have a public password, one of them is a system admin: they belong into no real portal. */
async function insistNobodyReal({ read }: Database) {
  const [real] = await read.select({ count: count() }).from(users).where(notLike(users.email, "%@contoh.example"));
  if (real && real.count > 0) {
    throw new Failure(
      "This database has accounts of real people, so no example world is put into it. Use another database.",
    );
  }
}

function tellKindly(error: unknown): never {
  throw error instanceof AlreadyThere ? new Failure(error.message) : error;
}

async function summarise({ read }: Database): Promise<string[]> {
  const rows = await read
    .select({ slug: editions.slug, status: proposals.status, count: count(proposals.id) })
    .from(editions)
    .leftJoin(proposals, eq(proposals.editionId, editions.id))
    .groupBy(editions.slug, proposals.status)
    .orderBy(editions.slug, proposals.status);
  const slugs = [...new Set(rows.map(({ slug }) => slug))];
  return slugs.map((wanted) => {
    const counts = rows.filter(({ slug, status }) => slug === wanted && status !== null);
    return `  ${wanted}: ${counts.map(({ status, count }) => `${count} ${status}`).join(", ") || "no proposals yet"}`;
  });
}
