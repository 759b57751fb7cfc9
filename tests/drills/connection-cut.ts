import { setTimeout as pause } from "node:timers/promises";
import type { Drill } from "./drill";
import { openCuttingProxy } from "./support/cutting-proxy";
import { takeUpPens } from "./support/pens";
import { openPostgresPortals } from "./support/postgres-portals";

/** The network between portal and database breaks while people save. */
export const drill: Drill = {
  says: "all connections to PostgreSQL are cut under load; two processes of the portal serve",
  usually: 50,
  async run(times) {
    let proxy: Awaited<ReturnType<typeof openCuttingProxy>> | undefined;
    const season = await openPostgresPortals(2, async (address) => {
      const url = new URL(address);
      proxy = await openCuttingProxy({ host: url.hostname, port: Number(url.port) });
      url.port = String(proxy.port);
      return url.href;
    });
    try {
      const pens = await takeUpPens(season.portals, season.ask);
      let lines = 0;
      for (let time = 0; time < times; time++) {
        await pause(50 + Math.random() * 300);
        lines += proxy?.cut() ?? 0;
        season.insistAlive();
        await pens.progress();
      }
      await pens.putDown();
      season.insistAlive();
      return { cuts: times, "sockets that were open": lines, ...pens.figures(), verify: season.verify() };
    } finally {
      await season.close();
      proxy?.close();
    }
  },
};
