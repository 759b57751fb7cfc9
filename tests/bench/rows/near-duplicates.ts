import { openDatabase } from "db/engine/database";
import Client from "db/engine/sqlite-client";
import { fingerprints, proposals } from "db/schema";
import { eq } from "drizzle-orm";
import { findLikeProposals } from "~/domain/likeness/finding.server";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";
import { asOfficer } from "../support/officer";

const hashes = 64;

export const row: BenchRow = {
  name: "near-duplicates",
  goal: 0.25,
  baseline: {
    name: "bare better-sqlite3: read all signatures, one pass over them",
    async start(world) {
      const client = new Client(await world.fullDatabase(), { readonly: true });
      const all = client.prepare<[], { signature: string }>("select signature from fingerprints where signature <> ''");
      const [own] = all.all();
      if (!own) throw new Error("the national world has no fingerprint");
      const ours = signatureOf(own.signature);
      return inProcess(
        async () => {
          if (nearest(ours, all.all()) < hashes) throw new Error("a text is not like itself");
        },
        async () => void client.close(),
      );
    },
  },
  candidate: {
    name: "findLikeProposals: text and title against everything handed in, and the gallery",
    async start(world) {
      const database = await openDatabase(await world.fullDatabase());
      const context = await asOfficer(database);
      const [own] = await database.read
        .select({ id: proposals.id, editionId: proposals.editionId, titleKey: proposals.titleKey })
        .from(proposals)
        .innerJoin(fingerprints, eq(fingerprints.proposalId, proposals.id))
        .where(eq(proposals.status, "eligible"))
        .limit(1);
      if (!own) throw new Error("the national world has no fingerprint");
      return inProcess(
        async () => void (await findLikeProposals(context, own)),
        () => database.close(),
      );
    },
  },
};

function signatureOf(base64: string): Uint32Array {
  return new Uint32Array(new Uint8Array(Buffer.from(base64, "base64")).buffer);
}

function nearest(ours: Uint32Array, rows: readonly { signature: string }[]): number {
  let most = 0;
  for (const { signature } of rows) {
    const other = signatureOf(signature);
    let same = 0;
    for (let place = 0; place < hashes; place++) if (ours[place] === other[place]) same++;
    most = Math.max(most, same);
  }
  return most;
}
