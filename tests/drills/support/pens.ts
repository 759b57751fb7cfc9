import { setTimeout as pause } from "node:timers/promises";
import { type Ask, type Pen, takeUpPen } from "./pen";

const sections = ["ringkasan", "latar-belakang"];
const patienceMs = 40_000;

/** Several people who save all the time, at each of these processes. */
export async function takeUpPens(portals: ReadonlyArray<{ url: string }>, ask: Ask) {
  const pens: Pen[] = [];
  for (const { url } of portals) for (const section of sections) pens.push(await takeUpPen(url, ask, section));
  const over = new AbortController();
  const writing = Promise.all(pens.map((pen) => pen.write(over.signal)));
  // Told where it is awaited.
  writing.catch(() => undefined);
  const sum = (of: (pen: Pen) => number) => pens.reduce((total, pen) => total + of(pen), 0);

  async function everybodySaves() {
    const before = pens.map((pen) => pen.acknowledged());
    const givesUpAt = Date.now() + patienceMs;
    while (pens.some((pen, place) => pen.acknowledged() <= (before[place] ?? 0))) {
      if (Date.now() > givesUpAt) throw new Error("the portal does not come back");
      await pause(20);
    }
  }

  return {
    /** Resolves once everybody has saved once more. @throws when somebody cannot, or has lost something */
    progress: () => Promise.race([writing.then(() => undefined), everybodySaves()]),
    /** @throws when something that was acknowledged is not there */
    async putDown() {
      over.abort();
      await writing;
    },
    figures: () => ({
      "saves acknowledged and found": sum((pen) => pen.acknowledged()),
      "saves without an answer": sum((pen) => pen.unanswered()),
    }),
  };
}
