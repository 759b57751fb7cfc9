import { schemeFields, schemes } from "db/schema";
import type { SchemeCode } from "db/vocabulary";
import { eq } from "drizzle-orm";
import { mayKeepGallery } from "~/domain/gallery/policy";
import { atomically } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import { insist } from "~/domain/kernel/refusal";
import { record } from "~/domain/ledger/recording.server";

export type NewScheme = {
  code: SchemeCode;
  name: string;
  language: "id" | "en";
  minAgeMonths: number;
  quota: number | null;
  source: string;
  fields: ReadonlyArray<{ code: string; title: string; wordLimit: number | null; filledFrom: readonly string[] }>;
};

/** Adds an award that winners can be nominated to, with its own form. */
export function registerScheme(context: Context, { fields, ...scheme }: NewScheme): Promise<void> {
  return atomically(context, async (context) => {
    insist(mayKeepGallery(context.actor));
    const [known] = await context.db.select({ code: schemes.code }).from(schemes).where(eq(schemes.code, scheme.code));
    insist(known && "scheme-known");

    await context.db.insert(schemes).values(scheme);
    await context.db.insert(schemeFields).values(
      fields.map(({ filledFrom, ...field }, position) => ({
        id: newId(),
        scheme: scheme.code,
        position,
        filledFrom: [...filledFrom],
        ...field,
      })),
    );

    await record(context, "scheme.registered", { id: scheme.code }, { fields: fields.length });
  });
}
