import { editions } from "db/schema";
import { and, eq, ne } from "drizzle-orm";
import type { Edition } from "~/domain/editions/edition";
import type { Context } from "~/domain/kernel/context";
import { insist, insistThat } from "~/domain/kernel/refusal";
import { changeRules, type EditionDraft } from "./changing.server";

export type EditionIdentity = Pick<
  Edition,
  "name" | "year" | "slug" | "theme" | "decreeNo" | "opensAt" | "closesAt" | "ageCountedOn" | "isExample"
>;

/** Names and dates a draft edition. */
export function identifyEdition(context: Context, draft: EditionDraft, identity: EditionIdentity): Promise<void> {
  return changeRules(context, draft, "identity", async (context, edition) => {
    insistThat(identity.opensAt < identity.closesAt, "opens-after-closing");
    const [namesake] = await context.db
      .select({ id: editions.id })
      .from(editions)
      .where(and(eq(editions.slug, identity.slug), ne(editions.id, edition.id)));
    insist(namesake && "slug-taken");
    await context.db.update(editions).set(identity).where(eq(editions.id, edition.id));
  });
}
