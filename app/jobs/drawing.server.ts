import { inCell } from "~/adapters/cell.server";
import { applyDraw, stateDraw } from "~/domain/assignment/assigning.server";
import type { Solution } from "~/domain/assignment/draw";
import { programFile } from "~/own-programs.server";
import type { Performer } from "./performing.server";

const script = programFile("drawing-thread");
const limits = { patienceMs: 5 * 60_000, heapMb: 512 };

/** Who judges what: computed on a copy of the facts, and applied only if they are still the same. */
export const draw: Performer<"draw"> = async ({ subject, input }, { context, signal, onProgress }) => {
  const problem = await stateDraw(context(), subject, input);
  const solution = await inCell<Solution>(script, problem, limits, { signal, onProgress });
  return (context) => applyDraw(context, subject, { ...input, problem, solution });
};
