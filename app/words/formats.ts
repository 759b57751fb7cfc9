import { type Language, locales } from "./language";

const zone = "Asia/Jakarta";

/** "31 Maret 2026 pukul 23.59 WIB" */
export function showMoment(language: Language, moment: Date | string): string {
  const date = new Date(moment);
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone: zone }).format(date);
  return `${day}, ${showTime(language, date)} WIB`;
}

/** "23.59" */
export function showTime(language: Language, moment: Date | string): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: "short", timeZone: zone }).format(new Date(moment));
}

/** "23.59.07", for receipts and saves. */
export function showSeconds(language: Language, moment: Date | string): string {
  return new Intl.DateTimeFormat(locales[language], { timeStyle: "medium", timeZone: zone }).format(new Date(moment));
}

/** "31 Maret 2026", of a moment or of a calendar day such as "2026-03-31". */
export function showDay(language: Language, day: Date | string): string {
  const isCalendarDay = typeof day === "string" && day.length === 10;
  const timeZone = isCalendarDay ? "UTC" : zone;
  return new Intl.DateTimeFormat(locales[language], { dateStyle: "long", timeZone }).format(new Date(day));
}

export function showRange(language: Language, from: Date | string, to: Date | string): string {
  return `${showDay(language, from)} – ${showDay(language, to)}`;
}

/** A decimal number that came as exact digits, "87.25": only its mark is translated. */
export function showDecimal(language: Language, digits: string): string {
  return language === "id" ? digits.replace(".", ",") : digits;
}
