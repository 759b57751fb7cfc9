import { type Database, openDatabase } from "db/engine/database";
import {
  assignments,
  criteria,
  editions,
  entries,
  formSections,
  grants,
  sessions,
  sheets,
  stages,
  tracks,
} from "db/schema";
import { and, asc, eq, isNotNull, isNull, or } from "drizzle-orm";
import { contextOf } from "~/domain/kernel/atomically.server";
import { newId } from "~/domain/kernel/ids.server";
import { found } from "~/domain/kernel/refusal";
import { findActor } from "~/domain/people/finding.server";
import { hashSecret } from "~/domain/people/secret.server";
import { recallSheet } from "~/domain/scoring/recalling.server";
import { beginProposal } from "~/domain/writing/beginning.server";

/** Somebody with one thing open in which they write. */
export type Writer = {
  cookie: string;
  page: string;
  door: string;
  /** How often they have saved. */
  saves: number;
  fields(saves: number): Record<string, string>;
};
export type Crowd = { innovators: Writer[]; judges: Writer[] };

const hourMs = 3_600_000;
const mostInnovators = 300;

/** The national contest as if its registration still ran while its judges read: everybody signed in, with work open. */
export async function gatherCrowd(file: string): Promise<Crowd> {
  const database = await openDatabase(file);
  try {
    return { innovators: await innovatorsOf(database), judges: await judgesOf(database) };
  } finally {
    await database.close();
  }
}

async function innovatorsOf(database: Database): Promise<Writer[]> {
  const now = new Date();
  const [edition] = await database.read.select().from(editions).where(eq(editions.status, "published")).limit(1);
  const { id } = found(edition);
  const closesAt = new Date(now.getTime() + 24 * hourMs);
  await database.write(async (db) => void (await db.update(editions).set({ closesAt }).where(eq(editions.id, id))));
  const [place] = await database.read
    .select({ trackId: tracks.id, section: formSections.code })
    .from(tracks)
    .innerJoin(formSections, eq(formSections.trackId, tracks.id))
    .where(eq(tracks.editionId, id))
    .orderBy(asc(tracks.position), asc(formSections.position))
    .limit(1);
  const { trackId, section } = found(place);
  const people = await database.read
    .select()
    .from(grants)
    .where(and(eq(grants.role, "innovator"), isNotNull(grants.unitId)))
    .limit(mostInnovators);
  const writers: Writer[] = [];
  for (const { userId, unitId } of people) {
    const actor = found(await findActor(database.read, userId, now));
    const title = `CONTOH Draf pada jam terakhir ${writers.length + 1}`;
    const proposalId = await beginProposal(contextOf(database, actor, now), { unitId: unitId ?? "", trackId, title });
    const page = `/proposal/${proposalId}/bagian/${section}`;
    const fields = (saves: number) => ({ text: answerOf(saves), version: String(saves) });
    writers.push({ cookie: await signedIn(database, userId), page, door: `${page}/simpan`, saves: 0, fields });
  }
  return writers;
}

/** About 250 words, never the same twice. */
function answerOf(round: number): string {
  return `${round} ${"Layanan ini menjangkau keluarga yang jauh. ".repeat(40)}`;
}

/** A sheet that its judge is writing, with the criteria of its rubric. */
export type OpenSheet = { id: string; judgeId: string; version: number; criteria: string[]; cookie: string };

/** Every sheet of the national world that can be written in, its judge signed in. */
export async function openSheetsOf(database: Database): Promise<OpenSheet[]> {
  const open = await database.read
    .select({ id: assignments.id, judgeId: assignments.judgeId, rubricId: stages.rubricId, version: sheets.version })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, and(eq(stages.id, entries.stageId), eq(stages.status, "open")))
    .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
    .where(and(eq(assignments.status, "accepted"), or(isNull(sheets.id), eq(sheets.status, "draft"))));
  const rows = await database.read
    .select()
    .from(criteria)
    .where(eq(criteria.rubricId, found(open[0]).rubricId))
    .orderBy(asc(criteria.position));
  const ids = rows.map(({ id }) => id);
  const cookies = new Map<string, string>();
  const writable: OpenSheet[] = [];
  for (const { id, judgeId, version } of open) {
    const cookie = cookies.get(judgeId) ?? (await signedIn(database, judgeId));
    cookies.set(judgeId, cookie);
    writable.push({ id, judgeId, version: version ?? 0, criteria: ids, cookie });
  }
  return writable;
}

/** Takes back so many sheets that were handed in, each by its judge, so that there is more to write in. */
export async function takeBackSheets(database: Database, count: number) {
  const now = new Date();
  const handedIn = await database.read
    .select({ id: assignments.id, judgeId: assignments.judgeId })
    .from(assignments)
    .innerJoin(entries, eq(entries.id, assignments.entryId))
    .innerJoin(stages, and(eq(stages.id, entries.stageId), eq(stages.status, "open")))
    .innerJoin(sheets, and(eq(sheets.assignmentId, assignments.id), eq(sheets.status, "handed_in")))
    .limit(count);
  for (const { id, judgeId } of handedIn) {
    const actor = found(await findActor(database.read, judgeId, now));
    await recallSheet(contextOf(database, actor, now), id);
  }
}

async function judgesOf(database: Database): Promise<Writer[]> {
  return (await openSheetsOf(database)).map(({ id, version, criteria: [criterionId], cookie }) => {
    const fields = (saves: number) => ({
      version: String(version + saves),
      [`nilai-${criterionId}`]: String(60 + (saves % 20)),
      [`catatan-${criterionId}`]: `CONTOH catatan ${saves}`,
    });
    return { cookie, page: `/penilaian/${id}`, door: `/penilaian/${id}/simpan`, saves: 0, fields };
  });
}

/** As if they had signed in: with a password each, it would take minutes. */
async function signedIn({ write }: Database, userId: string): Promise<string> {
  const key = newId() + newId();
  const now = new Date();
  const row = { id: hashSecret(key), userId, startedAt: now, expiresAt: new Date(now.getTime() + 23 * hourMs) };
  await write(async (db) => void (await db.insert(sessions).values(row)));
  return `sesi=${key}`;
}
