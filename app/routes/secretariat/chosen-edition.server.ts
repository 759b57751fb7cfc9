import { data } from "@remix-run/node";
import { type Edition, registrationPhase } from "~/domain/editions/edition";
import { findCurrentEdition, listOwnEditions } from "~/domain/editions/finding.server";
import type { Context } from "~/domain/kernel/context";

/**
 * Of the editions that the actor organises the one that ?edisi= names; else one whose registration is open, since most
 * is to do there; else the current one, else the latest.
 */
export async function chosenEdition(context: Context, request: Request) {
  const editions = await listOwnEditions(context);
  const slug = new URL(request.url).searchParams.get("edisi");
  const named = editions.find((edition) => edition.slug === slug);
  if (slug && !named) throw data(null, { status: 404 });
  const current = await findCurrentEdition(context);
  const isOpen = (edition: Edition) =>
    edition.status === "published" && registrationPhase(edition, context.now) === "open";
  const edition = named ?? editions.find(isOpen) ?? editions.find(({ id }) => id === current?.id) ?? editions[0];
  return { edition, editions };
}
