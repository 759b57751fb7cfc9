import { events, imports, users } from "db/schema";
import { and, desc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insist, insistThat } from "~/domain/kernel/refusal";
import { portalChain } from "~/domain/ledger/recording.server";
import { mayManageAccounts } from "~/domain/people/policy";
import { asKept, asRow, digestOfRows } from "./keeping.server";

export type { KeptRow } from "./keeping.server";

const shown = 20;

/** The latest imports, without their rows. */
export async function listImports(context: Context) {
  insist(mayManageAccounts(context.actor));
  return context.db
    .select({
      id: imports.id,
      kind: imports.kind,
      fileName: imports.fileName,
      readAt: imports.readAt,
      appliedAt: imports.appliedAt,
      reader: users.name,
    })
    .from(imports)
    .innerJoin(users, eq(users.id, imports.readBy))
    .orderBy(desc(imports.readAt), desc(imports.id))
    .limit(shown);
}

export async function findImport(context: Context, importId: string) {
  insist(mayManageAccounts(context.actor));
  const [row] = await context.db.select().from(imports).where(eq(imports.id, importId));
  const { rows, ...kept } = found(row);
  return { ...kept, rows: rows.map(asRow) };
}

/** @throws Refusal "list-altered" when the list is not the one that was read: what is applied is what somebody looked at. */
export async function insistAsRead({ db }: Context, { id, rows }: KeptImport): Promise<void> {
  const [read] = await db
    .select({ body: events.body })
    .from(events)
    .where(and(eq(events.chain, portalChain), eq(events.subject, id), eq(events.type, "import.read")));
  const { details } = JSON.parse(read?.body ?? `{"details":{}}`) as { details: { sha256?: string } };
  const isAsRead = details.sha256 === undefined || details.sha256 === digestOfRows(rows.map(asKept));
  insistThat(isAsRead, "list-altered");
}

export type KeptImport = Awaited<ReturnType<typeof findImport>>;
