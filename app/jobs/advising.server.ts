import { inCell } from "~/adapters/cell.server";
import type { ListAdvice } from "~/domain/ranking/advice";
import { applyAdvice, stateAdvice } from "~/domain/ranking/advising.server";
import { programFile } from "~/own-programs.server";
import type { Performer } from "./performing.server";

const script = programFile("advising-thread");
const limits = { patienceMs: 5 * 60_000, heapMb: 1024 };

/** How sure standings are: computed on a copy of the sheets, and kept only if no newer standings stand by then. */
export const advise: Performer<"advice"> = async ({ subject }, { context, signal, onProgress }) => {
  const asked = await stateAdvice(context(), subject);
  const advice = await inCell<ListAdvice[]>(script, asked, limits, { signal, onProgress });
  return (context) => applyAdvice(context, subject, asked, advice);
};
