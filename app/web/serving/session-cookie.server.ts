import { sessionCookieName } from "./cookie-names.server";

const carried = new RegExp(`(?:^|;\\s*)${sessionCookieName}=([a-z0-9]{40})(?:;|$)`);

/**
 * The session that a Cookie header carries. The page cache and the guards must read it alike: a session that only
 * one of them saw could put somebody's own page into everybody's cache.
 */
export function sessionInCookie(cookie: string | null | undefined): string | undefined {
  return cookie ? carried.exec(cookie)?.[1] : undefined;
}
