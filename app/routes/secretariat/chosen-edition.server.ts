import type { Edition } from "~/domain/editions/edition";
import { findCurrentEdition, findEditionBySlug, listEditions } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";
import { orRespond } from "~/web/refusals.server";

/** The edition that ?edisi= names, else the current one; undefined before there is any. */
export async function chosenEdition(context: Context, request: Request) {
  const slug = new URL(request.url).searchParams.get("edisi");
  const edition: Edition | undefined = slug
    ? await orRespond(findEditionBySlug(context, slug))
    : await findCurrentEdition(context);
  return { edition, editions: await listEditions(context) };
}
