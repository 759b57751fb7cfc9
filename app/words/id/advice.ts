import type { AdviceCode, AdviceFacts } from "~/domain/proposals/advice";
import type { Revealing, RevealingKind } from "~/domain/proposals/revealing";

const likeness = {
  "title-exact": "Judul sama dengan",
  "title-near": "Judul sangat mirip dengan",
  "text-exact": "Isi sama dengan",
  "text-near": "Isi sangat mirip dengan",
};

const revealing: Record<RevealingKind, (shown: string) => string> = {
  nik: (shown) => `NIK (${shown})`,
  phone: (shown) => `nomor telepon (${shown})`,
  name: (shown) => `nama orang yang dilayani (${shown})`,
};
const said = (found: readonly Revealing[]) => found.map(({ kind, shown }) => revealing[kind](shown));

const says: { [Code in AdviceCode]: (facts: AdviceFacts[Code]) => string } = {
  "answer-short": ({ title, words, wordLimit }) =>
    `${title}: baru ${words} dari ${wordLimit} kata; juri dapat menganggap jawabannya belum lengkap.`,
  "no-figures": ({ title }) => `${title}: belum ada angka; dampak yang terukur lebih meyakinkan.`,
  "video-host": ({ hosts }) =>
    `Tautan video tidak mengarah ke ${hosts.join(" atau ")}; juri mungkin tidak dapat membukanya.`,
  "video-long": ({ seconds, longest }) =>
    `Video berdurasi ${minutes(seconds)}, sedangkan batasnya ${minutes(longest)}.`,
  "no-indicators": () => "Belum ada indikator. Tunjukkan keadaan sebelum dan sesudah inovasi dengan angka.",
  "no-outcome": () => "Belum ada indikator hasil (outcome): apa yang berubah bagi orang yang dilayani?",
  alike: ({ kind, percent, sameEdition, other }) => {
    const unnamed = sameEdition ? "proposal lain pada edisi ini" : "proposal dari edisi lain";
    const what = other ? `“${other.title}” (${other.unit}, ${other.year})` : unnamed;
    const share = percent === 100 ? "" : `, kemiripan sekitar ${percent}%`;
    return `${likeness[kind]} ${what}${share}.`;
  },
  revealing: ({ title, found }) =>
    `${title}: tampak ada ${said(found).join(", ")}. Juri dan masyarakat akan membacanya; lindungi orang yang dilayani, misalnya dengan inisial.`,
};

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} menit${seconds % 60 === 0 ? "" : ` ${seconds % 60} detik`}`;
}

export const advice = {
  title: "Saran",
  lead: "Saran tidak menghalangi pengajuan.",
  says,
  label: "Saran",
  look: "Lihat",
};
