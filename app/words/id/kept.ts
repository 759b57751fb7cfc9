/** Of what was typed and is so far only in the browser. */
export const kept = {
  elsewhere: "Ada tulisan di perangkat ini yang belum tersimpan:",
  restored: "Isian yang belum tersimpan dikembalikan",
  restoredText: "Isian ini tertinggal di perangkat ini. Periksa, lalu tekan tombol simpan.",
  overtaken:
    "Sementara itu ada yang menyimpan perubahan lain. Saat Anda menekan tombol simpan, kedua versi ditampilkan lebih dahulu.",
  discard: "Buang isian itu",
  away: "Belum tersimpan: sambungan ke portal terputus. Tekan tombol simpan lagi setelah tersambung kembali.",
  back: "Sambungan sudah kembali. Tekan tombol simpan untuk menyimpan isian Anda.",
  copy: "Salinan isian Anda ada di perangkat ini.",
};
