import { imports, users } from "db/schema";
import { desc, eq } from "drizzle-orm";
import type { Context } from "~/domain/kernel/context";
import { found, insist } from "~/domain/kernel/refusal";
import { mayManageAccounts } from "~/domain/people/policy";
import { asRow } from "./keeping";

export type { KeptRow } from "./keeping";

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

export type KeptImport = Awaited<ReturnType<typeof findImport>>;
