import { openDatabase } from "db/engine/database";
import Client from "db/engine/sqlite-client";
import { editions } from "db/schema";
import { eq } from "drizzle-orm";
import { searchProposals } from "~/domain/search/searching.server";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";
import { asOfficer } from "../support/officer";

const query = "pekerja sos";
const limit = 50;

export const row: BenchRow = {
  name: "search",
  goal: 0.5,
  baseline: {
    name: "bare FTS5: the best 50 with a snippet, and how many there are",
    async start(world) {
      const client = new Client(await world.database(), { readonly: true });
      const match = '"pekerja" "sos" *';
      const page = client.prepare(
        "select rowid, snippet(search_index, 1, '', '', '…', 24) from search_index where search_index match ? order by rank limit ?",
      );
      const total = client.prepare("select count(*) from search_index where search_index match ?");
      if (page.all(match, limit).length < limit) throw new Error("the national world has too few texts to search");
      return inProcess(
        async () => void [page.all(match, limit), total.get(match)],
        async () => void client.close(),
      );
    },
  },
  candidate: {
    name: "searchProposals: one edition, ranked, with total and snippets",
    async start(world) {
      const database = await openDatabase(await world.database());
      const context = await asOfficer(database);
      const [edition] = await database.read.select().from(editions).where(eq(editions.status, "published"));
      const search = { query, editionId: edition?.id ?? "", limit, offset: 0 };
      if ((await searchProposals(context, search)).hits.length < limit) throw new Error("the search finds too little");
      return inProcess(
        async () => void (await searchProposals(context, search)),
        () => database.close(),
      );
    },
  },
};
