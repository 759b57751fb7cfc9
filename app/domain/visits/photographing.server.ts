import { claimRulings, visitPhotographs } from "db/schema";
import { and, count, eq, isNull } from "drizzle-orm";
import { findAssignment } from "~/domain/assignment/finding.server";
import type { TakenFile } from "~/domain/evidence/attaching.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findVisit } from "./finding.server";
import { findOwnPhotograph } from "./finding-photographs.server";
import { longestCaption, mostEver, type Photograph, photographs } from "./photograph";
import { mayReport } from "./policy";

/** Puts a photograph that lies in the store to a visit; the same once more is none. */
export function addPhotograph(context: Context, assignmentId: string, file: TakenFile): Promise<void> {
  return atomically(context, async (context) => {
    const { assignment, stage } = await findAssignment(context, assignmentId);
    const { entryId } = assignment;
    const { name, bytes, sha256, mediaType, scan } = file;
    const thumbnailSha256 = found(file.thumbnailSha256 ?? undefined);
    const [same] = await context.db
      .select({ id: visitPhotographs.id })
      .from(visitPhotographs)
      .where(
        and(
          eq(visitPhotographs.entryId, entryId),
          eq(visitPhotographs.sha256, sha256),
          isNull(visitPhotographs.removedAt),
        ),
      );
    refuseIf(same !== undefined, "file-already-there");
    await insistRoomForPhotograph(context, assignmentId);

    const id = newId();
    await context.db.insert(visitPhotographs).values({
      ...{ id, entryId, name, bytes, sha256, mediaType, thumbnailSha256, scan },
      ...{ caption: "", claim: "", version: 1, addedBy: actorId(context.actor), addedAt: context.now },
    });

    await record(context, "visit_photograph.added", { id, editionId: stage.editionId }, { entry: entryId, sha256 });
  });
}

/** Whether the team may add one more, before it is read and once it is. @returns the entry's id */
export async function insistRoomForPhotograph(context: Context, assignmentId: string): Promise<string> {
  const { assignment, stage } = await findAssignment(context, assignmentId);
  insist(mayReport(context.actor, assignment, stage, context.now));
  await findVisit(context, assignmentId);
  const ofEntry = eq(visitPhotographs.entryId, assignment.entryId);
  const [ever] = await context.db.select({ count: count() }).from(visitPhotographs).where(ofEntry);
  const [now] = await context.db
    .select({ count: count() })
    .from(visitPhotographs)
    .where(and(ofEntry, isNull(visitPhotographs.removedAt)));
  refuseIf((now?.count ?? 0) >= photographs.maxCount, "too-many-files");
  refuseIf((ever?.count ?? 0) >= mostEver, "proposal-store-full");
  return assignment.entryId;
}

/** What a photograph shows, and of which claim it tells; `seen` is the version that stood on the page. */
export function describePhotograph(
  context: Context,
  place: { assignmentId: string; photographId: string },
  { caption, claim }: { caption: string; claim: string },
  seen: number,
): Promise<void> {
  return atomically(context, async (context) => {
    const { assignment, stage } = await findAssignment(context, place.assignmentId);
    insist(mayReport(context.actor, assignment, stage, context.now));
    const { claims } = await findVisit(context, place.assignmentId);
    const photograph = await findOwnPhotograph(context, assignment.entryId, place.photographId);
    insistThat(claim === "" || claims.some(({ key }) => key === claim), "not-found");
    refuseIf(caption.length > longestCaption, "text-too-long");
    if (photograph.caption === caption && photograph.claim === claim) return;
    if (photograph.claim !== claim) await insistUnruled(context, photograph);
    insistThat(photograph.version === seen, "changed-since");

    const version = photograph.version + 1;
    await context.db
      .update(visitPhotographs)
      .set({ caption, claim, version })
      .where(eq(visitPhotographs.id, photograph.id));

    await record(context, "visit_photograph.described", { id: photograph.id, editionId: stage.editionId }, { version });
  });
}

/** Takes a photograph off a visit; the row says who and when, and its bytes stay. */
export function removePhotograph(context: Context, assignmentId: string, photographId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { assignment, stage } = await findAssignment(context, assignmentId);
    insist(mayReport(context.actor, assignment, stage, context.now));
    await findVisit(context, assignmentId);
    const photograph = await findOwnPhotograph(context, assignment.entryId, photographId);
    await insistUnruled(context, photograph);
    const { id } = photograph;

    const removed = { removedBy: actorId(context.actor), removedAt: context.now };
    await context.db.update(visitPhotographs).set(removed).where(eq(visitPhotographs.id, id));

    await record(context, "visit_photograph.removed", { id, editionId: stage.editionId });
  });
}

/** What a chair has looked at and decided on stays where it was. */
async function insistUnruled({ db }: Context, { entryId, claim }: Photograph) {
  const [ruling] = await db
    .select({ claim: claimRulings.claim })
    .from(claimRulings)
    .where(and(eq(claimRulings.entryId, entryId), eq(claimRulings.claim, claim)))
    .limit(1);
  refuseIf(ruling !== undefined, "photograph-decided-on");
}
