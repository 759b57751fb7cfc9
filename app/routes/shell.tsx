import { useLocation } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import type { Capacity } from "~/domain/people/actor";
import { deeds } from "~/site/deeds";
import { paths } from "~/site/paths";
import { Button } from "~/ui/button";
import { ExampleBanner, Notice } from "~/ui/notice";
import { PageShell } from "~/ui/page-shell";
import { AnsweringContext } from "~/web/answering";
import type { Words } from "~/words/words";
import { KeptWriting } from "./kept-writing";
import { useLanguage, useVisitor, useWords } from "./visitor";

type Door = { href: string; label: (nav: Words["nav"]) => string; roles: readonly Capacity[] };

const doors: Door[] = [
  { href: paths.proposals, label: (nav) => nav.proposals, roles: ["innovator", "unit_admin", "collaborator"] },
  { href: paths.unit, label: (nav) => nav.unit, roles: ["unit_head", "unit_admin"] },
  { href: paths.secretariat, label: (nav) => nav.secretariat, roles: ["secretariat"] },
  { href: paths.assignments, label: (nav) => nav.assignments, roles: ["judge"] },
  { href: paths.plenary, label: (nav) => nav.plenary, roles: ["panel_chair", "authority", "auditor"] },
  { href: paths.nominations, label: (nav) => nav.nominations, roles: ["authority"] },
  { href: paths.people, label: (nav) => nav.people, roles: ["system_admin"] },
  { href: paths.audit, label: (nav) => nav.audit, roles: ["auditor"] },
];

/** The doors that someone who comes as this may open. */
export function doorsFor(roles: readonly Capacity[]): Door[] {
  return doors.filter((door) => door.roles.some((role) => roles.includes(role)));
}

/** The frame of every page: menu by role, language, who is signed in. */
export function Shell({ children, wide, isDesk }: { children: ReactNode; wide?: boolean; isDesk?: boolean }) {
  const words = useWords();
  const visitor = useVisitor();
  const { pathname } = useLocation();
  const own = doorsFor(visitor?.person?.roles ?? []).map(({ href, label }) => ({ href, label: label(words.nav) }));
  const open = [
    { href: paths.gallery, label: words.nav.gallery },
    { href: paths.verification(), label: words.nav.verification },
  ];
  const items = visitor?.person ? [{ href: paths.start, label: words.nav.start }, ...own, ...open] : open;
  return (
    <PageShell
      brand={words.brand}
      brandHref={paths.home}
      skipLabel={words.skip}
      navLabel={words.navigation}
      menuLabel={words.menu}
      nav={items.map((item) => ({ ...item, current: isWithin(pathname, item.href) }))}
      aside={<Aside />}
      banner={visitor?.example ? <ExampleBanner isSlim={isDesk}>{words.example}</ExampleBanner> : undefined}
      footer={
        <>
          <p>{words.footer.owner}</p>
          <p>{words.footer.privacy}</p>
        </>
      }
      wide={wide ?? false}
      isDesk={isDesk ?? false}
    >
      <KeptWriting />
      {!isDesk && <Deed />}
      {children}
    </PageShell>
  );
}

/** After an act: that it was done, read out as the page arrives. A form posted from that page speaks for itself. */
function Deed() {
  const told = useDeed();
  return told && <Notice tone="done" live title={told} />;
}

/** What has just been done, for pages that tell it themselves. */
export function useDeed(): string | undefined {
  const words = useWords();
  const answering = useContext(AnsweringContext);
  const said = new URLSearchParams(useLocation().search).get("selesai");
  const deed = deeds.find((known) => known === said);
  return deed && !answering ? words.deeds[deed] : undefined;
}

function Aside() {
  const words = useWords();
  const person = useVisitor()?.person;
  return (
    <>
      <LanguageSwitch />
      {person ? (
        <form
          method="post"
          action={paths.signOut}
          className="flex flex-wrap items-center gap-x-3"
          data-sign-out={words.nav.signOutUnsent}
        >
          <a href={paths.ownAccount} className="inline-flex min-h-11 items-center text-muted">
            <span className="sr-only">{words.ownAccount.link}: </span>
            {person.name}
          </a>
          <Button variant="quiet">{words.nav.signOut}</Button>
        </form>
      ) : (
        <a href={paths.signIn} className="inline-flex min-h-11 items-center font-semibold">
          {words.nav.signIn}
        </a>
      )}
    </>
  );
}

function LanguageSwitch() {
  const words = useWords();
  const { pathname, search } = useLocation();
  const other = useLanguage() === "id" ? "en" : "id";
  return (
    <form method="post" action={paths.language} aria-label={words.language.choose}>
      <input type="hidden" name="kembali" value={pathname + search} />
      <Button variant="quiet" name="bahasa" value={other} lang={other}>
        {words.language[other]}
      </Button>
    </form>
  );
}

export function isWithin(pathname: string, href: string): boolean {
  return pathname === href || pathname.startsWith(`${href}/`);
}
