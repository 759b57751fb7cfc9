import type { ReactNode } from "react";
import { Kawung, KawungMark } from "./kawung";

export type NavItem = { href: string; label: string; current?: boolean };

type PageShellProps = {
  brand: string;
  brandHref: string;
  nav: NavItem[];
  navLabel?: string;
  aside?: ReactNode;
  skipLabel: string;
  banner?: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

export function PageShell({
  brand,
  brandHref,
  nav,
  navLabel,
  aside,
  skipLabel,
  banner,
  footer,
  wide,
  children,
}: PageShellProps) {
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <SkipLink label={skipLabel} />
      <header className="border-b border-line print:border-0">
        {banner}
        <Band wide={wide} screenOnly>
          <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-3">
            <Brand name={brand} href={brandHref} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">{aside}</div>
          </div>
          {nav.length > 0 && <Navigation items={nav} label={navLabel} />}
        </Band>
      </header>
      <main id="isi" tabIndex={-1} className="grow outline-none">
        <Band wide={wide}>
          <div className="flow pt-8 pb-16 sm:pt-12 print:pt-4 print:pb-0">{children}</div>
        </Band>
      </main>
      {footer && (
        <footer className="print:hidden">
          <Kawung className="h-14" />
          <Band wide={wide}>
            <div className="flow pt-6 pb-10 text-sm text-muted">{footer}</div>
          </Band>
        </footer>
      )}
    </div>
  );
}

type BandProps = { wide?: boolean; screenOnly?: boolean; children: ReactNode };

/** The page's column. */
function Band({ wide, screenOnly, children }: BandProps) {
  const width = wide ? "max-w-page-wide" : "max-w-page";
  const inPrint = screenOnly ? "print:hidden" : "print:max-w-none print:p-0";
  return <div className={`mx-auto w-full px-4 sm:px-8 ${width} ${inPrint}`}>{children}</div>;
}

function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#isi"
      className="sr-only z-10 rounded-md bg-teal px-4 py-3 font-semibold text-on-teal focus:not-sr-only focus:absolute focus:m-2 focus:px-4 focus:py-3"
    >
      {label}
    </a>
  );
}

function Brand({ name, href }: { name: string; href: string }) {
  return (
    <a
      href={href}
      className="flex min-h-11 items-center gap-2.5 text-lg font-bold tracking-tight text-ink no-underline hover:text-teal"
    >
      <KawungMark className="size-8 sm:size-9" />
      {name}
    </a>
  );
}

function Navigation({ items, label }: { items: NavItem[]; label?: string }) {
  return (
    <nav aria-label={label}>
      <ul className="-mx-3 flex flex-wrap">
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current ? "page" : undefined}
              className="flex min-h-11 items-center border-b-3 border-transparent px-3 text-ink no-underline forced-colors:not-aria-[current]:border-b-0 hover:border-edge hover:text-ink aria-[current]:border-teal aria-[current]:font-semibold aria-[current]:text-teal"
            >
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
