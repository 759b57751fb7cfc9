import { join } from "node:path";
import { openDatabase } from "db/engine/database";
import Client from "db/engine/sqlite-client";
import { editions, tracks, units, users } from "db/schema";
import { eq } from "drizzle-orm";
import { contextOf } from "~/domain/kernel/atomically.server";
import { findActor } from "~/domain/people/finding.server";
import { beginProposal } from "~/domain/writing/beginning.server";
import { paths } from "~/site/paths";
import type { BenchRow } from "../row";
import { root } from "../support/child";
import { underUploads, uploadMegabytes } from "../support/file-upload";
import { ensureBuild, seedWorld } from "../support/preparing";
import { signIn } from "../support/signing-in";

const innovator = "inovator@contoh.example";
const kind = "foto-besar";

/** Files of 100 MB; a megabyte is an operation, so the rates are MB/s. */
export const row: BenchRow = {
  name: "upload",
  baseline: {
    name: "bare node:http, busboy, to disk",
    async start(world) {
      const script = [join(root, "tests/bench/support/bare-upload.mjs")];
      const child = await world.start(script, { FILES_DIR: world.directory });
      return underUploads(child, "bare", { path: "/", stop: child.stop });
    },
  },
  candidate: {
    name: "the portal: hashed, synced, opened as a PDF, attached",
    async start(world) {
      await ensureBuild();
      const file = join(world.directory, "upload.db");
      const env = { DATABASE_URL: `file:${file}`, FILES_DIR: join(world.directory, "files") };
      await seedWorld("first-day", env);
      allowLargeFiles(file);
      const proposalId = await beginOne(file);
      const server = await world.start(["build/programs/start.js"], env);
      const headers = { Cookie: await signIn(server.url, innovator), Origin: server.url };
      const path = `${paths.attachments(proposalId)}?jenis=${kind}`;
      return underUploads(server, "the portal", { path, headers, stop: server.stop });
    },
  },
};

/** The kinds of a published edition never change, and the database sees to it; this one is thrown away after. */
function allowLargeFiles(file: string) {
  const client = new Client(file);
  const most = (uploadMegabytes + 1) * 1024 * 1024;
  client.exec("drop trigger attachment_kinds_are_changed_in_drafts_only");
  client
    .prepare(
      "update attachment_kinds set code = ?, media = 'document', max_bytes = ?, max_count = 100000 where code = 'foto'",
    )
    .run(kind, most);
  client.close();
}

async function beginOne(file: string): Promise<string> {
  const database = await openDatabase(file);
  try {
    const now = new Date();
    const [user] = await database.read.select().from(users).where(eq(users.email, innovator));
    const actor = user && (await findActor(database.read, user.id, now));
    const [place] = await database.read
      .select({ trackId: tracks.id })
      .from(tracks)
      .innerJoin(editions, eq(editions.id, tracks.editionId))
      .where(eq(tracks.code, "umum"));
    const unitId = actor?.grants.find(({ role }) => role === "innovator")?.unitId;
    const [unit] = await database.read
      .select()
      .from(units)
      .where(eq(units.id, unitId ?? ""));
    if (!actor || !place || !unit) throw new Error("the first day has no innovator with a unit");
    const wish = { unitId: unit.id, trackId: place.trackId, title: "CONTOH Berkas besar" };
    return await beginProposal(contextOf(database, actor, now), wish);
  } finally {
    await database.close();
  }
}
