import type { listInnovations } from "~/domain/gallery/finding.server";
import { paths } from "~/site/paths";
import { GalleryCard } from "~/ui/gallery-card";
import { useWords } from "../visitor";

export type ShownInnovation = Awaited<ReturnType<typeof listInnovations>>[number];

export function InnovationCard({ innovation }: { innovation: ShownInnovation }) {
  const words = useWords();
  const { slug, title, unit, year, category, awards, isExample } = innovation;
  return (
    <GalleryCard
      href={paths.innovation(slug)}
      title={title}
      unit={unit}
      year={year}
      category={category}
      seed={slug}
      awards={awards.map((award) => ({
        label: award.label,
        verified: award.evidence === "verified",
        verifiedLabel: words.statuses.evidence[award.evidence],
      }))}
      {...(isExample ? { exampleLabel: words.publicPages.gallery.example } : {})}
    />
  );
}
