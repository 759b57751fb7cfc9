import type { CheckFacts } from "~/domain/submission/check";
import type { AdviceFacts } from "~/domain/writing/advice";

const age = { required: 24, countedOn: "2026-03-31" };
const top99 = { scheme: "sinovik" as const, results: ["top_99" as const], atMost: 1 };
const best = { scheme: "sinovik" as const, results: ["top_40" as const, "top_45" as const] };
const other = {
  id: "p",
  of: "proposal" as const,
  title: "Rumah Aman",
  unitId: "u",
  unit: "Sentra Contoh",
  editionId: "e",
  year: 2025,
};

/** Facts of every kind that checks can tell, for whoever reads their sentences. */
export const checkFacts: { [Code in keyof CheckFacts]: readonly CheckFacts[Code][] } = {
  title: [{}],
  "title-unique": [{}],
  "text-unique": [{}],
  category: [{}],
  sdgs: [{}],
  "video-privacy": [{}],
  spbe: [{}],
  "start-known": [age],
  "start-past": [{ startedOn: "2027-01-01" }],
  age: [{ ...age, reached: 22, enoughOn: "2026-05-20" }],
  "source-named": [{}],
  "team-lead": [{}],
  section: [
    { title: "Bagian Contoh", words: 31, wordLimit: 30 },
    { title: "Bagian Contoh", words: 0, wordLimit: 30 },
  ],
  attachment: [
    { title: "Surat Contoh", media: "document", wrongMedia: false },
    { title: "Foto Contoh", media: "picture", wrongMedia: true },
  ],
  privacy: [{ name: "foto.jpg" }],
  "prior-awards": [
    { rule: top99, counted: 2 },
    { rule: { ...best, atMost: 0 }, counted: 1 },
    { rule: { ...best, atLeast: 1 }, counted: 0 },
  ],
  invitation: [{ track: "Khusus Contoh" }],
  quota: [{ used: 3, of: 3 }],
};

export const adviceFacts: { [Code in keyof AdviceFacts]: readonly AdviceFacts[Code][] } = {
  "answer-short": [{ title: "Bagian Contoh", words: 31, wordLimit: 300 }],
  "no-figures": [{ title: "Bagian Contoh" }],
  "video-host": [{ hosts: ["contoh.example"] }],
  "video-long": [
    { seconds: 200, longest: 180 },
    { seconds: 240, longest: 180 },
  ],
  "no-indicators": [{}],
  "no-outcome": [{}],
  "periods-swapped": [{ name: "Keluarga terlayani", baseline: "2024", result: "2023" }],
  alike: [
    { kind: "title-near", percent: 83, sameEdition: true, other: undefined },
    { kind: "text-exact", percent: 100, sameEdition: false, other },
  ],
  revealing: [
    {
      where: { section: "Bagian Contoh" },
      found: [
        { kind: "nik", count: 1, shown: ["3374…"] },
        { kind: "phone", count: 2, shown: ["08123…", "08129…"] },
        { kind: "name", count: 1, shown: ["Siti"] },
      ],
    },
    { where: "identity", found: [{ kind: "phone", count: 1, shown: ["08123…"] }] },
    { where: "indicators", found: [{ kind: "nik", count: 5, shown: ["3374…"] }] },
  ],
};
