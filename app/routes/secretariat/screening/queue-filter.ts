import type { QueueFilter, QueueFindings, QueueStep } from "~/domain/screening/queue";

const steps: Record<QueueStep, string> = {
  check: "periksa",
  approve: "setujui",
  colleague: "rekan",
  repair: "perbaikan",
};
const findings: Record<QueueFindings, string> = { some: "ada", none: "jelas" };

/** Of the screening queue what ?langkah= and ?temuan= ask for. */
export function queueFilterOf(asked: URLSearchParams): QueueFilter {
  return { step: keyOf(steps, asked.get("langkah")), findings: keyOf(findings, asked.get("temuan")) };
}

/** The same selection as an address carries it, so that one proposal leads to the next of the same kind. */
export function queueSearch({ step, findings: found }: QueueFilter, edition?: string): string {
  const parameters = new URLSearchParams();
  if (edition) parameters.set("edisi", edition);
  if (step) parameters.set("langkah", steps[step]);
  if (found) parameters.set("temuan", findings[found]);
  const search = parameters.toString();
  return search ? `?${search}` : "";
}

function keyOf<Key extends string>(named: Record<Key, string>, asked: string | null): Key | undefined {
  return (Object.keys(named) as Key[]).find((key) => named[key] === asked);
}
