import type { Direction, IndicatorKind } from "db/vocabulary";

const kinds: Record<IndicatorKind, string> = { output: "Keluaran", outcome: "Hasil", goal: "Tujuan" };

const kindHints: Record<IndicatorKind, string> = {
  output: "Apa yang dikerjakan atau dihasilkan unit kerja, misalnya jumlah alat bantu yang dibagikan.",
  outcome: "Apa yang berubah bagi penerima manfaat, misalnya berapa keluarga yang penghasilannya naik.",
  goal: "Untuk apa semuanya dilakukan, misalnya turunnya kemiskinan di wilayah itu.",
};

const better: Record<Direction, string> = {
  higher: "Makin tinggi makin baik",
  lower: "Makin rendah makin baik",
};

export const indicators = {
  title: "Indikator",
  lead: "Apa yang terukur sebelum dan sesudah inovasi. Keluaran belum tentu menjadi hasil: tunjukkan juga apa yang berubah bagi penerima manfaat.",
  task: "Indikator",
  taskHint: "Angka sebelum dan sesudah, beserta sumbernya",
  count: (count: number) => `${count} indikator`,
  room: (left: number) => `Masih dapat ditambah ${left} indikator.`,
  full: "Daftar sudah berisi dua belas indikator, jumlah paling banyak.",
  none: "Belum ada indikator",
  noneText: "Mulailah dengan satu hasil: satu hal yang berubah bagi penerima manfaat.",
  saved: "Indikator yang tersimpan",
  add: "Tambah indikator",
  edit: (place: number) => `Ubah indikator ${place}`,
  save: "Simpan indikator",
  cancel: "Batal",
  change: "Ubah",
  up: "Naikkan",
  down: "Turunkan",
  remove: "Hapus",
  removeSure: "Indikator ini dihapus dari daftar. Versi lama tetap ada di riwayat dan dapat dipulihkan.",
  removeYes: "Ya, hapus indikator",
  name: "Apa yang diukur",
  nameHint: "Misalnya: keluarga yang penghasilannya naik setelah pelatihan.",
  kind: "Jenis",
  kinds,
  kindHints,
  unitOfMeasure: "Satuan",
  unitHint: "Misalnya persen, orang, hari, rupiah.",
  better: "Arah yang diharapkan",
  betters: better,
  before: "Sebelum inovasi",
  after: "Sesudah inovasi",
  figure: "Angka",
  figureHint: "Misalnya 72,5 atau 1.250.",
  period: "Waktu pengukuran",
  periodHint: "Misalnya 2022, atau Januari–Juni 2024.",
  source: "Sumber data",
  sourceHint: "Dokumen atau pencatatan yang dapat diperiksa.",
  missing: {
    name: "Isikan apa yang diukur.",
    kind: "Pilih jenis indikator.",
    unitOfMeasure: "Isikan satuannya.",
    better: "Pilih arah yang diharapkan.",
    baseline: "Isikan angka sebelum inovasi.",
    baselinePeriod: "Isikan waktu pengukuran sebelum inovasi.",
    result: "Isikan angka sesudah inovasi.",
    resultPeriod: "Isikan waktu pengukuran sesudah inovasi.",
    source: "Isikan sumber data.",
  },
  badFigure: {
    baseline:
      "Tulis keadaan sebelum inovasi sebagai angka, misalnya 72,5 atau 1.250, paling banyak empat angka di belakang koma.",
    result:
      "Tulis keadaan sesudah inovasi sebagai angka, misalnya 72,5 atau 1.250, paling banyak empat angka di belakang koma.",
  },
  stale: {
    title: "Daftar ini sudah diubah oleh orang lain atau di jendela lain",
    text: "Isian Anda belum tersimpan, tetapi masih ada di formulir. Lihat daftar yang sekarang, lalu simpan lagi bila masih perlu.",
    moved: "Daftar sudah berubah sejak halaman ini dibuka. Lihat dahulu urutannya yang sekarang, lalu ulangi.",
    here: "Di tempat ini sekarang tersimpan",
  },
  picture: {
    before: (period: string) => `Sebelum, ${period}`,
    after: (period: string) => `Sesudah, ${period}`,
    up: (percent: string) => `naik ${percent}% dari angka awal`,
    down: (percent: string) => `turun ${percent}% dari angka awal`,
    upFromZero: "naik dari nol",
    downFromZero: "turun dari nol",
    better: (change: string) => `Membaik: ${change}`,
    worse: (change: string) => `Memburuk: ${change}`,
    steady: "Tetap: tidak berubah",
  },
  shown: {
    kind: (kind: string, direction: string) => `${kind} · ${direction}`,
    source: (source: string) => `Sumber: ${source}`,
    line: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  },
};
