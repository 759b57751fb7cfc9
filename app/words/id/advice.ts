import type { Finds, RevealingKind } from "~/domain/proposals/revealing";
import type { AdviceCode, AdviceFacts } from "~/domain/writing/advice";

const likeness = {
  "title-exact": "Judul sama dengan",
  "title-near": "Judul sangat mirip dengan",
  "text-exact": "Isi sama dengan",
  "text-near": "Isi sangat mirip dengan",
};

const revealing: Record<RevealingKind, string> = {
  nik: "NIK",
  phone: "nomor telepon",
  name: "nama orang yang dilayani",
};
const list = new Intl.ListFormat("id");

/** "5 NIK (1571…, 3374…) dan 1 nomor telepon (08127…)" */
const said = (found: readonly Finds[]) =>
  list.format(found.map(({ kind, count, shown }) => `${count} ${revealing[kind]} (${shown.join(", ")})`));

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
  "periods-swapped": ({ name, baseline, result }) =>
    `“${name}”: waktu sesudah inovasi (${result}) lebih awal daripada sebelumnya (${baseline}). Mungkin tertukar.`,
  revealing: ({ where, found }) =>
    `${where === "identity" ? "Identitas" : where === "indicators" ? "Indikator" : where.section}: tampak ada ${said(found)}. Hapus atau ganti dengan inisial; juri dan masyarakat akan membacanya.`,
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
  personal: "Data pribadi",
  personalLead: "Lindungi orang yang dilayani: yang berikut ini perlu dihapus atau disamarkan.",
};
