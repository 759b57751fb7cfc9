const wait = "Yang sudah tersimpan tetap aman. Tunggu sebentar, lalu coba lagi.";
const told =
  "Yang sudah tersimpan tetap aman. Pengelola portal perlu memperbaikinya; sampaikan kepada sekretariat bila berlanjut.";

/** When the database or the disk is in trouble. */
export const interrupted = {
  troubles: {
    away: {
      title: "Sebentar, sistem sedang terganggu",
      text: `Portal belum dapat membaca atau menyimpan data. ${wait}`,
    },
    busy: {
      title: "Sebentar, sistem sedang sibuk",
      text: `Terlalu banyak yang menyimpan pada saat yang sama. ${wait}`,
    },
    full: { title: "Portal belum dapat menyimpan", text: `Tempat penyimpanan portal penuh. ${told}` },
    "read-only": {
      title: "Portal belum dapat menyimpan",
      text: `Tempat penyimpanan sedang tidak dapat ditulisi. ${told}`,
    },
    damaged: { title: "Sebagian data belum dapat dibaca", text: `Data di penyimpanan portal rusak. ${told}` },
    missing: {
      title: "Berkas ini belum dapat dibuka",
      text: `Berkasnya tercatat, tetapi tidak ada di penyimpanan portal. ${told}`,
    },
  },
  kept: "Isian Anda masih ada di halaman ini dan belum tersimpan. Jangan tutup halaman ini; kirim lagi dengan tombol di bawah.",
  notKept: "Formulir Anda belum terkirim. Kembali ke formulirnya, lalu isi dan kirim lagi.",
  sendAgain: "Kirim lagi",
  tryAgain: "Coba lagi",
  backToForm: "Kembali ke formulir",
  code: (requestId: string) => `Kode untuk sekretariat: ${requestId}`,
};
