/** Judging without names: what officers prepare for it. */
export const blind = {
  link: "Salinan tanpa nama untuk juri",
  title: "Salinan tanpa nama",
  lead: "Juri tahap ini membaca salinan tanpa nama unit kerja, orang, tempat, dan kontak. Nama yang dikenal sistem disamarkan secara otomatis. Berkas baru terbuka bagi juri setelah Anda memeriksanya.",
  entries: "Peserta",
  search: "Nomor atau judul",
  which: "Berkas",
  everything: "Semua",
  onlyUnchecked: "Belum diperiksa",
  name: "Judul",
  files: "Berkas",
  none: "Tidak ada peserta yang cocok.",
  fileCount: (files: number, unchecked: number) => {
    if (files === 0) return "Tanpa berkas";
    return unchecked === 0
      ? `${files} berkas, semua sudah diperiksa`
      : `${unchecked} dari ${files} berkas belum diperiksa`;
  },
  left: (count: number) =>
    count === 0 ? "Semua berkas sudah diperiksa." : `${count} berkas belum diperiksa dan masih tertutup bagi juri.`,
  copy: {
    original: "Judul asli",
    asJudges: "Seperti yang dibaca juri",
    words: "Kata yang disamarkan",
    wordsText:
      "Nama unit kerja (juga nama lamanya), kota, provinsi, tim, penulis, pimpinan, surel, telepon, NIP, dan tautan disamarkan secara otomatis. Tambahkan hal lain yang dapat menunjukkan pengusulnya, misalnya nama gedung atau sebutan setempat.",
    add: "Kata atau frasa",
    addHint: "Huruf besar dan kecil sama saja.",
    addMissing: "Isikan kata yang perlu disamarkan.",
    hide: "Samarkan",
    none: "Belum ada kata tambahan.",
    show: "Tampilkan kembali",
    showNamed: (words: string) => `Tampilkan kembali: ${words}`,
    files: "Berkas",
    filesText:
      "Buka setiap berkas dan lihat apakah isinya menyebut unit kerja, orang, atau tempat, juga pada kop surat, cap, dan foto papan nama. Juri mendapat berkas dengan nama netral dan tanpa keterangan tersembunyi seperti nama pembuatnya.",
    noFiles: "Peserta ini tidak melampirkan berkas.",
    file: "Berkas",
    state: "Keputusan",
    change: "Tindakan",
    states: {
      unchecked: "Belum diputuskan, tertutup bagi juri",
      nameless: "Terbuka bagi juri",
      telling: "Ditutup bagi juri",
    },
    open: "Buka bagi juri",
    openNamed: (file: string) => `Buka bagi juri: ${file}`,
    close: "Tutup bagi juri",
    closeNamed: (file: string) => `Tutup bagi juri: ${file}`,
    closeRest: "Tutup semua yang belum diperiksa",
    next: "Peserta berikutnya yang belum diperiksa",
    over: "Salinan hanya dapat diubah sejak peserta dimasukkan sampai penilaian ditutup.",
  },
};
