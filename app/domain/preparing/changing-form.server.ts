import { attachmentKinds, formSections } from "db/schema";
import type { AttachmentMedia } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { listAttachmentKinds } from "~/domain/attachments/finding.server";
import { freeCode, nextPosition } from "~/domain/editions/code";
import { findTrackOf, listSections } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { found, refuseIf } from "~/domain/kernel/refusal";
import { changeRules, type EditionDraft } from "./changing.server";

/** The track of a draft whose form is changed. */
export type DraftTrack = EditionDraft & { trackId: string };

export type SectionRules = { title: string; prompt: string; wordLimit: number; required: boolean };

/** Adds a section at the form's end; its code comes from its title and stays. */
export function addSection(context: Context, draft: DraftTrack, rules: SectionRules): Promise<string> {
  return changeRules(context, draft, "sections", async (context) => {
    const others = await sectionsOf(context, draft);
    const id = newId();
    const code = freeCode(rules.title, others);
    await context.db
      .insert(formSections)
      .values({ id, trackId: draft.trackId, position: nextPosition(others), code, ...rules });
    return id;
  });
}

export function changeSection(context: Context, draft: DraftTrack, sectionId: string, rules: SectionRules) {
  return changeRules(context, draft, "sections", async (context) => {
    found((await sectionsOf(context, draft)).find(({ id }) => id === sectionId));
    await context.db.update(formSections).set(rules).where(eq(formSections.id, sectionId));
  });
}

/** @throws Refusal "section-has-attachments" while a kind of attachment is the evidence of this section. */
export function removeSection(context: Context, draft: DraftTrack, sectionId: string): Promise<void> {
  return changeRules(context, draft, "sections", async (context) => {
    found((await sectionsOf(context, draft)).find(({ id }) => id === sectionId));
    const kinds = await listAttachmentKinds(context, draft.trackId);
    refuseIf(
      kinds.some((kind) => kind.sectionId === sectionId),
      "section-has-attachments",
    );
    await context.db.delete(formSections).where(eq(formSections.id, sectionId));
  });
}

export type AttachmentRules = {
  title: string;
  prompt: string;
  /** Null when it belongs to the proposal as a whole. */
  sectionId: string | null;
  media: AttachmentMedia;
  required: boolean;
  maxBytes: number;
  maxCount: number;
};

/** Adds a kind of attachment at the form's end; its code comes from its title and stays. */
export function addAttachmentKind(context: Context, draft: DraftTrack, rules: AttachmentRules): Promise<string> {
  return changeRules(context, draft, "attachments", async (context) => {
    await insistOwnSection(context, draft, rules.sectionId);
    const others = await listAttachmentKinds(context, draft.trackId);
    const id = newId();
    const code = freeCode(rules.title, others);
    await context.db
      .insert(attachmentKinds)
      .values({ id, trackId: draft.trackId, position: nextPosition(others), code, ...rules });
    return id;
  });
}

export function changeAttachmentKind(context: Context, draft: DraftTrack, kindId: string, rules: AttachmentRules) {
  return changeRules(context, draft, "attachments", async (context) => {
    await insistOwnSection(context, draft, rules.sectionId);
    await insistOwnKind(context, draft, kindId);
    await context.db.update(attachmentKinds).set(rules).where(eq(attachmentKinds.id, kindId));
  });
}

export function removeAttachmentKind(context: Context, draft: DraftTrack, kindId: string): Promise<void> {
  return changeRules(context, draft, "attachments", async (context) => {
    await findTrackOf(context, draft.editionId, draft.trackId);
    await insistOwnKind(context, draft, kindId);
    await context.db.delete(attachmentKinds).where(eq(attachmentKinds.id, kindId));
  });
}

async function sectionsOf(context: Context, { editionId, trackId }: DraftTrack) {
  await findTrackOf(context, editionId, trackId);
  return listSections(context, trackId);
}

async function insistOwnSection(context: Context, draft: DraftTrack, sectionId: string | null) {
  const sections = await sectionsOf(context, draft);
  if (sectionId !== null) found(sections.find(({ id }) => id === sectionId));
}

async function insistOwnKind(context: Context, { trackId }: DraftTrack, kindId: string) {
  found((await listAttachmentKinds(context, trackId)).find(({ id }) => id === kindId));
}
