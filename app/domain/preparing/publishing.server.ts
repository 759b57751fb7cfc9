import { editions, publications } from "db/schema";
import { desc, eq } from "drizzle-orm";
import type { Edition } from "~/domain/editions/edition";
import { findEdition } from "~/domain/editions/finding.server";
import { mayPropose, mayPublish } from "~/domain/editions/policy";
import { checkPublication, isPending, type Publication } from "~/domain/editions/publication";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { readRules } from "./reading.server";

const shortestNote = 10;

/** The first of two persons: an officer proposes the rules as they stand now. A later change makes this lapse. */
export function proposePublication(context: Context, editionId: string): Promise<string> {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    insist(mayPropose(context.actor, edition, await findPending(context, edition)));
    await insistReady(context, edition);

    const id = newId();
    await context.db.insert(publications).values({
      id,
      editionId,
      version: edition.version,
      proposedBy: actorId(context.actor),
      proposedAt: context.now,
    });

    await record(context, "edition.proposed", { id: editionId, editionId }, { version: edition.version });
    return id;
  });
}

/**
 * The second: from here on the edition's form, rubrics, stages and cuts stand as announced. `seen` is the id of the
 * proposal to publish that this person read.
 */
export function publishEdition(context: Context, editionId: string, seen?: string): Promise<void> {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    const publication = await findPending(context, edition);
    insist(mayPublish(context.actor, edition, publication));
    insistSeen(publication, seen);
    await insistReady(context, edition);

    const by = context.actor.id ?? null;
    await context.db
      .update(publications)
      .set({ confirmedBy: by, confirmedAt: context.now })
      .where(eq(publications.id, found(publication).id));
    await context.db
      .update(editions)
      .set({ status: "published", publishedAt: context.now, publishedBy: by })
      .where(eq(editions.id, edition.id));

    await record(context, "edition.published", { id: edition.id, editionId: edition.id }, { version: edition.version });
  });
}

/** The authority sends a proposal back to the secretariat and says what to mend. */
export function returnPublication(context: Context, editionId: string, note: string, seen?: string): Promise<void> {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    const publication = await findPending(context, edition);
    insist(mayPublish(context.actor, edition, publication));
    insistSeen(publication, seen);
    refuseIf(note.trim().length < shortestNote, "note-too-short");

    await context.db
      .update(publications)
      .set({ returnedBy: context.actor.id ?? null, returnedAt: context.now, note: note.trim() })
      .where(eq(publications.id, found(publication).id));

    await record(context, "edition.returned", { id: edition.id, editionId: edition.id }, { version: edition.version });
  });
}

/** The latest proposal to publish, answered or not. */
export async function findLastPublication(context: Context, editionId: string): Promise<Publication | undefined> {
  const [last] = await context.db
    .select()
    .from(publications)
    .where(eq(publications.editionId, editionId))
    .orderBy(desc(publications.proposedAt), desc(publications.version))
    .limit(1);
  return last;
}

/** The proposal that waits for the authority's word. */
export async function findPending(context: Context, edition: Edition): Promise<Publication | undefined> {
  const last = await findLastPublication(context, edition.id);
  return last && isPending(last, edition) ? last : undefined;
}

function insistSeen(publication: Publication | undefined, seen: string | undefined) {
  insistThat(seen === undefined || publication?.id === seen, "changed-since");
}

async function insistReady(context: Context, edition: Edition) {
  const checks = checkPublication(await readRules(context, edition), context.now);
  insistThat(
    checks.every(({ met }) => met),
    "edition-not-ready",
  );
}
