import { data, redirect } from "@remix-run/node";
import { currentTime } from "~/adapters/clock.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import type { Context } from "~/domain/kernel/context";
import { type Capacity, capacitiesOf, nobody } from "~/domain/people/actor";
import { findActor } from "~/domain/people/finding.server";
import { paths } from "~/site/paths";
import { getDatabase } from "./database.server";
import { keptEntries, type SessionEnded } from "./kept-form.server";
import { readSession } from "./sessions.server";

/** For doors that stand open to all: whoever asks, signed in or not. */
export async function anyContext(request: Request): Promise<Context> {
  const database = await getDatabase();
  const now = currentTime();
  const userId = await readSession(request);
  const actor = userId ? await findActor(database.read, userId, now) : undefined;
  return { ...contextOf(database, actor ?? nobody, now), found: new Map() };
}

/**
 * For every other door. Signed out: to the sign-in page and back, a form that was sent is kept.
 * Signed in without one of the capacities: not found, since a stranger does not learn what is here.
 */
export async function requireContext(request: Request, capacities?: readonly Capacity[]): Promise<Context> {
  const context = await anyContext(request);
  if (!context.actor.id) throw await signInFirst(request);
  if (capacities && !capacitiesOf(context.actor).some((own) => capacities.includes(own)))
    throw data(null, { status: 404 });
  return context;
}

async function signInFirst(request: Request) {
  const { pathname, search } = new URL(request.url);
  const path = pathname.replace(/\.data$/, "") + search;
  if (request.method === "GET" || request.method === "HEAD") {
    return redirect(`${paths.signIn}?lanjut=${encodeURIComponent(path)}`);
  }
  const ended: SessionEnded = { kind: "session-ended", path, kept: await keptEntries(request) };
  return data(ended, { status: 401 });
}
