import type { EditionBlueprint } from "~/domain/editions/blueprint";

export const registrationOpens = new Date("2026-03-01T00:00:00+07:00");
export const whileOpen = new Date("2026-03-10T09:00:00+07:00");
export const deadline = new Date("2026-03-31T23:59:59+07:00");
export const afterDeadline = new Date("2026-04-01T00:00:00+07:00");
export const whileJudging = new Date("2026-04-10T09:00:00+07:00");
export const whilePresenting = new Date("2026-05-10T09:00:00+07:00");
export const afterJudging = new Date("2026-06-10T09:00:00+07:00");

/** A small edition with everything that rules need: two tracks, two sections, two stages of two judges. */
export function aBlueprint(overrides: Partial<EditionBlueprint> = {}): EditionBlueprint {
  const section = (code: string, wordLimit: number) => ({
    code,
    title: `Bagian ${code}`,
    prompt: "Tuliskan.",
    wordLimit,
    required: true,
  });
  const sections = [section("ringkasan", 20), section("signifikansi", 30)];
  return {
    slug: "contoh-2026",
    year: 2026,
    name: "Lomba Contoh 2026",
    theme: "CONTOH",
    decreeNo: "SK-1/CONTOH/2026",
    isExample: true,
    ageCountedOn: "2026-03-31",
    opensAt: registrationOpens.toISOString(),
    closesAt: deadline.toISOString(),
    categories: ["Inklusi sosial", "Pengentasan kemiskinan"],
    tracks: [
      { code: "umum", name: "Umum", minAgeMonths: 24, quotaPerUnit: 3, sections },
      { code: "replikasi", name: "Replikasi", minAgeMonths: 12, quotaPerUnit: 1, needsSource: true, sections },
    ],
    checklist: [
      { code: "umur", text: "Umur inovasi cukup" },
      { code: "judul", text: "Judul tidak berulang" },
    ],
    rubrics: [
      {
        code: "desk",
        name: "Rubrik desk",
        scaleMin: 0,
        scaleMax: 100,
        scaleStep: 1,
        noteAtOrBelow: 40,
        noteAtOrAbove: 91,
        anchors: [{ from: 0, to: 100, meaning: "Contoh" }],
        criteria: [
          { code: "ringkasan", title: "Ringkasan", description: "Jelas", weight: 40, tieOrder: 2 },
          { code: "signifikansi", title: "Signifikansi", description: "Berdampak", weight: 60, tieOrder: 1 },
        ],
      },
      {
        code: "paparan",
        name: "Rubrik paparan",
        scaleMin: 1,
        scaleMax: 5,
        scaleStep: 1,
        noteAtOrBelow: null,
        noteAtOrAbove: null,
        anchors: [],
        criteria: [{ code: "paparan", title: "Paparan", description: "Jelas", weight: 100 }],
      },
    ],
    stages: [
      {
        kind: "desk",
        name: "Penilaian desk",
        rubric: "desk",
        judgesPerEntry: 2,
        opensAt: "2026-04-05T00:00:00+07:00",
        closesAt: "2026-04-30T23:59:59+07:00",
        cutSize: 2,
        cutLabel: "Top 2",
        peerVisibility: "after_close",
      },
      {
        kind: "presentation",
        name: "Presentasi",
        rubric: "paparan",
        judgesPerEntry: 2,
        opensAt: "2026-05-05T00:00:00+07:00",
        closesAt: "2026-05-31T23:59:59+07:00",
        cutSize: 1,
        cutLabel: "Top 1",
        peerVisibility: "after_close",
      },
    ],
    ...overrides,
  };
}
