import { fileChecks, hiddenWords } from "db/schema";
import { and, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { hasLetter, oneLine } from "~/domain/kernel/line";
import { found, insist, insistThat, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { findEntered } from "./entered.server";
import { wordsOf } from "./hiding";
import { mayPrepareCopies } from "./policy";

/** Below this a word would be hidden in the middle of what it has nothing to do with. */
const shortestHidden = 3;
const longestHidden = 200;
const mostHidden = 100;

/** Hides words in a proposal from the judges of blind stages, besides what the portal hides by itself. */
export function hideWords(context: Context, stageId: string, entryId: string, typed: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, entry } = await findEntered(context, stageId, entryId);
    insist(mayPrepareCopies(context.actor, stage));
    const words = oneLine(typed.normalize("NFC"));
    const isUsable = hasLetter(words) && wordsOf(words).join("").length >= shortestHidden;
    insistThat(isUsable && words.length <= longestHidden, "words-unusable");
    const hidden = await context.db.select().from(hiddenWords).where(eq(hiddenWords.proposalId, entry.proposalId));
    const isHidden = hidden.some((one) => one.words.toLowerCase() === words.toLowerCase());
    refuseIf(isHidden, "words-hidden-already");
    refuseIf(hidden.length >= mostHidden, "too-many-hidden");

    await context.db.insert(hiddenWords).values({
      proposalId: entry.proposalId,
      words,
      hiddenBy: actorId(context.actor),
      hiddenAt: context.now,
    });

    await record(context, "words.hidden", stage, { entry: entry.id });
  });
}

/** Takes back what was hidden by mistake. */
export function showWords(context: Context, stageId: string, entryId: string, words: string): Promise<void> {
  return atomically(context, async (context) => {
    const { stage, entry } = await findEntered(context, stageId, entryId);
    insist(mayPrepareCopies(context.actor, stage));
    const one = and(eq(hiddenWords.proposalId, entry.proposalId), eq(hiddenWords.words, words));
    const [hidden] = await context.db.select().from(hiddenWords).where(one);
    found(hidden);

    await context.db.delete(hiddenWords).where(one);

    await record(context, "words.shown", stage, { entry: entry.id });
  });
}

/** The file as judges get it: what its program wrote along is gone. */
export type CopiedFile = { sha256: string; bytes: number };

type Place = { stageId: string; entryId: string };

/**
 * Says of a file of an entry that it tells nobody whose it is: judges get it as `copy`. A later look counts in place of an
 * earlier one.
 */
export function openToJudges(context: Context, place: Place, attachmentId: string, copy: CopiedFile): Promise<void> {
  return atomically(context, (context) => checkFiles(context, place, [attachmentId], copy));
}

/** Says of files of an entry that judges are not to have them, as they tell whose it is. */
export function closeToJudges(context: Context, place: Place, attachmentIds: readonly string[]): Promise<void> {
  return atomically(context, (context) => checkFiles(context, place, attachmentIds, undefined));
}

async function checkFiles(
  context: Context,
  { stageId, entryId }: Place,
  attachmentIds: readonly string[],
  copy: CopiedFile | undefined,
) {
  const { stage, entry, content } = await findEntered(context, stageId, entryId);
  insist(mayPrepareCopies(context.actor, stage));
  const checked = {
    isNameless: copy !== undefined,
    copySha256: copy?.sha256 ?? null,
    copyBytes: copy?.bytes ?? null,
    checkedBy: actorId(context.actor),
    checkedAt: context.now,
  };
  for (const attachmentId of attachmentIds) {
    found(content.attachments.find(({ id }) => id === attachmentId));
    await context.db
      .insert(fileChecks)
      .values({ attachmentId, ...checked })
      .onConflictDoUpdate({ target: fileChecks.attachmentId, set: checked });

    const details = { entry: entry.id, attachment: attachmentId, copy: copy?.sha256 ?? null };
    await record(context, "file.checked", stage, details);
  }
}
