import { join } from "node:path";
import { openDatabase } from "db/engine/database";
import Client from "db/engine/sqlite-client";
import { editions, formSections, grants, tracks } from "db/schema";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import { contextOf } from "~/domain/kernel/atomically.server";
import { findActor } from "~/domain/people/finding.server";
import { beginProposal } from "~/domain/writing/beginning.server";
import { saveAnswer } from "~/domain/writing/writing.server";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";

/** An answer of about 300 words, never the same twice. */
const textOf = (round: number) => `${round} ${"Layanan ini menjangkau keluarga yang jauh. ".repeat(50)}`;

export const row: BenchRow = {
  name: "autosave",
  baseline: {
    name: "bare better-sqlite3, the same text, one commit",
    async start(world) {
      const client = new Client(join(world.directory, "bare-answer.db"));
      client.pragma("journal_mode = WAL");
      client.pragma("synchronous = FULL");
      client.exec(
        "create table answers (id integer primary key, text text not null); insert into answers values (1, '')",
      );
      const update = client.prepare("update answers set text = ? where id = 1");
      let round = 0;
      return inProcess(
        async () => void update.run(textOf(++round)),
        async () => void client.close(),
      );
    },
  },
  candidate: {
    name: "saveAnswer: asks, counts, holds the lock, writes answer and version",
    async start(world) {
      const { database, context, proposalId, section } = await beginDraft(await world.database());
      let version = 0;
      return inProcess(
        async () => {
          const saved = await saveAnswer(context, proposalId, section, { text: textOf(version), version });
          version = saved.version;
        },
        () => database.close(),
      );
    },
  },
};

/** A new draft of an innovator in the national world, on the last day of its registration. */
async function beginDraft(file: string) {
  const database = await openDatabase(file);
  const [place] = await database.read
    .select({ edition: editions, track: tracks, section: formSections.code })
    .from(editions)
    .innerJoin(tracks, eq(tracks.editionId, editions.id))
    .innerJoin(formSections, eq(formSections.trackId, tracks.id))
    .where(eq(editions.status, "published"))
    .orderBy(asc(tracks.position), asc(formSections.position))
    .limit(1);
  const [grant] = await database.read
    .select()
    .from(grants)
    .where(and(eq(grants.role, "innovator"), isNotNull(grants.unitId)))
    .limit(1);
  const now = place && new Date(place.edition.closesAt.getTime() - 3_600_000);
  const actor = grant && now && (await findActor(database.read, grant.userId, now));
  if (!place || !actor) throw new Error("the national world has no edition with innovators");
  const context = contextOf(database, actor, now);
  const beginning = { unitId: grant.unitId ?? "", trackId: place.track.id, title: "CONTOH Draf yang disimpan sendiri" };
  return { database, context, proposalId: await beginProposal(context, beginning), section: place.section };
}
