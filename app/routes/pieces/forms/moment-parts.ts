import { isDay, jakartaMs } from "~/domain/kernel/days";

/** A moment as people write it, in western Indonesian time (WIB, UTC+7). */
export type MomentParts = { day: string; month: string; year: string; time: string };

/** A closing time without seconds means that whole minute: "23.59" ends at 23.59.59. */
export type Edge = "opens" | "closes";

const clock = /^(\d{1,2})[.:](\d{2})(?:[.:](\d{2}))?$/;

/** "31", "3", "2026" as "2026-03-31"; undefined when there is no such day. */
export function dayFrom({ day, month, year }: Omit<MomentParts, "time">): string | undefined {
  const written = [year.trim().padStart(4, "0"), month.trim().padStart(2, "0"), day.trim().padStart(2, "0")].join("-");
  return isDay(written) ? written : undefined;
}

export function momentFrom({ time, ...date }: MomentParts, edge: Edge): Date | undefined {
  const day = dayFrom(date);
  const match = clock.exec(time.trim());
  if (!day || !match) return undefined;
  const [hour, minute, second] = [match[1], match[2], match[3] ?? (edge === "closes" ? "59" : "00")].map(Number);
  if (hour === undefined || minute === undefined || second === undefined) return undefined;
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return new Date(Date.parse(`${day}T00:00:00Z`) + ((hour * 60 + minute) * 60 + second) * 1000 - jakartaMs);
}

export function partsOf(moment: Date, edge: Edge): MomentParts {
  const [date = "", clock = ""] = new Date(moment.getTime() + jakartaMs).toISOString().split("T");
  const seconds = clock.slice(6, 8);
  const understood = seconds === (edge === "closes" ? "59" : "00");
  return { ...partsOfDay(date), time: clock.slice(0, understood ? 5 : 8).replaceAll(":", ".") };
}

export function partsOfDay(day: string): Omit<MomentParts, "time"> {
  const [year = "", month = "", date = ""] = day.split("-");
  return { day: String(Number(date)), month: String(Number(month)), year };
}

/** The posted parts of a field in flat names: opensAtDay, opensAtMonth, opensAtYear, opensAtTime. */
export function postedParts(form: FormData, name: string): MomentParts {
  const part = (suffix: string) => form.get(name + suffix)?.toString() ?? "";
  return { day: part("Day"), month: part("Month"), year: part("Year"), time: part("Time") };
}

/** Puts what the parts of each field say into the field's own name, for the form's schema to read. */
export function joinMoments(form: FormData, fields: Record<string, Edge | "day">): FormData {
  for (const [name, edge] of Object.entries(fields)) {
    const parts = postedParts(form, name);
    const said = edge === "day" ? dayFrom(parts) : momentFrom(parts, edge)?.toISOString();
    form.set(name, said ?? "");
  }
  return form;
}

/** The flat names again with their values, for showing a saved moment in its form. */
export function flatParts(name: string, parts: Omit<MomentParts, "time"> & { time?: string }): Record<string, string> {
  const { day, month, year, time } = parts;
  const date = { [`${name}Day`]: day, [`${name}Month`]: month, [`${name}Year`]: year };
  return time === undefined ? date : { ...date, [`${name}Time`]: time };
}
