import { practiceEntries } from "db/schema";
import { eq } from "drizzle-orm";
import { findEdition } from "~/domain/editions/finding.server";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findCalibration, findPracticeEntry } from "./finding.server";
import { mayAddPractice, mayChangePractice } from "./policy";
import { longestPart, longestTitle, type Part, partsText, saidParts } from "./practice";
import { pastSource } from "./sources.server";

/** What an officer wrote, or took over; `number` is that of the past proposal from which it was made. */
export type Draft = { title: string; parts: readonly Part[]; number?: string | undefined };

/** Adds a proposal to practise on. The same once more is no second one. */
export function addPracticeEntry(context: Context, stageId: string, draft: Draft): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, calibration } = await findCalibration(context, stageId);
    const { title, content } = readable(draft);
    if (calibration.entries.some((entry) => entry.title === title && entry.content === content)) return;
    const edition = await findEdition(context, stage.editionId);
    refuseIf(edition.status === "draft", "not-published");
    insist(mayAddPractice(context.actor, stage, calibration.state, calibration.entries.length));
    const sourceId = draft.number ? (await pastSource(context, stage, draft.number)).sourceId : undefined;

    const id = newId();
    await context.db.insert(practiceEntries).values({
      ...{ id, stageId, title, content, version: 1, sourceId: sourceId ?? null },
      ...{ writtenBy: actorId(context.actor), writtenAt: context.now },
    });

    await record(context, "practice_entry.added", { id, editionId: stage.editionId }, { stage: stageId });
  });
}

/** `seen` is the version that the page showed. */
export function changePracticeEntry(
  context: Context,
  place: { stageId: string; entryId: string },
  draft: Draft,
  seen: number,
): Promise<void> {
  return atomically(context, async (context) => {
    const { stageId, entryId } = place;
    const { stage, calibration, entry } = await findPracticeEntry(context, stageId, entryId);
    const { title, content } = readable(draft);
    if (entry.title === title && entry.content === content) return;
    insist(mayChangePractice(context.actor, stage, calibration.state, entry.sheets.length));
    insistThat(entry.version === seen, "changed-since");

    const version = entry.version + 1;
    await context.db.update(practiceEntries).set({ title, content, version }).where(eq(practiceEntries.id, entryId));

    await record(context, "practice_entry.changed", { id: entryId, editionId: stage.editionId }, { version });
  });
}

export function removePracticeEntry(context: Context, stageId: string, entryId: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, calibration, entry } = await findPracticeEntry(context, stageId, entryId);
    insist(mayChangePractice(context.actor, stage, calibration.state, entry.sheets.length));

    const removed = { removedBy: actorId(context.actor), removedAt: context.now };
    await context.db.update(practiceEntries).set(removed).where(eq(practiceEntries.id, entryId));

    await record(context, "practice_entry.removed", { id: entryId, editionId: stage.editionId });
  });
}

function readable(draft: Draft) {
  const title = draft.title.trim();
  const parts = saidParts(draft.parts);
  refuseIf(title === "" || parts.length === 0, "practice-empty");
  refuseIf(title.length > longestTitle || parts.some(({ text }) => text.length > longestPart), "text-too-long");
  return { title, content: partsText(draft.parts) };
}
