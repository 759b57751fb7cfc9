import type { ReactNode } from "react";
import { Icon, type Tone } from "./icon";

type StatusProps = { tone: Tone; children: ReactNode };

export function Tag({ tone, children }: StatusProps) {
  return (
    <span className={`inline-block rounded-sm px-2 py-0.5 text-sm font-semibold ${grounds[tone]} ${inks[tone]}`}>
      {children}
    </span>
  );
}

/** A status told as a sentence, with who and when in its words. */
export function StatusLine({ tone, children }: StatusProps) {
  return (
    <p className="flex gap-2">
      <Icon name={tone} className={`mt-1 size-5 ${inks[tone]}`} />
      <span>{children}</span>
    </p>
  );
}

const grounds: Record<Tone, string> = {
  neutral: "bg-line/60",
  info: "bg-teal-wash",
  done: "bg-done-wash",
  warn: "bg-marigold-wash",
  danger: "bg-danger-wash",
};

const inks: Record<Tone, string> = {
  neutral: "text-muted",
  info: "text-teal",
  done: "text-done",
  warn: "text-marigold-ink",
  danger: "text-danger",
};
