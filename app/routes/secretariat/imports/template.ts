import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { importKinds } from "db/vocabulary";
import { formOf } from "~/web/exports/download.server";
import { requireContext } from "~/web/guards.server";
import { templateOf } from "~/web/imports/template.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { officers } from "../officers";
import { kindSlugs } from "./kinds";

export async function loader({ request, params }: LoaderFunctionArgs) {
  await requireContext(request, officers);
  const kind = importKinds.find((one) => kindSlugs[one] === params.kind);
  if (!kind) throw data(null, { status: 404 });
  return templateOf(wordsFor(languageOf(request)), kind, formOf(request));
}
