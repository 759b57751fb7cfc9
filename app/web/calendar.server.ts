import { ICalCalendarMethod, ICalEventStatus, default as ical } from "ical-generator";
import { endOf, type Slot } from "~/domain/presentations/slot";
import { attachmentDisposition } from "./files/disposition";

type CalendarEntry = {
  slot: Pick<Slot, "id" | "room" | "startsAt" | "presentMinutes" | "interviewMinutes" | "sequence" | "toldAt">;
  summary: string;
  description: string;
  /** Where it is read about. */
  url: string;
};

/** A calendar file (RFC 5545) that calendars take over and bring up to date by it, each time under the same id. */
export function calendarOf(name: string, host: string, entries: readonly CalendarEntry[], now: Date): string {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Sayembara", product: "Jadwal" },
  });
  for (const { slot, summary, description, url } of entries) {
    calendar.createEvent({
      id: `${slot.id}@${host}`,
      sequence: slot.sequence,
      stamp: slot.toldAt ?? now,
      start: slot.startsAt,
      end: endOf(slot),
      summary,
      description,
      location: slot.room,
      url,
      status: ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

/** A calendar file to be saved; it is one person's, and kept nowhere on the way. */
export function calendarResponse(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": attachmentDisposition(name),
      "Cache-Control": "private, no-store",
    },
  });
}
