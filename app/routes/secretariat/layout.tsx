import { Outlet, useLocation } from "@remix-run/react";
import { paths } from "~/site/paths";
import { WideFault } from "../layouts";
import { Shell } from "../shell";
import { useVisitor, useWords } from "../visitor";
import { SectionNav } from "./section-nav";

export default function Layout() {
  return (
    <Shell wide>
      <Sections />
      <Outlet />
    </Shell>
  );
}

function Sections() {
  const { nav } = useWords().secretariat;
  const { pathname, search } = useLocation();
  const roles = useVisitor()?.person?.roles ?? [];
  if (!roles.includes("secretariat")) return undefined;
  const items = [
    { href: paths.secretariat, label: nav.overview },
    { href: paths.allProposals, label: nav.proposals },
    { href: paths.progress, label: nav.progress },
    { href: paths.screeningQueue, label: nav.screening },
    { href: paths.winners, label: nav.winners },
    { href: paths.nominations, label: nav.nominations },
    { href: paths.units, label: nav.units },
    { href: paths.people, label: nav.people },
    { href: paths.imports, label: nav.imports },
    { href: paths.editions, label: nav.editions },
    { href: paths.letters, label: nav.letters },
  ];
  return <SectionNav items={items} pathname={pathname} search={search} />;
}

export { WideFault as ErrorBoundary };
