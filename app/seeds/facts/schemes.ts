import type { SchemeCode } from "db/vocabulary";
import type { KippSectionCode } from "~/domain/editions/templates/kipp-form";
import { umumSections } from "~/domain/editions/templates/kipp-form";

export type SchemeField = {
  code: string;
  title: string;
  wordLimit: number | null;
  /** The proposal's sections whose answers fill this field, in order. */
  filledFrom: KippSectionCode[];
};

export type SchemeFact = {
  code: Exclude<SchemeCode, "sayembara">;
  name: string;
  language: "id" | "en";
  minAgeMonths: number;
  quota: number | null;
  source: string;
  fields: SchemeField[];
};

const sinovik: SchemeFact = {
  code: "sinovik",
  name: "SINOVIK (KIPP nasional), bentuk 2023, kelompok umum",
  language: "id",
  minAgeMonths: 24,
  quota: 10,
  source:
    "Bagian dan batas kata menurut salinan formulir KIPP 2023 di tingkat provinsi; umur dan kuota menurut ketentuan 2021. Periksa dengan formulir yang berlaku sebelum mengirim.",
  fields: umumSections.map(({ code, title, wordLimit }) => ({ code, title, wordLimit, filledFrom: [code] })),
};

const unpsa: SchemeFact = {
  code: "unpsa",
  name: "United Nations Public Service Awards, bentuk 2019–2022",
  language: "en",
  minAgeMonths: 24,
  quota: null,
  source:
    "Pertanyaan dan batas kata berasal dari pengetahuan umum tentang formulir 2019–2022 dan belum terverifikasi. Periksa dengan formulir yang berlaku sebelum mengirim.",
  fields: [
    field(
      "1",
      "Describe the initiative, the challenge it addresses and its objectives",
      300,
      "ringkasan",
      "latar-belakang",
    ),
    field("2", "How the initiative is linked to the selected category and its criteria", 100),
    field("3a", "Sustainable Development Goals and targets supported, and the contribution made", 200),
    field("3b", "How the initiative is socially, economically and environmentally sustainable", 100, "keberlanjutan"),
    field("4a", "Significant shortfall in public service that the initiative addresses", 200, "latar-belakang"),
    field("4b", "How the initiative addresses gender inequality", 100),
    field("4c", "Target groups and outcomes for them", 200, "latar-belakang", "signifikansi"),
    field("5a", "Implementation: key steps, chronology, monitoring and evaluation", 300, "implementasi"),
    field("5b", "Obstacles encountered and how they were overcome", 100, "implementasi"),
    field("6a", "Why the initiative is innovative in its context", 100, "kebaruan"),
    field("6b", "Whether the initiative was inspired by others", 100, "kebaruan"),
    field("6c", "Use of emerging technology or digital government", 100, "kebaruan"),
    field("7a", "Whether the initiative has already been transferred elsewhere", 200, "adaptabilitas-replikasi"),
    field("7b", "Potential for transfer to other contexts", 200, "adaptabilitas-potensi"),
    field("8a", "Resources used", 100, "sumber-daya"),
    field("8b", "How the initiative is sustained over time, financially and institutionally", 100, "keberlanjutan"),
    field("9a", "Whether and how the initiative was formally evaluated", 100, "signifikansi"),
    field("9b", "Indicators and tools used in the evaluation", 100, "signifikansi"),
    field("9c", "Main findings and impact", 200, "signifikansi"),
    field("10", "How the initiative fits into the institutional landscape", 100, "keberlanjutan"),
    field("11", "Stakeholders engaged and their roles", 200),
    field("12", "Lessons learned", 200),
  ],
};

const opsi: SchemeFact = {
  code: "opsi",
  name: "OECD OPSI Case Study Library dan Edge of Government",
  language: "en",
  minAgeMonths: 0,
  quota: null,
  source:
    "Nama isian menurut halaman kasus OPSI yang telah terbit; batas kata tidak diketahui. Periksa dengan formulir yang berlaku sebelum mengirim.",
  fields: [
    field("pitch", "One-sentence pitch", null, "ringkasan"),
    field(
      "overview",
      "Innovation overview: why, what, objectives, beneficiaries, future",
      null,
      "ringkasan",
      "latar-belakang",
    ),
    field("unique", "What makes it unique", null, "kebaruan"),
    field("status", "Current status", null, "implementasi"),
    field("collaborations", "Collaborations and partnerships", null),
    field("users", "Users, stakeholders and beneficiaries", null),
    field("results", "Results, outcomes and impacts", null, "signifikansi"),
    field("challenges", "Challenges and failures", null, "implementasi"),
    field("conditions", "Conditions for success", null, "keberlanjutan"),
    field("replication", "Replication", null, "adaptabilitas-replikasi", "adaptabilitas-potensi"),
    field("lessons", "Lessons learned", null),
  ],
};

export const schemeFacts: SchemeFact[] = [sinovik, unpsa, opsi];

function field(code: string, title: string, wordLimit: number | null, ...filledFrom: KippSectionCode[]): SchemeField {
  return { code, title, wordLimit, filledFrom };
}
