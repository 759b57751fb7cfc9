import { editions } from "db/schema";
import { eq } from "drizzle-orm";
import type { Edition } from "~/domain/editions/edition";
import { findEdition } from "~/domain/editions/finding.server";
import { mayChange } from "~/domain/editions/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";

/** The draft edition that a change starts from; `version` is the one that the editor saw. */
export type EditionDraft = { editionId: string; version: number };

export type RulesPart =
  | "identity"
  | "tracks"
  | "sections"
  | "attachments"
  | "categories"
  | "checklist"
  | "rubrics"
  | "stages";

/**
 * The beats that every change of a draft's rules has in common around its own `write`.
 * @throws Refusal "edition-frozen" once the edition is published, "stale-version" when somebody was faster.
 */
export function changeRules<T>(
  context: Context,
  { editionId, version }: EditionDraft,
  part: RulesPart,
  write: (context: Context, edition: Edition) => Promise<T>,
): Promise<T> {
  return atomically(context, async (context) => {
    const edition = await findEdition(context, editionId);
    insist(mayChange(context.actor, edition));
    insistThat(version === edition.version, "stale-version");

    const written = await write(context, edition);
    await context.db
      .update(editions)
      .set({ version: edition.version + 1 })
      .where(eq(editions.id, edition.id));

    await record(context, "edition.changed", { id: edition.id, editionId: edition.id }, { part, version });
    return written;
  });
}
