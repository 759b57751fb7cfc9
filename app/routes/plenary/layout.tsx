import { Outlet } from "@remix-run/react";
import { Fault } from "../fault";
import { Shell } from "../shell";

export default function Layout() {
  return (
    <Shell wide>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary() {
  return (
    <Shell wide>
      <Fault />
    </Shell>
  );
}
