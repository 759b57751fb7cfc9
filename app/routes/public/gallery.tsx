import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { awardResults } from "db/vocabulary";
import { listFacets, listInnovations } from "~/domain/gallery/finding.server";
import { DownloadLinks } from "~/routes/pieces/lists/download-links";
import { paths } from "~/site/paths";
import { Empty } from "~/ui/empty";
import { FilterBar } from "~/ui/filter-bar";
import { Gallery } from "~/ui/gallery-card";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { SelectField } from "~/ui/select-field";
import { TextField } from "~/ui/text-field";
import { anyContext } from "~/web/guards.server";
import { publicHeaders } from "~/web/public-page";
import { titled } from "../title";
import { useWords } from "../visitor";
import { galleryFilter } from "./gallery-filter";
import { InnovationCard } from "./innovation-card";

export async function loader({ request }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const filter = galleryFilter(new URL(request.url).searchParams);
  return { filter, facets: await listFacets(context), innovations: await listInnovations(context, filter) };
}

export const headers = () => publicHeaders;

export const meta = titled((words) => words.publicPages.gallery.title);

export default function GalleryPage() {
  const { filter, facets, innovations } = useLoaderData<typeof loader>();
  const words = useWords();
  const { gallery } = words.publicPages;
  const choices = (options: Array<{ value: string; label: string }>) => [{ value: "", label: words.all }, ...options];
  return (
    <>
      <PageHeading title={gallery.title} lead={gallery.lead} />
      <FilterBar label={gallery.filters} submitLabel={words.search} resetHref={paths.gallery} resetLabel={words.reset}>
        <TextField id="cari" name="cari" type="search" label={gallery.keyword} defaultValue={filter.search} />
        <SelectField
          id="unit"
          name="unit"
          label={gallery.unit}
          defaultValue={filter.unitId}
          options={choices(facets.units.map(({ id, shortName }) => ({ value: id, label: shortName })))}
        />
        <SelectField
          id="kategori"
          name="kategori"
          label={gallery.category}
          defaultValue={filter.category}
          options={choices(facets.categories.map((name) => ({ value: name, label: name })))}
        />
        <SelectField
          id="tahun"
          name="tahun"
          label={gallery.year}
          defaultValue={filter.year}
          options={choices(facets.years.map((year) => ({ value: String(year), label: String(year) })))}
        />
        <SelectField
          id="penghargaan"
          name="penghargaan"
          label={gallery.result}
          defaultValue={filter.result}
          options={choices(
            awardResults
              .filter((result) => result !== "not_passed")
              .map((result) => ({ value: result, label: words.statuses.award[result] })),
          )}
        />
      </FilterBar>
      <SectionHeading title={gallery.count(innovations.length)} />
      {innovations.length > 0 && <DownloadLinks href={paths.galleryDownload} />}
      {innovations.length === 0 ? (
        <Empty title={gallery.none}>{gallery.noneText}</Empty>
      ) : (
        <Gallery>
          {innovations.map((innovation) => (
            <li key={innovation.slug}>
              <InnovationCard innovation={innovation} />
            </li>
          ))}
        </Gallery>
      )}
    </>
  );
}
