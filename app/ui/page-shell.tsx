import type { ReactNode } from "react";
import { Icon } from "./icon";
import { Kawung, KawungMark } from "./kawung";

export type NavItem = { href: string; label: string; current?: boolean };

type PageShellProps = {
  brand: string;
  brandHref: string;
  nav: NavItem[];
  navLabel?: string;
  /** What the menu is called where there is no room to show it open. */
  menuLabel: string;
  aside?: ReactNode;
  skipLabel: string;
  banner?: ReactNode;
  footer?: ReactNode;
  wide?: boolean;
  /** A page on which somebody works: head and menu in one line, and the work right below. */
  isDesk?: boolean;
  children: ReactNode;
};

export function PageShell({
  brand,
  brandHref,
  nav,
  navLabel,
  menuLabel,
  aside,
  skipLabel,
  banner,
  footer,
  wide,
  isDesk,
  children,
}: PageShellProps) {
  return (
    <div className="flex min-h-dvh flex-col print:block">
      <SkipLink label={skipLabel} />
      <header className="relative border-b border-line print:border-0">
        {banner}
        <Band wide={wide} screenOnly>
          <div className={`flex items-center justify-between gap-x-3 ${isDesk ? "" : "py-2 sm:py-3"}`}>
            <Brand name={brand} href={brandHref} />
            {isDesk && (
              <div className="me-auto ms-6 hidden lg:block">
                <Navigation items={nav} label={navLabel} />
              </div>
            )}
            <div className="hidden flex-wrap items-center gap-x-4 gap-y-1 text-sm sm:flex">{aside}</div>
            <PhoneMenu label={menuLabel}>
              <Navigation items={nav} label={navLabel} />
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line pt-2 text-sm">
                {aside}
              </div>
            </PhoneMenu>
          </div>
          <div className={`hidden sm:block ${isDesk ? "lg:hidden" : ""}`}>
            <Navigation items={nav} label={navLabel} />
          </div>
        </Band>
      </header>
      <main id="isi" tabIndex={-1} className="grow outline-none">
        <Band wide={wide}>
          <div className={`flow print:pt-4 print:pb-0 ${isDesk ? "pt-2 pb-6" : "pt-8 pb-16 sm:pt-12"}`}>{children}</div>
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

/** Folded on phones, so that a page begins with itself. */
function PhoneMenu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="group/menu sm:hidden">
      <summary className="inline-flex min-h-11 list-none items-center gap-1.5 px-2 font-semibold [&::-webkit-details-marker]:hidden">
        {label}
        <Icon name="chevron" className="size-4 rotate-90 motion-safe:transition-transform group-open/menu:-rotate-90" />
      </summary>
      <div className="absolute inset-x-0 top-full z-20 flex flex-col gap-2 border-b border-line bg-paper px-4 pt-1 pb-3">
        {children}
      </div>
    </details>
  );
}

function Navigation({ items, label }: { items: NavItem[]; label?: string }) {
  if (items.length === 0) return undefined;
  return (
    <nav aria-label={label}>
      <ul className="-mx-3 flex flex-col sm:flex-row sm:flex-wrap">
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
