import { fingerprints, searchDocuments } from "db/schema";
import { max } from "drizzle-orm";
import { fingerprintOf } from "~/domain/likeness/fingerprinting.server";
import { searchableText } from "~/domain/search/indexing.server";
import type { SeedEdition } from "../edition";
import type { Seeding } from "../seeding";
import { insertAll } from "./bulk";
import type { Handed } from "./handing-in";
import type { Written } from "./written";

/** The number that the search index gave last. */
export async function documentsSoFar({ db }: Pick<Seeding, "db">): Promise<number> {
  const [last] = await db.select({ number: max(searchDocuments.number) }).from(searchDocuments);
  return last?.number ?? 0;
}

/** What beginning, forwarding and submitting leave behind for search and comparison. */
export async function insertLikeness(
  { db }: Seeding,
  { edition }: SeedEdition,
  written: readonly Written[],
  handed: readonly Handed[],
  numbered: number,
) {
  const bodies = new Map(handed.map(({ receipt, content }) => [receipt.proposalId, searchableText(content)]));
  await insertAll(
    db,
    searchDocuments,
    written.map(({ row }, place) => {
      return { number: numbered + place + 1, proposalId: row.id, title: row.title, body: bodies.get(row.id) ?? "" };
    }),
  );
  await insertAll(
    db,
    fingerprints,
    written
      .filter(({ plan }) => plan.fate !== "draft")
      .map(({ row, answers, plan }) => {
        const signature = fingerprintOf(answers);
        return { proposalId: row.id, editionId: edition.id, signature, takenAt: plan.forwardedAt };
      }),
  );
}
