import { fileChecks, hiddenWords } from "db/schema";
import { and, eq, inArray } from "drizzle-orm";
import { inBatches } from "~/domain/kernel/batches";
import type { Context } from "~/domain/kernel/context";
import { groupBy } from "~/domain/kernel/grouping";
import { found } from "~/domain/kernel/refusal";
import { listPeople } from "~/domain/proposals/people.server";
import type { SnapshotContent } from "~/domain/proposals/snapshot";
import { anonymousCopy, type Copy } from "./copy";
import { type Hide, hiderOf } from "./hiding";
import { tellingOfUnits } from "./register.server";
import { tellingOfPerson } from "./telling";

/** The proposal, with its names and its place at handing in where they are at hand. */
export type Owned = { id: string; unitId: string; names?: readonly string[]; location?: string | null };

const atOnce = 500;

/** For each proposal what hides whose it is. */
export async function hidersFor(context: Context, owned: readonly Owned[]): Promise<Map<string, Hide>> {
  const hiders = new Map<string, Hide>();
  for (const batch of inBatches(owned, atOnce)) {
    const units = await tellingOfUnits(
      context,
      batch.map(({ unitId }) => unitId),
    );
    const people = await listPeople(context, batch);
    const more = await listHiddenWords(context, batch);
    for (const { id, unitId, names = [], location } of batch) {
      const { writers = [], officers = [] } = people.get(id) ?? {};
      const known = [...new Set([...names, ...writers])].map(tellingOfPerson);
      const { unit, place } = found(units.get(unitId));
      hiders.set(
        id,
        hiderOf({
          unit,
          place: [...place, ...placesIn(location)],
          people: [...known, ...officers.map(tellingOfPerson)].map(({ whole }) => whole),
          names: known.flatMap(({ single }) => single),
          more: more.get(id) ?? [],
        }),
      );
    }
  }
  return hiders;
}

/** One proposal as judges of a blind stage read it. */
export async function copyFor(context: Context, owned: Owned, content: SnapshotContent): Promise<Copy> {
  const hide = await hiderFor(context, owned, content);
  const files = content.attachments.map(({ id }) => id);
  return anonymousCopy(content, hide, await listNameless(context, files));
}

/** What hides whose a proposal is, with the people and the place that it named when it was handed in. */
export async function hiderFor(context: Context, owned: Owned, content: SnapshotContent): Promise<Hide> {
  const names = content.team.map(({ name }) => name);
  const { location } = content;
  return found((await hidersFor(context, [{ ...owned, names, location }])).get(owned.id));
}

/** A place as it was typed, such as "Desa Sukamaju, Kabupaten Cianjur", by its parts. */
function placesIn(location: string | null | undefined): string[] {
  const parts = (location ?? "")
    .split(/[,;/]/)
    .map((part) => part.replace(/^\s*(?:kabupaten|kab\.|kota|provinsi|desa|kelurahan|kecamatan)\s+/i, ""));
  return parts.map((part) => part.trim()).filter((part) => part.length >= shortestPlace);
}

const shortestPlace = 4;

/** What officers hid in each proposal besides. */
export async function listHiddenWords({ db }: Context, owned: ReadonlyArray<{ id: string }>) {
  const ids = owned.map(({ id }) => id);
  const rows = await db.select().from(hiddenWords).where(inArray(hiddenWords.proposalId, ids));
  const byProposal = groupBy(rows, ({ proposalId }) => proposalId);
  return new Map([...byProposal].map(([id, hidden]) => [id, hidden.map(({ words }) => words)]));
}

/** Those of the files that judges get. */
export async function listNameless({ db }: Context, attachmentIds: readonly string[]) {
  if (attachmentIds.length === 0) return [];
  const rows = await db
    .select()
    .from(fileChecks)
    .where(and(inArray(fileChecks.attachmentId, [...attachmentIds]), eq(fileChecks.isNameless, true)));
  return rows.flatMap(({ attachmentId, copySha256, copyBytes }) =>
    copySha256 !== null && copyBytes !== null ? [{ attachmentId, copySha256, copyBytes }] : [],
  );
}

/** What officers found of files: whether one names nobody, by its id. */
export async function listFileChecks({ db }: Context, attachmentIds: readonly string[]): Promise<Map<string, boolean>> {
  if (attachmentIds.length === 0) return new Map();
  const { attachmentId, isNameless } = fileChecks;
  const rows = await db
    .select({ attachmentId, isNameless })
    .from(fileChecks)
    .where(inArray(attachmentId, [...attachmentIds]));
  return new Map(rows.map(({ attachmentId, isNameless }) => [attachmentId, isNameless]));
}
