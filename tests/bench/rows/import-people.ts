import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { openDatabase } from "db/engine/database";
import { users } from "db/schema";
import { eq } from "drizzle-orm";
import { applyImport } from "~/domain/imports/applying.server";
import { keepImport } from "~/domain/imports/reading.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { findActor } from "~/domain/people/finding.server";
import { readList } from "~/web/imports/reading.server";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";

const people = 5_000;
const list = [
  "Nama lengkap,Alamat surel",
  ...Array.from({ length: people }, (_, place) => `CONTOH Orang ${place},orang${place}@impor.contoh.example`),
].join("\n");
const letter = ({ name, secret }: { name: string; secret: string }) => ({ subject: "Aktifkan", body: name + secret });

/** One operation is a list of 5,000 people, from its bytes to their accounts and letters. */
export const row: BenchRow = {
  name: "import-people",
  baseline: {
    name: "bare csv-parse of the same list",
    async start() {
      return inProcess(
        async () => void parse(list, { columns: true }),
        async () => undefined,
      );
    },
  },
  candidate: {
    name: "read in a cell, judged, applied slice by slice with accounts, letters and events",
    async start(world) {
      let round = 0;
      return inProcess(
        async () => {
          const file = join(world.directory, `import-${++round}.db`);
          copyFileSync(await world.database(), file);
          const database = await openDatabase(file);
          try {
            const [officer] = await database.read
              .select()
              .from(users)
              .where(eq(users.email, "sekretariat@contoh.example"));
            const actor = officer && (await findActor(database.read, officer.id, new Date()));
            if (!actor) throw new Error("the national world has no officer");
            const context = contextOf(database, actor, new Date());
            const { rows } = await readList("people", new File([list], "orang.csv"));
            const id = await keepImport(context, { kind: "people", fileName: "orang.csv", rows });
            await applyImport(context, id, letter);
          } finally {
            await database.close();
          }
        },
        async () => undefined,
      );
    },
  },
};
