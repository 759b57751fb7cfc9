import { categories, checklistItems, editions, formSections, tracks } from "db/schema";
import { and, asc, desc, eq, inArray, ne } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { holdsAny, unitsOf } from "~/domain/people/actor";
import { type Edition, registrationPhase } from "./edition";
import { listInvitedTo } from "./invitations.server";
import { isAuthority, mayOrganise } from "./policy";

/** What an edition is; who established and published it is the ledger's to tell. */
const editionColumns = {
  id: editions.id,
  slug: editions.slug,
  year: editions.year,
  name: editions.name,
  theme: editions.theme,
  decreeNo: editions.decreeNo,
  opensAt: editions.opensAt,
  closesAt: editions.closesAt,
  ageCountedOn: editions.ageCountedOn,
  status: editions.status,
  isExample: editions.isExample,
  version: editions.version,
};

/** An edition by id; a draft exists only for those who prepare or examine it. */
export async function findEdition(context: Context, editionId: string): Promise<Edition> {
  const [edition] = await context.db.select(editionColumns).from(editions).where(eq(editions.id, editionId));
  return seen(context, edition);
}

export async function findEditionBySlug(context: Context, slug: string): Promise<Edition> {
  const [edition] = await context.db.select(editionColumns).from(editions).where(eq(editions.slug, slug));
  return seen(context, edition);
}

/** The edition that the front page speaks of: the latest that is running, else the latest that is finished. */
export async function findCurrentEdition(context: Context): Promise<Edition | undefined> {
  const rows = await context.db
    .select(editionColumns)
    .from(editions)
    .where(inArray(editions.status, ["published", "finished"]))
    .orderBy(desc(editions.opensAt), desc(editions.year), asc(editions.slug));
  return rows.find(({ status }) => status === "published") ?? rows[0];
}

/** Every edition that is running: those whose registration is open first, then the latest. */
export async function listRunningEditions(context: Context): Promise<Edition[]> {
  const running = (await listEditions(context)).filter(({ status }) => status === "published");
  const isOpen = (edition: Edition) => Number(registrationPhase(edition, context.now) === "open");
  return running.sort((a, b) => isOpen(b) - isOpen(a));
}

/** The editions that the actor organises, the latest first. */
export async function listOwnEditions(context: Context): Promise<Edition[]> {
  return (await listEditions(context)).filter((edition) => mayOrganise(context.actor, edition) === undefined);
}

/** Editions in every state, drafts too, that the actor prepares or decides on; the latest first. */
export async function listEditionsInCharge(context: Context): Promise<Edition[]> {
  const rows = await context.db.select(editionColumns).from(editions).orderBy(desc(editions.opensAt));
  return rows.filter(
    (edition) => mayOrganise(context.actor, edition) === undefined || isAuthority(context.actor, edition) === undefined,
  );
}

/** An edition for those who decide on it. */
export async function findDecidedEdition(context: Context, editionId: string): Promise<Edition> {
  const edition = await findEdition(context, editionId);
  insist(isAuthority(context.actor, edition));
  return edition;
}

/** An edition for those who prepare it. */
export async function findOwnEdition(context: Context, editionId: string): Promise<Edition> {
  const edition = await findEdition(context, editionId);
  insist(mayOrganise(context.actor, edition));
  return edition;
}

export function listEditions(context: Context): Promise<Edition[]> {
  return context.db
    .select(editionColumns)
    .from(editions)
    .where(ne(editions.status, "draft"))
    .orderBy(desc(editions.opensAt));
}

/** The tracks in which the actor's units can begin a proposal now, over all editions whose registration is open. */
export async function listOpenTracks(context: Context) {
  const rows = await context.db
    .select({ track: tracks, edition: editionColumns })
    .from(tracks)
    .innerJoin(editions, eq(editions.id, tracks.editionId))
    .where(eq(editions.status, "published"))
    .orderBy(desc(editions.opensAt), asc(tracks.position));
  const invited = await listInvitedTo(context, unitsOf(context.actor, ["innovator", "unit_admin"]));
  return rows
    .filter(({ edition }) => registrationPhase(edition, context.now) === "open")
    .filter(({ track }) => !track.invitationOnly || invited.has(track.id))
    .map(({ track, edition }) => ({ ...track, edition: edition.name }));
}

export async function findTrack(context: Context, trackId: string) {
  const [track] = await context.db.select().from(tracks).where(eq(tracks.id, trackId));
  return found(track);
}

/** A track of this edition and of no other. */
export async function findTrackOf(context: Context, editionId: string, trackId: string) {
  const [track] = await context.db
    .select()
    .from(tracks)
    .where(and(eq(tracks.id, trackId), eq(tracks.editionId, editionId)));
  return found(track);
}

export function listTracks(context: Context, editionId: string) {
  return context.db.select().from(tracks).where(eq(tracks.editionId, editionId)).orderBy(asc(tracks.position));
}

export function listSections(context: Context, trackId: string) {
  return context.db
    .select()
    .from(formSections)
    .where(eq(formSections.trackId, trackId))
    .orderBy(asc(formSections.position));
}

export function listCategories(context: Context, editionId: string) {
  return context.db
    .select()
    .from(categories)
    .where(eq(categories.editionId, editionId))
    .orderBy(asc(categories.position));
}

export function listChecklist(context: Context, editionId: string) {
  return context.db
    .select()
    .from(checklistItems)
    .where(eq(checklistItems.editionId, editionId))
    .orderBy(asc(checklistItems.position));
}

function seen(context: Context, edition: Edition | undefined): Edition {
  const known = found(edition);
  const insider = holdsAny(context.actor, ["secretariat", "authority", "auditor"], { editionId: known.id });
  return found(known.status !== "draft" || insider ? known : undefined);
}
