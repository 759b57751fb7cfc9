import type { ReactNode } from "react";
import { Icon } from "./icon";
import { KawungPicture } from "./kawung-picture";
import { Tag } from "./status";

type GalleryCardProps = {
  href: string;
  title: string;
  unit: string;
  year: string | number;
  category: string;
  awards: Array<{ label: string; verified: boolean; verifiedLabel: string }>;
  seed: string;
  exampleLabel?: string;
  /** A released photograph; the kawung stands in until there is one. */
  picture?: ReactNode;
};

export function Gallery({ children }: { children: ReactNode }) {
  return <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">{children}</ul>;
}

export function GalleryCard({
  href,
  title,
  unit,
  year,
  category,
  awards,
  seed,
  exampleLabel,
  picture,
}: GalleryCardProps) {
  return (
    <article className="group relative">
      <div className="aspect-12/7 overflow-hidden rounded-md border border-line bg-surface">
        {picture ?? <KawungPicture seed={seed} className="size-full" />}
      </div>
      <h3 className="mt-4">
        <a
          href={href}
          className="text-ink no-underline after:absolute after:inset-0 group-hover:text-teal group-hover:underline"
        >
          {title}
        </a>
      </h3>
      <p className="mt-1">{unit}</p>
      <p className="text-sm text-muted">
        {category} · <span className="tabular-nums">{year}</span>
      </p>
      <ul className="mt-2 space-y-1">
        {awards.map((award) => (
          <Award key={award.label} {...award} />
        ))}
      </ul>
      {exampleLabel && (
        <p className="mt-2">
          <Tag tone="warn">{exampleLabel}</Tag>
        </p>
      )}
    </article>
  );
}

function Award({ label, verified, verifiedLabel }: GalleryCardProps["awards"][number]) {
  return (
    <li className="flex gap-1.5 text-sm font-semibold">
      <Icon name={verified ? "seal" : "open"} className={`mt-0.5 size-5 ${verified ? "text-teal" : "text-edge"}`} />
      <span>
        {label} <span className="font-normal text-muted">{verifiedLabel}</span>
      </span>
    </li>
  );
}
