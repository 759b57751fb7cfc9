import type { LoaderFunctionArgs } from "@remix-run/node";
import { eachInnovation } from "~/domain/gallery/finding.server";
import { paths } from "~/site/paths";
import { publicUrl } from "~/site/public-url.server";
import { download } from "~/web/exports/download.server";
import { anyContext } from "~/web/guards.server";
import { languageOf } from "~/web/language.server";
import { wordsFor } from "~/words/words";
import { galleryFilter } from "./gallery-filter";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const { exports: files, publicPages, statuses } = wordsFor(languageOf(request));
  const { gallery: says } = publicPages;
  const portal = publicUrl(request);
  return download(request, {
    name: files.fileNames.gallery,
    title: says.title,
    now: context.now,
    rows: eachInnovation(context, galleryFilter(new URL(request.url).searchParams)),
    columns: [
      { label: files.innovation, width: 60, value: ({ title }) => title },
      { label: says.unit, width: 40, value: ({ unit }) => unit },
      { label: says.category, width: 30, value: ({ category }) => category },
      { label: says.year, width: 10, value: ({ year }) => year },
      {
        label: says.result,
        width: 60,
        value: ({ awards }) =>
          awards.map(({ label, evidence }) => `${label} (${statuses.evidence[evidence]})`).join("; "),
      },
      { label: files.note, width: 18, value: ({ isExample }) => (isExample ? says.example : undefined) },
      { label: files.address, width: 60, value: ({ slug }) => portal + paths.innovation(slug) },
    ],
  });
}
