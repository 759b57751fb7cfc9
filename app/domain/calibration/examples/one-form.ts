import type { Example } from "./example";

/** Sound work with gaps in its figures: most judges would differ about it. */
export const oneForm: Example = {
  key: "satu-formulir",
  title: "CONTOH Satu Formulir untuk Tiga Layanan",
  texts: {
    "latar-belakang":
      "Keluarga yang memerlukan alat bantu, rujukan, dan bantuan usaha harus mengisi tiga formulir di tiga loket contoh dengan pertanyaan yang hampir sama. Petugas memperkirakan satu keluarga menghabiskan dua jam, dan banyak yang pulang sebelum selesai. Kami ingin keluarga cukup bercerita satu kali dan dilayani lebih cepat oleh loket mana pun.",
    kebaruan:
      "Formulir terpadu dikenal di banyak kantor. Yang baru di unit kami ialah jawaban keluarga langsung menentukan loket mana yang perlu didatangi, sehingga keluarga tidak harus mengetahui nama layanannya. Lembar petunjuk dibuat dengan bahasa sehari-hari dan dibacakan bagi yang tidak dapat membaca.",
    implementasi:
      "Formulir disusun dalam lima rapat antarseksi, diuji selama satu bulan, lalu dipakai di semua loket sejak Maret. Petugas loket mengikuti satu hari pelatihan. Formulir lama masih diterima bagi keluarga dari luar kota. Catatan perbaikan dikumpulkan, tetapi jadwal pembahasannya belum tetap.",
    signifikansi:
      "Waktu mengisi turun dari sekitar dua jam menjadi sekitar 40 menit menurut pengamatan terhadap 30 keluarga. Jumlah keluarga yang selesai dilayani naik dari 410 menjadi 560 dalam enam bulan. Pada masa yang sama satu petugas loket ditambah, sehingga sebagian kenaikan mungkin berasal dari penambahan itu. Kepuasan belum diukur.",
    "adaptabilitas-potensi":
      "Formulir dapat dipakai unit lain yang memiliki layanan serupa. Satu unit tetangga sudah meminta contohnya. Panduan pemakaian sedang ditulis. Unit dengan layanan yang sangat berbeda perlu menyusun pertanyaannya sendiri.",
    "sumber-daya":
      "Tidak ada biaya tambahan selain cetak ulang formulir. Penyusunan memakai waktu kerja enam pegawai dari tiga seksi. Tempat penyimpanan data masih menggunakan lembar kerja bersama yang dikelola satu orang.",
    keberlanjutan:
      "Pemakaian formulir ditetapkan dengan surat kepala unit. Pengelolaan lembar kerja bergantung pada satu pegawai, dan penggantinya sedang disiapkan. Kami berencana memindahkan data ke sistem kementerian, tetapi waktunya belum ditentukan.",
  },
};
