import type { SnapshotContent } from "~/domain/proposals/snapshot";

/** What a proposal says of itself and a visit can hold against what is there. */
export type Claim = {
  /** Its name within the proposal, stable as the snapshot is: "indikator-1", "bagian-ringkasan". */
  key: string;
  title: string;
} & ({ kind: "indicator"; indicator: SnapshotContent["indicators"][number] } | { kind: "section"; text: string });

/** The claims of a proposal as it was handed in: each measured change, then each section that says something. */
export function claimsOf({ indicators, answers }: Pick<SnapshotContent, "indicators" | "answers">): Claim[] {
  return [
    ...indicators.map((indicator, place) => ({
      key: `indikator-${place + 1}`,
      title: indicator.name,
      kind: "indicator" as const,
      indicator,
    })),
    ...answers
      .filter(({ text }) => text.trim() !== "")
      .map(({ code, title, text }) => ({ key: `bagian-${code}`, title, kind: "section" as const, text })),
  ];
}
