import type { ReactNode } from "react";

type PageHeadingProps = { kicker?: ReactNode; title: ReactNode; lead?: ReactNode };

export function PageHeading({ kicker, title, lead }: PageHeadingProps) {
  return (
    <div className="mb-8">
      {kicker && <p className="mb-2 font-semibold text-teal">{kicker}</p>}
      <h1 className="max-w-[24ch]">{title}</h1>
      {lead && <p className="mt-4 text-lg text-muted">{lead}</p>}
    </div>
  );
}

type SectionHeadingProps = { title: ReactNode; id?: string; aside?: ReactNode };

export function SectionHeading({ title, id, aside }: SectionHeadingProps) {
  return (
    <div className="section-heading flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
      <h2 id={id}>{title}</h2>
      {aside && <div className="text-sm text-muted">{aside}</div>}
    </div>
  );
}
