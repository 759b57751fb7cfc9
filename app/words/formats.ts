import type { TimeZone } from "db/vocabulary";
import { type Language, locales } from "./language";

const zone = "Asia/Jakarta";

const places: Record<TimeZone, string> = { WIB: zone, WITA: "Asia/Makassar", WIT: "Asia/Jayapura" };

/** Making a formatter costs a hundred times what using it does, so each kind is made once. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locales[language], options);
  made.set(key, known);
  return known;
}

/** "31 Maret 2026, 23.59 WIB" */
export function showMoment(language: Language, moment: Date | string): string {
  return `${showDay(language, new Date(moment))}, ${showTime(language, moment)} WIB`;
}

/** "23.59" */
function showTime(language: Language, moment: Date | string): string {
  return formatter(language, { timeStyle: "short", timeZone: zone }).format(new Date(moment));
}

/** "23.59.07", for receipts and saves. */
export function showSeconds(language: Language, moment: Date | string): string {
  return formatter(language, { timeStyle: "medium", timeZone: zone }).format(new Date(moment));
}

/** "31 Maret 2026, 23.59.07 WITA", to the second and by the clocks of a place. */
export function showExactly(language: Language, moment: Date | string, place: TimeZone = "WIB"): string {
  const timeZone = places[place];
  const day = formatter(language, { dateStyle: "long", timeZone }).format(new Date(moment));
  return `${day}, ${formatter(language, { timeStyle: "medium", timeZone }).format(new Date(moment))} ${place}`;
}

/** "5 Mei 2026, 09.00 WIB (11.00 WIT)": with the clocks of a place where these show something else. */
export function showInZone(language: Language, moment: Date, place: TimeZone): string {
  const shown = showMoment(language, moment);
  return place === "WIB" ? shown : `${shown} (${showLocal(language, moment, place)})`;
}

/** "09.00", in western Indonesian time */
export function showClock(language: Language, moment: Date): string {
  return showTime(language, moment);
}

/** "11.00 WIT" */
export function showLocal(language: Language, moment: Date, place: TimeZone): string {
  return `${formatter(language, { timeStyle: "short", timeZone: places[place] }).format(moment)} ${place}`;
}

/** "31 Maret 2026", of a moment or of a calendar day such as "2026-03-31". */
export function showDay(language: Language, day: Date | string): string {
  const isCalendarDay = typeof day === "string" && day.length === 10;
  const timeZone = isCalendarDay ? "UTC" : zone;
  return formatter(language, { dateStyle: "long", timeZone }).format(new Date(day));
}

/** "Januari" to "Desember". */
export function monthNames(language: Language): string[] {
  const months = formatter(language, { month: "long", timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, month) => months.format(Date.UTC(2000, month, 15)));
}

export function showRange(language: Language, from: Date | string, to: Date | string): string {
  return `${showDay(language, from)} – ${showDay(language, to)}`;
}

/** A decimal number that came as exact digits, "87.25": only its mark is translated. */
export function showDecimal(language: Language, digits: string): string {
  return language === "id" ? digits.replace(".", ",") : digits;
}

/** "1,2 MB", in steps of 1024 as file managers have it. */
export function showBytes(language: Language, bytes: number): string {
  const [unit, size]: [string, number] =
    bytes < 1024 * 1024 ? ["kB", Math.max(bytes / 1024, 1)] : ["MB", bytes / (1024 * 1024)];
  const shown = new Intl.NumberFormat(locales[language], { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size);
  return `${shown} ${unit}`;
}

/** The same for a figure to be read, its thousands in groups: "12.500,5" and "−3". */
export function showFigure(language: Language, digits: string): string {
  const [whole = "", fraction] = digits.replace("-", "−").split(".");
  const [group, mark] = language === "id" ? [".", ","] : [",", "."];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return fraction ? `${grouped}${mark}${fraction}` : grouped;
}
