import type { ReactNode } from "react";
import { Icon } from "./icon";

type DeskHeadProps = {
  title: string;
  /** Where this is and whose, in a few words. */
  facts: readonly ReactNode[];
  /** What else there is to do here, and the way to it. */
  children?: ReactNode;
};

/** The head of a page on which somebody works: a line or two, so that the work itself is in sight. */
export function DeskHead({ title, facts, children }: DeskHeadProps) {
  const shown = facts.filter(Boolean);
  return (
    <div className="border-b border-line pb-2">
      <div className="flex flex-wrap items-center justify-between gap-x-8">
        <h1 className="min-w-0 text-lg leading-snug tracking-normal">{title}</h1>
        {children}
      </div>
      <p className={`max-w-none text-sm text-muted ${children ? "lg:-mt-2" : ""}`}>
        {shown.map((fact, place) => (
          <span key={place}>
            {place > 0 && " · "}
            {fact}
          </span>
        ))}
      </p>
    </div>
  );
}

type QueueNavProps = {
  label: string;
  list: { href: string; label: string };
  before: { href: string | undefined; label: string };
  after: { href: string | undefined; label: string };
  place: string;
};

/** The way through a list of work, one after the other. */
export function QueueNav({ label, list, before, after, place }: QueueNavProps) {
  return (
    <nav aria-label={label} className="flex items-center gap-x-3 text-sm print:hidden">
      <a href={list.href} className="me-1 inline-flex min-h-11 items-center">
        {list.label}
      </a>
      <Step {...before} turn="rotate-180" />
      <span className="tabular-nums">{place}</span>
      <Step {...after} turn="" />
    </nav>
  );
}

function Step({ href, label, turn }: { href: string | undefined; label: string; turn: string }) {
  const look = "inline-flex size-11 items-center justify-center";
  const arrow = <Icon name="chevron" className={`size-5 ${turn}`} />;
  if (!href) return <span className={`${look} text-edge`}>{arrow}</span>;
  return (
    <a href={href} className={look}>
      {arrow}
      <span className="sr-only">{label}</span>
    </a>
  );
}

type DeskProps = {
  main: ReactNode;
  side: ReactNode;
  sideLabel: string;
  /** On a phone both stand one below the other, and these lead from one to the other. */
  toMain: { href: string; label: string };
  toSide: { href: string; label: ReactNode };
};

/** What is read on the left, what is written in sight on the right; on a phone a thumb away. */
export function Desk({ main, side, sideLabel, toMain, toSide }: DeskProps) {
  return (
    <div className="mt-1.5 grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-10 lg:grid-cols-[minmax(0,1fr)_minmax(24rem,34rem)]">
      <div className="flow min-w-0">{main}</div>
      <section
        data-desk=""
        aria-label={sideLabel}
        className="min-w-0 max-lg:border-t-2 max-lg:border-edge max-lg:pt-4 lg:sticky lg:top-2 lg:flex lg:max-h-[calc(100dvh-var(--desk-top,9.625rem))] lg:min-h-100 lg:flex-col lg:self-start lg:border-s lg:border-line lg:ps-5"
      >
        {side}
      </section>
      <div
        data-thumb-bar=""
        className="sticky bottom-0 z-10 -mx-4 flex border-t border-edge bg-paper sm:-mx-8 lg:hidden print:hidden"
      >
        {[toMain, toSide].map(({ href, label }) => (
          <a
            key={href}
            href={href}
            className="flex min-h-12 flex-1 items-center justify-center px-2 text-center text-sm font-semibold"
          >
            {label}
          </a>
        ))}
      </div>
    </div>
  );
}
