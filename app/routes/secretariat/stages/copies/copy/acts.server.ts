import { z } from "zod";
import { closeToJudges, hideWords, openToJudges, showWords } from "~/domain/blind/deciding.server";
import { findCopy } from "~/domain/blind/preparing.server";
import type { Context } from "~/domain/kernel/context";
import { found } from "~/domain/kernel/refusal";
import { actorId } from "~/domain/people/actor";
import { optional, text } from "~/routes/pieces/forms/fields";
import { type Deed, done } from "~/site/deeds";
import { paths } from "~/site/paths";
import { form } from "~/web/acting.server";
import { bareCopyOf } from "~/web/intake/nameless.server";
import type { Words } from "~/words/words";

/** What the forms of an entry's copy ask for. */
export function actsOnCopy(context: Context, { blind }: Words, stageId: string, entryId: string) {
  const { copy: says } = blind;
  const on = (deed: Deed) => done(paths.copy(stageId, entryId), deed);
  const file = z.object({ file: optional });
  const place = { stageId, entryId };
  return {
    hide: form(
      z.object({ words: text(says.addMissing) }),
      async ({ words }) => {
        await hideWords(context, stageId, entryId, words);
        return on("words-hidden");
      },
      { at: { rest: "words" } },
    ),
    show: form(z.object({ words: optional }), async ({ words }) => {
      await showWords(context, stageId, entryId, words);
      return on("words-shown");
    }),
    open: form(file, async ({ file }) => {
      const { files } = await findCopy(context, stageId, entryId);
      const copy = await bareCopyOf(found(files.find(({ id }) => id === file)), actorId(context.actor));
      await openToJudges(context, place, file, copy);
      return on("file-checked");
    }),
    close: form(file, async ({ file }) => {
      await closeToJudges(context, place, [file]);
      return on("file-checked");
    }),
    "close-rest": form(z.object({}), async () => {
      const { files } = await findCopy(context, stageId, entryId);
      const rest = files.filter(({ check }) => check === "unchecked");
      await closeToJudges(
        context,
        place,
        rest.map(({ id }) => id),
      );
      return on("file-checked");
    }),
  };
}
