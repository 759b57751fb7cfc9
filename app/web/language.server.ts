import { defaultLanguage, type Language, languages } from "~/words/language";
import { languageCookieName } from "./serving/cookie-names.server";
import { languageInCookie } from "./serving/language-cookie.server";

/** The visitor's choice, kept in a cookie; Indonesian until they choose. */
export function languageOf(request: Request): Language {
  const chosen = languageInCookie(request.headers.get("Cookie") ?? "");
  return languages.find((language) => language === chosen) ?? defaultLanguage;
}

export function languageCookie(language: Language): string {
  return `${languageCookieName}=${language}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly`;
}
