import type { Drill } from "./drill";
import { takeUpPens } from "./support/pens";
import { openPostgresPortals } from "./support/postgres-portals";

/** Longer than anything may take that asks the database. */
const longestMs = 20_000;

/** PostgreSQL takes connections and answers nothing, as on a machine whose disk hangs. */
export const drill: Drill = {
  says: "PostgreSQL is frozen under load and thawed again; pages get an answer meanwhile",
  usually: 3,
  async run(times) {
    const season = await openPostgresPortals(1);
    const [portal] = season.portals;
    if (!portal) throw new Error("there is one portal");
    try {
      const pens = await takeUpPens(season.portals, season.ask);
      await fetch(portal.url);
      let slowest = 0;
      for (let time = 0; time < times; time++) {
        season.cluster.freeze();
        const began = performance.now();
        const [kept, uncached, alive, ready] = await Promise.all([
          fetch(portal.url),
          fetch(`${portal.url}/masuk?baru=${time}`),
          fetch(`${portal.url}/healthz`),
          fetch(`${portal.url}/readyz`),
        ]);
        slowest = Math.max(slowest, performance.now() - began);
        season.cluster.thaw();
        expectStatus("a kept page", kept, 200);
        expectStatus("a page that is not kept", uncached, 503);
        if (!uncached.headers.get("Retry-After")) throw new Error("nobody is told when to come again");
        expectStatus("healthz", alive, 200);
        expectStatus("readyz", ready, 503);
        if (slowest > longestMs) throw new Error(`a page took ${Math.round(slowest)} ms`);
        await pens.progress();
      }
      await pens.putDown();
      season.insistAlive();
      return { frozen: times, "slowest answer (ms)": Math.round(slowest), ...pens.figures(), verify: season.verify() };
    } finally {
      await season.close();
    }
  },
};

function expectStatus(what: string, { status }: Response, expected: number) {
  if (status !== expected) throw new Error(`${what} was answered with ${status}, not ${expected}`);
}
