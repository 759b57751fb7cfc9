import { setImmediate } from "node:timers/promises";
import type { Rows } from "./column";

/** Few enough that whoever waits for a turn hardly notices. */
const rowsPerTurn = 50;

/** The same rows; after every so many others have their turn, and `pace` may take its time. */
export async function* inTurns<Row>(rows: Rows<Row>, pace?: () => Promise<void>): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of rows) {
    yield row;
    if (++count % rowsPerTurn !== 0) continue;
    await setImmediate();
    await pace?.();
  }
}
