import { attachmentKinds, attachments } from "db/schema";
import type { PrivacyState } from "db/vocabulary";
import { and, eq, isNull } from "drizzle-orm";
import type { EditionBlueprint } from "~/domain/editions/blueprint";
import { newId } from "~/domain/kernel/ids.server";
import { aBlueprint, whileOpen } from "./blueprint";
import type { World } from "./world";

const kind = (code: string, required: boolean) => ({
  code,
  title: `Berkas ${code}`,
  prompt: "Unggah.",
  media: "document" as const,
  required,
  maxBytes: 1_000_000,
  maxCount: 2,
});

/** The small edition, asking for one statement and allowing photographs. */
export function withStatement(): Partial<EditionBlueprint> {
  const attachments = [kind("pernyataan", true), kind("foto", false)];
  return { tracks: aBlueprint().tracks.map((track) => ({ ...track, attachments })) };
}

/** A file in its place, as an upload leaves it; what stood there before is removed. */
export async function file(
  world: World,
  proposalId: string,
  code: string,
  { now = whileOpen, privacy = "no_people" as PrivacyState | null, name = `${code}.pdf`, trackId = world.umum } = {},
) {
  const [place] = await world.database.read
    .select()
    .from(attachmentKinds)
    .where(and(eq(attachmentKinds.code, code), eq(attachmentKinds.trackId, trackId)));
  if (!place) throw new Error(`no kind of attachment: ${code}`);
  const by = world.people.innovator;
  await world.database.write(async (db) => {
    await db
      .update(attachments)
      .set({ removedBy: by, removedAt: now })
      .where(
        and(eq(attachments.proposalId, proposalId), eq(attachments.kindId, place.id), isNull(attachments.removedAt)),
      );
    await db.insert(attachments).values({
      id: newId(),
      proposalId,
      kindId: place.id,
      name,
      bytes: 10,
      sha256: "a".repeat(64),
      mediaType: "application/pdf",
      scan: "clean",
      uploadedBy: by,
      uploadedAt: now,
      privacy,
      declaredBy: privacy ? by : null,
      declaredAt: privacy ? now : null,
    });
  });
}

/** Every file without which a proposal of the track is not ready. */
export async function fileRequired(world: World, proposalId: string, trackId: string, now?: Date) {
  const kinds = await world.database.read
    .select({ code: attachmentKinds.code })
    .from(attachmentKinds)
    .where(and(eq(attachmentKinds.trackId, trackId), eq(attachmentKinds.required, true)));
  for (const { code } of kinds) await file(world, proposalId, code, { trackId, ...(now ? { now } : {}) });
}

/** A proposal that has lost its files since it was handed in, as none does by any command. */
export async function unfile(world: World, proposalId: string) {
  const removal = { removedBy: world.people.innovator, removedAt: whileOpen };
  await world.database.write(
    async (db) => void (await db.update(attachments).set(removal).where(eq(attachments.proposalId, proposalId))),
  );
}
