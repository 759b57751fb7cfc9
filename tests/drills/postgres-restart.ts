import { setTimeout as pause } from "node:timers/promises";
import type { Drill } from "./drill";
import { takeUpPens } from "./support/pens";
import { openPostgresPortals } from "./support/postgres-portals";

/** An administrator restarts PostgreSQL while people save, gently and as in a crash. */
export const drill: Drill = {
  says: "PostgreSQL is restarted under load, fast and immediate in turn; two processes of the portal serve",
  usually: 50,
  async run(times) {
    const season = await openPostgresPortals(2);
    const { cluster, portals, ask, insistAlive } = season;
    try {
      const pens = await takeUpPens(portals, ask);
      await Promise.all(portals.map(({ url }) => fetch(url)));

      let keptPages = 0;
      for (let time = 0; time < times; time++) {
        await pause(Math.random() * 400);
        const restarting = cluster.restart(time % 2 === 0 ? "fast" : "immediate", Math.random() * 800);
        for (const { url } of portals) {
          const { status } = await fetch(url);
          if (status !== 200) throw new Error(`a kept page was answered with ${status}`);
          keptPages++;
        }
        await restarting;
        insistAlive();
        await pens.progress();
      }
      await pens.putDown();
      insistAlive();
      return { restarts: times, ...pens.figures(), "kept pages meanwhile": keptPages, verify: season.verify() };
    } finally {
      await season.close();
    }
  },
};
