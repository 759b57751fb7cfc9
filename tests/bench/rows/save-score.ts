import { join } from "node:path";
import Client from "better-sqlite3";
import type { BenchRow } from "../row";
import { inProcess } from "../support/in-process";

export const row: BenchRow = {
  name: "save-score",
  baseline: {
    name: "bare better-sqlite3, one row, one commit",
    async start(world) {
      const client = new Client(join(world.directory, "bare-score.db"));
      client.pragma("journal_mode = WAL");
      client.pragma("synchronous = FULL");
      client.exec(
        "create table scores (id integer primary key, value integer not null); insert into scores values (1, 0)",
      );
      const update = client.prepare("update scores set value = value + 1 where id = 1");
      return inProcess(
        async () => void update.run(),
        async () => void client.close(),
      );
    },
  },
  candidate: {
    name: "the command that saves a score",
    async start() {
      throw new Error("not wired yet");
    },
  },
};
