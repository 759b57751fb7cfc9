import type { LoaderFunctionArgs } from "@remix-run/node";
import { findOwnPresentations } from "~/domain/presentations/finding.server";
import { paths } from "~/site/paths";
import { publicUrl } from "~/site/public-url.server";
import { partOf } from "~/web/address";
import { calendarOf, calendarResponse } from "~/web/calendar.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { orRespond } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";

/** When a proposal is presented, as a calendar file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await requireContext(request);
  const { proposal, presentations } = await orRespond(findOwnPresentations(context, partOf(params, "proposalId")));
  const { presentations: says } = wordsFor(languageOf(request));
  const portal = publicUrl(request);
  const entries = presentations.map(({ slot, stage }) => ({
    slot,
    summary: proposal.title,
    description: `${proposal.edition.name} · ${stage.name}`,
    url: portal + paths.presentation(proposal.id),
  }));
  return calendarResponse(calendarOf(says.own.title, new URL(portal).host, entries, context.now), "presentasi.ics");
}
