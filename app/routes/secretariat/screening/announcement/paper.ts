import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { actorId } from "~/domain/people/actor";
import { listPassed } from "~/domain/screening/announcing.server";
import { printPaper } from "~/papers/printing.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { pdfResponse } from "~/web/pdf.server";
import { inPaperTurn } from "~/web/personal-limits.server";
import { orTell } from "~/web/refusals.server";
import { wordsFor } from "~/words/words";
import { chosenEdition } from "../../chosen-edition.server";
import { officers } from "../../officers";
import { announcementRoll } from "./roll";
import { signingOf } from "./signing";

/** The announcement as the form asked for it; what it left out stays open on the paper. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition } = await chosenEdition(context, request);
  if (!edition) throw data(null, { status: 404 });
  const { passed, waiting } = await listPassed(context, edition.id);
  const language = languageOf(request);
  const signing = signingOf(new URL(request.url).searchParams, context.now);
  const content = announcementRoll(wordsFor(language), language, { edition, signing, passed, waiting });
  const bytes = await orTell(
    request,
    inPaperTurn(actorId(context.actor), () => printPaper({ paper: "roll", content })),
  );
  return pdfResponse(bytes, `pengumuman-seleksi-${edition.slug}.pdf`);
}
