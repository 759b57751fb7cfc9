import type { Edition } from "~/domain/editions/edition";
import { isPending } from "~/domain/editions/publication";
import type { Context } from "~/domain/kernel/context";
import { namesOf } from "~/domain/people/finding.server";
import { findLastPublication } from "~/domain/preparing/publishing.server";

/** The latest proposal to publish a draft, with the names of those who spoke. */
export async function publicationOf(context: Context, edition: Edition) {
  const last = await findLastPublication(context, edition.id);
  if (!last) return undefined;
  const names = await namesOf(context.db, [last.proposedBy, ...(last.returnedBy ? [last.returnedBy] : [])]);
  return {
    pending: isPending(last, edition),
    by: names.get(last.proposedBy) ?? "",
    at: last.proposedAt,
    returned:
      last.returnedAt && last.returnedBy
        ? { by: names.get(last.returnedBy) ?? "", at: last.returnedAt, note: last.note ?? "" }
        : undefined,
  };
}

export type ShownPublication = Awaited<ReturnType<typeof publicationOf>>;
