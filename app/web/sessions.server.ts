import { Lucia, TimeSpan } from "lucia";
import { hashSecret } from "~/domain/people/secret.server";
import { overHttps, sessionCookieName } from "./serving/cookie-names.server";
import { sessionInCookie } from "./serving/session-cookie.server";
import { sessionRows } from "./session-rows.server";

/**
 * The one module that knows Lucia: upstream has frozen it, so everything else asks here.
 * A session ends a day after its last use and a week after its beginning. The cookie outlives it, since only the row
 * decides.
 */
const lucia = new Lucia(sessionRows, {
  sessionExpiresIn: new TimeSpan(1, "d"),
  sessionCookie: { name: sessionCookieName, expires: false, attributes: { secure: overHttps, sameSite: "lax" } },
});

/** The user whose session the request carries. */
export async function readSession(request: Request): Promise<string | undefined> {
  const sessionId = sessionInCookie(request.headers.get("Cookie"));
  if (!sessionId) return undefined;
  const { session } = await lucia.validateSession(sessionId);
  return session?.userId;
}

/** The hash under which the request's session is kept: what tells it from the owner's other sessions. */
export function sessionHash(request: Request): string {
  return hashSecret(sessionInCookie(request.headers.get("Cookie")) ?? "");
}

/** Starts a session; the answer is the Set-Cookie header. */
export async function startSession(userId: string): Promise<string> {
  const session = await lucia.createSession(userId, {});
  return lucia.createSessionCookie(session.id).serialize();
}

/** Ends the request's session; the answer is the Set-Cookie header that clears the cookie. */
export async function endSession(request: Request): Promise<string> {
  const sessionId = sessionInCookie(request.headers.get("Cookie"));
  if (sessionId) await lucia.invalidateSession(sessionId);
  return lucia.createBlankSessionCookie().serialize();
}
