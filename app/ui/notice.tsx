import type { ReactNode } from "react";
import { Icon, type Tone } from "./icon";

type NoticeProps = { tone: Exclude<Tone, "neutral">; title: ReactNode; children?: ReactNode; live?: boolean };

/** Tells what happened or what to know; `live` has it read out when it arrives after an act. */
export function Notice({ tone, title, children, live }: NoticeProps) {
  const { ground, ink } = looks[tone];
  return (
    <div role={live ? "status" : undefined} className={`flex max-w-measure gap-3 rounded-md px-5 py-4 ${ground}`}>
      <Icon name={tone} className={`mt-0.5 size-6 ${ink}`} />
      <div className="min-w-0 grow">
        <p className="font-semibold">{title}</p>
        {children && <div className="mt-1 space-y-2">{children}</div>}
      </div>
    </div>
  );
}

const looks: Record<NoticeProps["tone"], { ground: string; ink: string }> = {
  info: { ground: "bg-teal-wash", ink: "text-teal" },
  done: { ground: "bg-done-wash", ink: "text-done" },
  warn: { ground: "bg-marigold-wash", ink: "text-marigold-ink" },
  danger: { ground: "bg-danger-wash", ink: "text-danger" },
};

/** The strip that marks a demonstration. Printed too: an example must not pass for the real thing. */
export function ExampleBanner({ isSlim, children }: { isSlim?: boolean | undefined; children: ReactNode }) {
  return (
    <div className="bg-marigold-wash text-marigold-ink">
      <div
        className={`mx-auto flex max-w-page-wide justify-center gap-2 px-4 text-center text-sm font-semibold ${isSlim ? "py-0" : "py-2"}`}
      >
        <Icon name="warn" className="mt-px size-5" />
        <div>{children}</div>
      </div>
    </div>
  );
}
