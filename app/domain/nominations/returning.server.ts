import { nominationNotes } from "db/schema";
import type { NominationNoteKind } from "db/vocabulary";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findNomination } from "./finding.server";
import { markNomination } from "./nominating.server";
import { mayEnd, mayReturn } from "./policy";
import { endOf } from "./transitions";

export const shortestNote = 10;

/** Sends a dossier in review back to be mended, and says what. */
export function returnNomination(context: Context, nominationId: string, note: string): Promise<void> {
  return atomically(context, async (context) => {
    const nomination = await findNomination(context, nominationId);
    insist(mayReturn(context.actor, nomination));
    refuseIf(note.trim().length < shortestNote, "note-too-short");

    await writeNote(context, nominationId, "returned", note);
    await markNomination(context, nomination, "preparing");

    await record(context, "nomination.returned", nomination);
  });
}

/** Ends a nomination without a result: cancels it before it was sent, withdraws it afterwards. Its place is free again. */
export function endNomination(context: Context, nominationId: string, note: string): Promise<void> {
  return atomically(context, async (context) => {
    const nomination = await findNomination(context, nominationId);
    insist(mayEnd(context.actor, nomination));
    const end = found(endOf(nomination.status));
    refuseIf(note.trim().length < shortestNote, "note-too-short");

    await writeNote(context, nominationId, end, note);
    await markNomination(context, nomination, end);

    await record(context, "nomination.ended", nomination, { status: end });
  });
}

async function writeNote(context: Context, nominationId: string, kind: NominationNoteKind, note: string) {
  await context.db.insert(nominationNotes).values({
    id: newId(),
    nominationId,
    kind,
    note: note.trim(),
    writtenBy: actorId(context.actor),
    writtenAt: context.now,
  });
}
