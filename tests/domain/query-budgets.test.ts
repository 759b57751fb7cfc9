import { assignments, editions, entries, innovations, proposals, stages, users } from "db/schema";
import { and, asc, eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { seedWorld } from "~/seeds/worlds";
import { paths } from "~/site/paths";
import { freshDatabase } from "../support/database";
import { countQueries } from "../support/query-count";
import { serveWorld } from "../support/web";

/** Enough that every list has more rows than any budget has questions. */
const size = 140;

test("no page asks the database more than its budget, however long its lists are", { timeout: 240_000 }, async () => {
  const database = await freshDatabase();
  const now = new Date();
  await seedWorld(database, "national", { now, size });
  const { read } = database;
  const [edition] = await read.select().from(editions).where(eq(editions.status, "published")).limit(1);
  const [desk] = await read
    .select()
    .from(stages)
    .where(eq(stages.editionId, edition?.id ?? ""))
    .orderBy(asc(stages.position));
  const [sheet] = await read
    .select({ id: assignments.id, judgeId: assignments.judgeId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .where(and(eq(entries.stageId, desk?.id ?? ""), inArray(assignments.status, ["accepted"])))
    .limit(1);
  const [proposal] = await read.select().from(proposals).where(eq(proposals.status, "eligible")).limit(1);
  const [draft] = await read.select().from(proposals).where(eq(proposals.status, "not_submitted")).limit(1);
  const [innovation] = await read.select().from(innovations).limit(1);
  const idOf = async (account: string) =>
    (
      await read
        .select()
        .from(users)
        .where(eq(users.email, `${account}@contoh.example`))
    )[0]?.id ?? "";
  const portal = serveWorld({ database }, now);
  const officer = await portal.signedIn(await idOf("sekretariat"));
  const judge = await portal.signedIn(sheet?.judgeId ?? "");
  const chair = await portal.signedIn(await idOf("ketua"));
  const writer = await portal.signedIn(draft?.createdBy ?? "");

  const budgets = [
    [officer, paths.start, 46],
    [officer, paths.secretariat, 8],
    [officer, paths.allProposals, 9],
    [officer, `${paths.allProposals}?cari=layanan`, 11],
    [officer, paths.progress, 10],
    [officer, `${paths.progress}?lihat=proposal`, 9],
    [officer, paths.screeningQueue, 12],
    [officer, paths.screening(proposal?.id ?? ""), 36],
    [officer, paths.stage(desk?.id ?? ""), 14],
    [officer, paths.runningStage(desk?.id ?? ""), 26],
    [officer, paths.units, 9],
    [officer, paths.people, 16],
    [officer, paths.letters, 9],
    [judge, paths.assignments, 5],
    [judge, paths.assignment(sheet?.id ?? ""), 24],
    [chair, paths.plenary, 6],
    [chair, paths.standings(desk?.id ?? ""), 10],
    [writer, paths.proposals, 5],
    [writer, paths.proposal(draft?.id ?? ""), 30],
    [portal.stranger, paths.home, 7],
    [portal.stranger, paths.gallery, 6],
    [portal.stranger, paths.innovation(innovation?.slug ?? ""), 5],
    [portal.stranger, paths.edition(edition?.slug ?? ""), 16],
  ] as const;
  const over: string[] = [];
  for (const [visitor, address, budget] of budgets) {
    const queries = await countQueries(() => visitor.open(address));
    if (queries > budget) over.push(`${address}: ${queries} of ${budget}`);
  }
  expect(over).toEqual([]);
});
