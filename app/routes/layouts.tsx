import { Outlet } from "@remix-run/react";
import { Fault } from "./fault";
import { Shell } from "./shell";

/** For reading and writing: one column. */
export function NarrowLayout() {
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

export function NarrowFault() {
  return (
    <Shell>
      <Fault />
    </Shell>
  );
}

/** For tables and for judging: the full width. */
export function WideLayout() {
  return (
    <Shell wide>
      <Outlet />
    </Shell>
  );
}

export function WideFault() {
  return (
    <Shell wide>
      <Fault />
    </Shell>
  );
}
