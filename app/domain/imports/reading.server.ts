import { imports } from "db/schema";
import type { ImportKind } from "db/vocabulary";
import { and, between, count, eq } from "drizzle-orm";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { anHourBefore, mostListsAnHour } from "~/domain/kernel/limit";
import { insist, refuseIf } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";
import { actorId } from "~/domain/people/actor";
import { mayManageAccounts } from "~/domain/people/policy";
import { asKept, digestOfRows } from "./keeping.server";
import type { ImportRow } from "./row";

export type ReadList = { kind: ImportKind; fileName: string; rows: readonly ImportRow[] };

/** Keeps a list that was read, to be looked at and then applied or left; nothing else changes. */
export function keepImport(context: Context, { kind, fileName, rows }: ReadList): Promise<string> {
  return atomically(context, async (context) => {
    insist(mayManageAccounts(context.actor));
    await insistFewLists(context);

    const id = newId();
    const kept = rows.map((row) => asKept({ ...row, judged: undefined }));
    await context.db.insert(imports).values({
      id,
      kind,
      fileName: fileName.slice(0, 200),
      rows: kept,
      readBy: actorId(context.actor),
      readAt: context.now,
    });

    await record(context, "import.read", { id }, { kind, rows: rows.length, sha256: digestOfRows(kept) });
    return id;
  });
}

async function insistFewLists({ db, actor, now }: Context) {
  const [read] = await db
    .select({ count: count() })
    .from(imports)
    .where(and(eq(imports.readBy, actorId(actor)), between(imports.readAt, anHourBefore(now), now)));
  refuseIf((read?.count ?? 0) >= mostListsAnHour, "too-many-lists");
}
