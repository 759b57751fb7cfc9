import { searchDocuments } from "db/schema";
import { eq, max } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import type { SnapshotContent } from "~/domain/proposals/snapshot";

type Titled = { id: string; title: string };

/** Within a command that names a proposal: of a draft, nothing but the title can be found. */
export function rememberTitle(context: Context, { id, title }: Titled): Promise<void> {
  return remember(context, id, { title });
}

/** Within submission: from here on the text that was handed in can be found. */
export function rememberText(context: Context, proposalId: string, content: SnapshotContent): Promise<void> {
  return remember(context, proposalId, { title: content.title, body: searchableText(content) });
}

/** Within a command that takes a proposal back: its text is the unit's own again. */
export async function forgetText(context: Context, proposalId: string): Promise<void> {
  await context.db.update(searchDocuments).set({ body: "" }).where(eq(searchDocuments.proposalId, proposalId));
}

export function searchableText({ answers }: Pick<SnapshotContent, "answers">): string {
  return answers.map(({ text }) => text).join("\n\n");
}

/** Writers take turns, so the next number is nobody else's. */
async function remember({ db }: Context, proposalId: string, change: { title: string; body?: string }) {
  const [last] = await db.select({ number: max(searchDocuments.number) }).from(searchDocuments);
  await db
    .insert(searchDocuments)
    .values({ number: (last?.number ?? 0) + 1, proposalId, body: "", ...change })
    .onConflictDoUpdate({ target: searchDocuments.proposalId, set: change });
}
