import type { Warning } from "~/domain/severity/report";

const warnings: Record<Warning, string> = {
  "too-few-sheets":
    "Lembar nilai terlalu sedikit untuk membedakan juri yang ketat atau longgar dari kebetulan. Karena itu koreksi dan peluang tidak dihitung.",
  "judges-not-connected":
    "Ada kelompok juri yang tidak menilai satu pun peserta yang sama dengan kelompok lain, sehingga keketatan mereka tidak dapat dibandingkan. Karena itu koreksi dan peluang tidak dihitung.",
  "component-of-few-judges": "Ada kelompok kurang dari tiga juri yang tidak terhubung dengan juri lain.",
  "leniency-unsure": "Keketatan sebagian juri belum dapat dipastikan, karena lembarnya sedikit atau nilainya beragam.",
  "marks-at-ceiling":
    "Lebih dari 5% nilai adalah nilai tertinggi. Nilai yang menumpuk di puncak menyulitkan membedakan peserta terbaik.",
  "sheets-incomplete": "Ada lembar yang tidak lengkap dan tidak ikut dihitung.",
};

export const sureness = {
  title: "Kepastian peringkat",
  link: "Seberapa pasti peringkat ini",
  lead: "Peringkat ditentukan oleh rata-rata nilai. Halaman ini hanya memberi tahu seberapa pasti batas kelulusannya dan apa yang berubah bila keketatan setiap juri diperhitungkan.",
  lists: "Daftar tahap ini",
  none: "Belum dihitung.",
  ask: "Hitung kepastian peringkat",
  askText: "Perhitungan berjalan di latar belakang, biasanya beberapa detik, dan tidak mengubah peringkat.",
  running: "Kepastian peringkat sedang dihitung.",
  follow: "Lihat kemajuannya",
  failed: "Perhitungan terakhir tidak berhasil. Coba hitung lagi.",
  warnings,
  summary: {
    title: "Singkatnya",
    safe: (count: number, label: string) => `${count} peserta hampir pasti masuk ${label}, siapa pun jurinya.`,
    band: (count: number) =>
      `${count} peserta berada di zona abu-abu: dengan penilaian yang ada, tidak dapat dipastikan apakah tempatnya di atas atau di bawah batas.`,
    bandNone: "Tidak ada peserta di zona abu-abu: batasnya jelas.",
    right: (right: string, places: number) =>
      `Dari ${places} tempat, kira-kira ${right} jatuh kepada peserta yang memang terbaik.`,
    sheet: (percent: number) =>
      `Dari perbedaan antarlembar, ${percent}% berasal dari mutu peserta; sisanya dari keketatan juri dan perbedaan pendapat.`,
  },
  picture: {
    title: "Zona abu-abu",
    text: "Setiap baris satu peserta menurut peringkat. Titik adalah peringkatnya, garis adalah rentang peringkat yang mungkin (sembilan dari sepuluh kemungkinan). Garis tegak adalah batas kelulusan.",
    line: (label: string) => `Batas ${label}`,
  },
  table: {
    caption: "Peserta di sekitar batas",
    rank: "Peringkat",
    entry: "Peserta",
    chance: "Peluang di atas batas",
    interval: "Rentang peringkat",
    adjusted: "Nilai terkoreksi",
    adjustedRank: "Peringkat terkoreksi",
    inBand: "zona abu-abu",
  },
  moved: {
    title: "Yang berpindah bila keketatan juri diperhitungkan",
    none: "Tidak ada: urutan terkoreksi memberi daftar yang sama.",
    text: "Peserta ini berada di sisi lain batas bila nilai dikoreksi menurut keketatan jurinya. Perpindahan hanya terjadi bila panitia memutuskannya.",
    up: "naik melewati batas",
    down: "turun melewati batas",
  },
  judges: {
    title: "Keketatan juri",
    text: "Berapa nilai seorang juri di atas (+) atau di bawah (−) juri lain untuk peserta yang sama, beserta ketidakpastiannya. Juri yang ketat bukan juri yang keliru.",
    judge: "Juri",
    leniency: "Selisih",
  },
  how: (draws: number, moment: string) =>
    `Dihitung ${moment} dari semua lembar yang diserahkan, dengan ${draws} ulangan acak yang dapat diulang siapa pun dari benih ini:`,
};
