import { Outlet, useMatches } from "@remix-run/react";
import { Shell } from "../shell";
import { CopyNotice } from "./offline";

export { WideFault as ErrorBoundary } from "../layouts";

/** Full width; a page that is a desk begins at the top. */
export default function JudgingLayout() {
  const isDesk = useMatches().some(({ handle }) => (handle as { isDesk?: boolean } | undefined)?.isDesk);
  return (
    <Shell wide isDesk={isDesk}>
      <CopyNotice />
      <Outlet />
    </Shell>
  );
}
