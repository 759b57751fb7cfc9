import { setTimeout as pause } from "node:timers/promises";
import { type Asked, ask, keptLine } from "./asking";
import type { Writer } from "./people";

export type Burst = { saves: Asked[]; allMs: number; meanwhile: Asked[] };

/** All at one moment on lines that are open; meanwhile a new visitor comes every 25 ms for a page that is kept. */
export async function saveAtOnce(url: string, writers: Writer[]): Promise<Burst> {
  const lines = writers.map(keptLine);
  await Promise.all(lines.map((line) => ask(`${url}/healthz`, { line })));
  await ask(`${url}/`, { line: false });

  const meanwhile: Promise<Asked>[] = [];
  let isOver = false;
  const visitors = (async () => {
    while (!isOver) {
      meanwhile.push(ask(`${url}/`, { line: false }));
      await pause(25);
    }
  })();
  const begun = performance.now();
  const saves = await Promise.all(
    writers.map(async (writer, place) => {
      const { cookie, door, saves } = writer;
      const asked = await ask(url + door, { cookie, line: lines[place] ?? false, fields: writer.fields(saves) });
      if (asked.status === 204) writer.saves += 1;
      return asked;
    }),
  );
  const allMs = performance.now() - begun;
  isOver = true;
  await visitors;
  return { saves, allMs, meanwhile: await Promise.all(meanwhile) };
}
