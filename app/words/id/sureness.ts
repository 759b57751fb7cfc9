import type { Warning } from "~/domain/severity/report";

const warnings: Record<Warning, string> = {
  "too-few-sheets":
    "Lembar nilai terlalu sedikit untuk membedakan juri yang ketat atau longgar dari kebetulan. Karena itu koreksi dan peluang tidak dihitung.",
  "judges-not-connected":
    "Ada kelompok juri yang tidak menilai satu pun peserta yang sama dengan kelompok lain, sehingga keketatan mereka tidak dapat dibandingkan. Karena itu koreksi dan peluang tidak dihitung.",
  "component-of-few-judges":
    "Ada kelompok juri yang terdiri atas kurang dari tiga orang. Keketatan mereka tidak dapat dinilai, sehingga koreksi dan peluang tidak dihitung.",
  "leniency-unsure":
    "Keketatan sebagian juri belum dapat dipastikan, karena lembarnya sedikit atau nilainya beragam. Gunakan angka terkoreksi dengan hati-hati.",
  "marks-at-ceiling":
    "Lebih dari 5% nilai pada tahap ini adalah nilai tertinggi yang dapat diberikan. Peserta terbaik sulit dibedakan; perhatikan lebar rentang peringkatnya.",
  "sheets-incomplete": "Ada lembar yang tidak lengkap dan tidak ikut dihitung.",
};

export const sureness = {
  title: "Kepastian peringkat",
  link: "Seberapa pasti peringkat ini",
  lead: "Peringkat ditentukan oleh rata-rata lembar nilai yang dihitung menurut aturan tahap ini. Halaman ini tidak mengubahnya: Anda hanya melihat seberapa pasti batas kelulusannya, dan apa yang berbeda bila semua lembar dihitung dan keketatan setiap juri diperhitungkan.",
  lists: "Daftar tahap ini",
  none: "Belum dihitung.",
  noneText: "Ketua panel atau pejabat penetap dapat meminta perhitungannya.",
  ask: "Hitung kepastian peringkat",
  askText: "Perhitungan berjalan di latar belakang, biasanya beberapa detik, dan tidak mengubah peringkat.",
  running: "Kepastian peringkat sedang dihitung.",
  follow: "Lihat kemajuannya",
  failed: "Perhitungan terakhir tidak berhasil.",
  warnings,
  summary: {
    title: "Singkatnya",
    safe: (count: number, label: string) =>
      `${count} peserta berpeluang 95% atau lebih untuk memang layak masuk ${label}, menurut lembar nilai yang ada.`,
    band: (count: number) =>
      `${count} peserta berada di zona abu-abu (peluang antara 5% dan 95%): lembar nilai yang ada belum cukup untuk memastikan apakah mereka layak di atas batas.`,
    bandNone: "Tidak ada peserta di zona abu-abu: batasnya jelas.",
    right: (right: string, places: number) =>
      `Dari ${places} peserta di atas batas, diperkirakan sekitar ${right} memang termasuk yang terbaik; sisanya mungkin menempati tempat peserta lain yang sama baiknya atau lebih baik.`,
    sheet: (percent: number) =>
      `Kira-kira ${percent}% perbedaan nilai antarlembar mengikuti peserta yang dinilai, yaitu hal yang dilihat sama oleh para juri; sisanya karena keketatan juri, perbedaan pendapat, dan kebetulan. Makin tinggi angkanya, makin dapat diandalkan satu lembar; rata-rata beberapa lembar lebih dapat diandalkan lagi.`,
  },
  picture: {
    title: "Zona abu-abu",
    text: "Setiap baris adalah satu peserta, berurutan menurut peringkat. Titik adalah peringkatnya sekarang. Garis mendatar adalah rentang peringkat yang mungkin setelah keketatan juri diperhitungkan: peringkat yang semestinya ada di dalamnya pada sembilan dari sepuluh percobaan, sehingga titik dapat berada di luarnya. Garis tebal berwarna kuning menandai zona abu-abu. Garis tegak adalah batas kelulusan.",
    more: (count: number) => `${count} peserta zona abu-abu yang lebih jauh dari batas tidak digambar.`,
    line: (label: string) => `Batas ${label}`,
  },
  table: {
    caption: "Peserta di sekitar batas",
    rank: "Peringkat",
    entry: "Peserta",
    chance: "Peluang layak di atas batas",
    interval: "Rentang peringkat",
    adjusted: "Rata-rata terkoreksi",
    adjustedRank: "Peringkat terkoreksi",
    inBand: "zona abu-abu",
  },
  moved: {
    title: "Yang berpindah bila keketatan juri diperhitungkan",
    none: "Tidak ada: urutan terkoreksi memberi daftar yang sama.",
    text: "Peserta ini akan berada di sisi lain batas. Ini bahan pertimbangan saja; daftar tidak berubah karenanya.",
    up: "naik melewati batas",
    down: "turun melewati batas",
  },
  judges: {
    title: "Keketatan dan kelonggaran juri",
    text: "Perkiraan selisih nilai setiap juri dari juri lain untuk peserta yang sama. Plus (+) berarti lebih longgar, minus (−) berarti lebih ketat. Kira-kira dua dari tiga kali, perkiraan itu meleset tidak lebih dari angka sesudah ±. Ketat atau longgar tidak berarti keliru.",
    judge: "Juri",
    leniency: "Selisih",
    sheets: "Lembar",
    deviation: "Ketidakajekan",
    deviationText:
      "Ketidakajekan adalah jarak rata-rata lembar seorang juri dari lembar juri lain untuk peserta yang sama, setelah keketatannya diperhitungkan. Juri yang angkanya jauh lebih besar daripada juri lain ditandai agar ketua panel memeriksanya. Tidak ada lembar yang bobotnya dikurangi.",
    erratic: "jauh di atas juri lain",
  },
  how: (draws: string, moment: string) =>
    `Dihitung ${moment} dari semua lembar yang diserahkan, dengan ${draws} percobaan acak. Pemeriksa yang memegang lembar nilai yang sama dapat mengulanginya dengan angka pengacak (benih) ini:`,
};
