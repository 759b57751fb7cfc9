import type { StageStatus } from "db/vocabulary";
import { canonicalJson } from "~/domain/ledger/canonical";

/** A titled piece of what is practised on, as a section is of a proposal. */
export type Part = { code: string; title: string; text: string };

/** So many proposals to practise on are enough for any panel; each takes a judge a quarter of an hour. */
export const mostEntries = 5;
export const longestTitle = 150;
export const longestPart = 30_000;

/** Before the first and between two times in which judges practise, and while they do. */
export type CalibrationState = "preparing" | "running" | "ended";

/** From the last time in which judges of a stage practised, if there was one; with the judging the practice ends too. */
export function stateOf(last: { endedAt: Date | null } | undefined, status: StageStatus): CalibrationState {
  if (!last) return "preparing";
  return last.endedAt || !practisable.includes(status) ? "ended" : "running";
}

const practisable: readonly StageStatus[] = ["planned", "assigning", "open"];

/** What says something, without the spaces around it. */
export function saidParts(parts: readonly Part[]): Part[] {
  return parts.map((part) => ({ ...part, text: part.text.trim() })).filter(({ text }) => text !== "");
}

export function partsText(parts: readonly Part[]): string {
  return canonicalJson(parts.map(({ code, title, text }) => ({ code, title, text: text.trim() })));
}

export function readParts(content: string): Part[] {
  return JSON.parse(content) as Part[];
}
