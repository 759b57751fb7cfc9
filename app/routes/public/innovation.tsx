import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findInnovation } from "~/domain/gallery/finding.server";
import { listReleasedPhotographs } from "~/domain/gallery/photographs.server";
import { paths } from "~/site/paths";
import { PageHeading, SectionHeading } from "~/ui/heading";
import { KawungPicture } from "~/ui/kawung-picture";
import { Notice } from "~/ui/notice";
import { Tag } from "~/ui/status";
import { SummaryList } from "~/ui/summary-list";
import { DataTable } from "~/ui/table";
import { partOf } from "~/web/address";
import { anyContext } from "~/web/guards.server";
import { publicHeaders } from "~/web/public-page";
import { orRespond } from "~/web/refusals.server";
import { titled } from "../title";
import { useWords } from "../visitor";
import { Photographs } from "./photographs";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await anyContext(request);
  const innovation = await orRespond(findInnovation(context, partOf(params, "slug")));
  return { innovation, photographs: await listReleasedPhotographs(context, innovation.id) };
}

type Data = Awaited<ReturnType<typeof loader>>;

export const headers = () => publicHeaders;

export const meta = titled<Data>((_words, { innovation }) => innovation.title);

export default function InnovationPage() {
  const { innovation, photographs } = useLoaderData<typeof loader>();
  const words = useWords();
  const { innovation: says, gallery } = words.publicPages;
  const { unit, unitThen } = innovation;
  return (
    <>
      <PageHeading
        kicker={innovation.isExample ? gallery.example : undefined}
        title={innovation.title}
        lead={`${unit}, ${innovation.year}`}
      />
      <KawungPicture seed={innovation.slug} className="h-40 w-full rounded-md" />
      <div className="prose whitespace-pre-line">
        <p>{innovation.summary}</p>
      </div>
      <SummaryList
        items={[
          { term: says.unit, detail: unit === unitThen ? unit : `${unit}. ${says.unitThen(unitThen)}.` },
          { term: says.year, detail: innovation.year },
          { term: says.category, detail: innovation.category },
        ]}
      />
      <Photographs title={innovation.title} photographs={photographs} />
      <SectionHeading id="penghargaan" title={says.awards} />
      <Awards awards={innovation.awards} />
      <p>
        <a href={paths.gallery}>{says.back}</a>
      </p>
    </>
  );
}

function Awards({ awards }: Pick<Data["innovation"], "awards">) {
  const words = useWords();
  const { innovation: says } = words.publicPages;
  const unverified = awards.some(({ evidence }) => evidence === "unverified");
  return (
    <>
      {unverified && (
        <Notice tone="info" title={words.statuses.evidence.unverified}>
          {says.unverifiedNote}
        </Notice>
      )}
      <DataTable
        caption={says.awards}
        captionHidden
        empty={says.noAwards}
        columns={[
          { key: "label", label: says.award, heading: true },
          { key: "scheme", label: says.scheme },
          { key: "year", label: says.year },
          { key: "evidence", label: says.evidence },
          { key: "source", label: says.source },
        ]}
        rows={awards.map((award) => ({
          key: award.id,
          cells: {
            label: award.label,
            scheme: words.statuses.scheme[award.scheme],
            year: award.year,
            evidence: (
              <Tag tone={award.evidence === "verified" ? "done" : "warn"}>
                {words.statuses.evidence[award.evidence]}
              </Tag>
            ),
            source: [award.decreeNo, award.source]
              .filter((text, index, all) => text && all.indexOf(text) === index)
              .join(". "),
          },
        }))}
      />
    </>
  );
}
