import type { LoaderFunctionArgs } from "@remix-run/node";
import { listOwnAssignments } from "~/domain/assignment/finding.server";
import { listOwnTimes } from "~/domain/presentations/finding.server";
import { paths } from "~/site/paths";
import { publicUrl } from "~/site/public-url.server";
import { calendarOf, calendarResponse } from "~/web/calendar.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { judges } from "./judges";

/** A judge's presentations as a calendar file. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, judges);
  const { presentations: says } = wordsFor(languageOf(request));
  const own = new Map((await listOwnAssignments(context)).map((one) => [one.id, one]));
  const portal = publicUrl(request);
  const entries = (await listOwnTimes(context)).map(({ slot, assignmentId, stage }) => ({
    slot,
    summary: own.get(assignmentId)?.title ?? says.judge.hidden,
    description: [stage.name, own.get(assignmentId)?.number].filter(Boolean).join(" · "),
    url: portal + paths.assignment(assignmentId),
  }));
  return calendarResponse(
    calendarOf(says.judge.title, new URL(portal).host, entries, context.now),
    "jadwal-presentasi.ics",
  );
}
