import { languageCookieName } from "./cookie-names.server";

const choice = new RegExp(`(?:^|;\\s*)${languageCookieName}=(\\w+)`);

/** Pages and the name under which they are kept must read the choice alike, or one visitor's would become everybody's. */
export function languageInCookie(cookie: string): string | undefined {
  return choice.exec(cookie)?.[1];
}
