import { attachmentDisposition } from "./files/disposition";

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
