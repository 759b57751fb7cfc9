import type { AdviceCode, AdviceFacts } from "~/domain/proposals/advice";
import type { RevealingKind } from "~/domain/proposals/revealing";

const likeness = {
  "title-exact": "Judul sama dengan",
  "title-near": "Judul sangat mirip dengan",
  "text-exact": "Isi sama dengan",
  "text-near": "Isi sangat mirip dengan",
};

const revealing: Record<RevealingKind, (shown: string) => string> = {
  nik: (shown) => `tampak ada NIK (${shown})`,
  phone: (shown) => `tampak ada nomor telepon (${shown})`,
  name: (shown) => `tampak ada nama orang yang dilayani (${shown})`,
};

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
  alike: ({ kind, percent, other }) => {
    const what = other ? `“${other.title}” (${other.unit}, ${other.year})` : "proposal lain";
    const share = percent === 100 ? "" : `, kemiripan sekitar ${percent}%`;
    return `${likeness[kind]} ${what}${share}.`;
  },
  revealing: ({ title, kind, shown }) =>
    `${title}: ${revealing[kind](shown)}. Juri dan masyarakat akan membacanya; lindungi orang yang dilayani, misalnya dengan inisial.`,
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
