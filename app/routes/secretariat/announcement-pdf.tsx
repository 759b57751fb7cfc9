import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { listPassed } from "~/domain/screening/announcing.server";
import { requireContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { pdfResponse } from "~/web/pdf.server";
import { wordsFor } from "~/words/words";
import { AnnouncementPaper } from "./announcement-paper";
import { chosenEdition } from "./chosen-edition.server";
import { officers } from "./officers";
import { signingOf } from "./signing";

/** The announcement as the form asked for it; what it left out stays open on the paper. */
export async function loader({ request }: LoaderFunctionArgs) {
  const context = await requireContext(request, officers);
  const { edition } = await chosenEdition(context, request);
  if (!edition) throw data(null, { status: 404 });
  const { passed, waiting } = await listPassed(context, edition.id);
  const language = languageOf(request);
  const signing = signingOf(new URL(request.url).searchParams, context.now);
  const paper = (
    <AnnouncementPaper
      words={wordsFor(language)}
      language={language}
      edition={edition}
      signing={signing}
      passed={passed}
      waiting={waiting}
    />
  );
  return pdfResponse(paper, `pengumuman-seleksi-${edition.slug}.pdf`);
}
