import { type Criterion, needsNote } from "~/domain/scoring/rubric";
import type { Score } from "~/domain/scoring/sheet";
import { cycled } from "./seeding";

/** Marks between 0 and 100 that scatter around an entry's quality; a judge's severity shifts them all. */
export function marksAround(
  criteria: readonly Criterion[],
  quality: number,
  severity: number,
  random: () => number,
): Score[] {
  return criteria.map(({ id }) => scored(id, within(quality - severity + Math.round(random() * 4 - 2)), random));
}

/** Marks that depend on nothing but quality and place: two entries of one quality tie down to the last criterion. */
export function tiedMarks(criteria: readonly Criterion[], quality: number, place: number): Score[] {
  return criteria.map(({ id }, index) => scored(id, within(quality + (place - 1) * 2 + (index % 3) - 1), () => 0.5));
}

export function overallNote(quality: number, random: () => number): string {
  return cycled(overall[bandOf(quality)], Math.floor(random() * 3));
}

const noteRule = { noteAtOrBelow: 40, noteAtOrAbove: 91 };

/** A note where the rubric asks for one, and now and then elsewhere. */
function scored(criterionId: string, value: number, random: () => number): Score {
  const speaks = needsNote(noteRule, value) || random() < 0.25;
  return { criterionId, value, note: speaks ? cycled(notes[bandOf(value)], Math.floor(random() * 3)) : "" };
}

function within(value: number): number {
  return Math.min(98, Math.max(15, value));
}

type Band = "weak" | "fair" | "strong";

function bandOf(value: number): Band {
  if (value < 55) return "weak";
  return value < 75 ? "fair" : "strong";
}

const notes: Record<Band, readonly string[]> = {
  weak: [
    "Pernyataan umum, buktinya belum ada.",
    "Data hanya dari satu bulan; belum cukup untuk menyimpulkan.",
    "Pertanyaan dijawab sebagian saja.",
  ],
  fair: [
    "Jawaban jelas, bukti baru sebagian.",
    "Langkahnya runtut; pembagian peran masih kabur.",
    "Cukup meyakinkan, tetapi angka pembandingnya tidak disebut sumbernya.",
  ],
  strong: [
    "Data sebelum dan sesudah lengkap dan dapat diperiksa.",
    "Penerima manfaat dilibatkan sejak perancangan.",
    "Bukti diperkuat evaluasi pihak luar.",
  ],
};

const overall: Record<Band, readonly string[]> = {
  weak: [
    "Gagasannya baik, tetapi bukti manfaatnya belum memadai.",
    "Masih berupa kegiatan; perubahan bagi penerima manfaat belum terlihat.",
    "Perlu data pembanding sebelum dapat dinilai lebih tinggi.",
  ],
  fair: [
    "Inovasi berjalan dan bermanfaat; ukuran dampaknya perlu dipertajam.",
    "Cukup kuat. Keberlanjutan bergantung pada satu orang dan perlu dilembagakan.",
    "Layak dipertimbangkan; potensi replikasinya lebih besar daripada yang ditulis.",
  ],
  strong: [
    "Dampak terukur dan sederhana untuk ditiru unit lain.",
    "Salah satu yang paling meyakinkan: sasaran jelas, bukti lengkap.",
    "Sangat baik. Perubahan dirasakan langsung oleh keluarga penerima manfaat.",
  ],
};

/** How many points a judge gives below (above 0) or over the others; it belongs to the person. */
export function severityOf(judge: string): number {
  return cycled([0, 2, -2, 1, -1, 3, -3], Number(judge.replace(/\D/g, "")));
}
