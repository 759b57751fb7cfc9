import type { RuleCode } from "~/domain/nominations/eligibility";
import type { Check, CheckCode } from "~/domain/proposals/readiness";

type Section = NonNullable<Check["section"]>;

const unknown: Section = { title: "", words: 0, wordLimit: 0 };

const readiness: Record<CheckCode, (section?: Section) => string> = {
  title: () => "Judul diisi",
  "title-unique": () => "Judul belum dipakai proposal lain yang sudah diajukan pada edisi ini",
  category: () => "Satu kategori dipilih",
  sdgs: () => "Paling sedikit satu TPB (SDGs) dipilih",
  "start-known": () => "Tanggal mulai implementasi diisi",
  "start-past": () => "Tanggal mulai implementasi tidak di masa depan",
  age: () => "Umur inovasi memenuhi syarat pada tanggal perhitungan",
  "source-named": () => "Inovasi yang direplikasi disebutkan",
  "team-lead": () => "Ketua tim inovator disebutkan",
  "section-filled": ({ title } = unknown) => `Bagian ${title} diisi`,
  "section-within-limit": ({ title, words, wordLimit } = unknown) =>
    `Bagian ${title} tidak melebihi batas kata (${words} dari ${wordLimit})`,
};

const eligibility: Record<RuleCode, string> = {
  age: "Umur inovasi memenuhi syarat pada tanggal penutupan skema",
  sdgs: "Terkait paling sedikit satu TPB (SDGs)",
  category: "Memiliki satu kategori",
  "internal-result": "Menjadi pemenang sayembara kementerian",
  "not-best-before": "Belum pernah masuk Top 40/45 atau Top 5 skema ini",
  "not-top-99-twice": "Belum dua kali masuk Top 99 skema ini",
  "not-winner-before": "Belum pernah menang pada skema ini",
};

export const checks = {
  readiness,
  eligibility,
  met: "Terpenuhi",
  unmet: "Belum terpenuhi",
  mend: "Lengkapi",
};
