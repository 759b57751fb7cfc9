import type { RuleCode } from "~/domain/nominations/eligibility";
import type { CheckCode, CheckFacts } from "~/domain/submission/check";
import { showDay } from "../formats";
import { statuses } from "./statuses";

/** What is said of a check that holds, and of one that does not yet. */
type Said<Facts> = { met: (facts: Facts) => string; unmet: (facts: Facts) => string };

const both = (met: string, unmet: string) => ({ met: () => met, unmet: () => unmet });
const day = (on: string) => showDay("id", on);
const list = new Intl.ListFormat("id", { type: "disjunction" });

const awards = ({ scheme, results }: CheckFacts["prior-awards"]["rule"]) =>
  `${list.format(results.map((result) => statuses.award[result]))} ${statuses.scheme[scheme]}`;

function awardRule({ rule }: CheckFacts["prior-awards"]): string {
  const { atLeast, atMost } = rule;
  if (atLeast !== undefined) return `Inovasi pernah meraih ${awards(rule)} paling sedikit ${atLeast} kali`;
  if (atMost === 0) return `Inovasi belum pernah meraih ${awards(rule)}`;
  return `Inovasi meraih ${awards(rule)} paling banyak ${atMost} kali`;
}

const readiness: { [Code in CheckCode]: Said<CheckFacts[Code]> } = {
  title: both("Judul terisi", "Judul belum diisi"),
  "title-unique": both(
    "Judul belum dipakai proposal lain pada edisi ini",
    "Judul ini sudah dipakai proposal lain yang diajukan pada edisi ini; pilihlah judul yang berbeda",
  ),
  "text-unique": both(
    "Isi tidak sama dengan proposal lain pada edisi ini",
    "Seluruh isinya sama dengan proposal lain yang diajukan pada edisi ini",
  ),
  category: both("Satu kategori dipilih", "Kategori belum dipilih"),
  sdgs: both("TPB (SDGs) dipilih", "Pilih paling sedikit satu TPB (SDGs)"),
  "start-known": {
    met: () => "Tanggal mulai implementasi terisi",
    unmet: ({ required, countedOn }) =>
      `Tanggal mulai implementasi belum diisi; inovasi harus berumur paling sedikit ${required} bulan pada ${day(countedOn)}`,
  },
  "start-past": {
    met: () => "Tanggal mulai implementasi tidak di masa depan",
    unmet: ({ startedOn }) => `Tanggal mulai implementasi, ${day(startedOn)}, masih di masa depan`,
  },
  age: {
    met: ({ required, reached, countedOn }) =>
      `Umur inovasi ${reached} bulan pada ${day(countedOn)}, syaratnya ${required} bulan`,
    unmet: ({ required, reached, countedOn, enoughOn }) =>
      `Umur inovasi baru ${reached} bulan pada ${day(countedOn)}, padahal syaratnya ${required} bulan; umurnya baru cukup mulai ${day(enoughOn)}`,
  },
  "source-named": both("Inovasi yang direplikasi disebutkan", "Inovasi yang direplikasi belum disebutkan"),
  "team-lead": both("Ketua tim disebutkan", "Ketua tim inovator belum disebutkan"),
  section: {
    met: ({ title, words, wordLimit }) => `${title}: ${words} dari ${wordLimit} kata`,
    unmet: ({ title, words, wordLimit }) =>
      words === 0
        ? `${title}: belum diisi, paling banyak ${wordLimit} kata`
        : `${title}: ${words} kata, lebih ${words - wordLimit} dari batas ${wordLimit} kata`,
  },
  attachment: {
    met: ({ title }) => `${title} terlampir`,
    unmet: ({ title, media, wrongMedia }) => {
      const form = media === "document" ? "PDF" : "gambar JPEG, PNG, atau WebP";
      return wrongMedia ? `${title} harus berupa ${form}` : `${title} belum dilampirkan (${form})`;
    },
  },
  spbe: both("Isian SPBE aplikasi terisi", "Inovasi ini berupa aplikasi, tetapi isian SPBE belum diisi"),
  "video-privacy": both(
    "Siapa yang tampak di video sudah dinyatakan",
    "Belum dinyatakan siapa yang tampak di video, atau dasar persetujuannya belum diisi",
  ),
  privacy: {
    met: ({ name }) => `Keterangan orang yang tampak pada “${name}” terisi`,
    unmet: ({ name }) => `Nyatakan apakah “${name}” menampilkan orang, dan atas izin siapa`,
  },
  "prior-awards": {
    met: (facts) => awardRule(facts),
    unmet: (facts) =>
      facts.rule.atLeast === undefined
        ? `${awardRule(facts)}; inovasi yang sama tercatat sudah ${facts.counted} kali`
        : `${awardRule(facts)}; sebutkan inovasi yang dilanjutkan`,
  },
  invitation: {
    met: ({ track }) => `Unit kerja diundang ke kelompok ${track}`,
    unmet: ({ track }) => `Kelompok ${track} hanya untuk unit kerja yang diundang; hubungi sekretariat`,
  },
  quota: {
    met: ({ used, of }) => `Kuota unit kerja: ${used} dari ${of} terpakai`,
    unmet: ({ used, of }) =>
      `Kuota unit kerja sudah habis: ${used} dari ${of} terpakai; bicarakan dengan pimpinan unit kerja`,
  },
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
  heading: (count: number) => (count === 0 ? "Siap diteruskan" : `${count} hal lagi`),
  ready: "Semua syarat yang dapat diperiksa sistem sudah terpenuhi.",
  notYet: "Lengkapi yang berikut ini, lalu proposal dapat diteruskan ke pimpinan.",
  approval: "Setelah diteruskan, pimpinan unit kerja menyetujui proposal sebelum diajukan.",
  toCome: "Langkah berikutnya",
  fulfilled: (count: number) => `${count} syarat sudah terpenuhi`,
  mend: "Lengkapi",
  correct: "Perbaiki",
  shorten: "Ringkas",
};
