import type { Context } from "~/domain/kernel/context";
import { followRunning } from "~/domain/scoring/running.server";
import { eventStream } from "~/web/event-stream.server";
import { languageOf } from "~/web/language.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { percentOf, saysGoing } from "./following";

/** A stage's judging as it goes on, told until it is closed: sheets, never scores. */
export async function streamRunning(request: Request, context: Context, stageId: string): Promise<Response> {
  const language = languageOf(request);
  const words = wordsFor(language);
  await orRespond(followRunning(context, stageId));
  return eventStream(request, async () => {
    const { stage, byJudge, going } = await followRunning(context, stageId);
    const cells = byJudge.flatMap(({ id, begun, handedIn, left }) => [
      [`begun-${id}`, begun],
      [`handedIn-${id}`, handedIn],
      [`left-${id}`, left],
    ]);
    const text = saysGoing(words, language, going);
    return { text, progress: percentOf(going), cells: Object.fromEntries(cells), isOver: stage.status !== "open" };
  });
}
