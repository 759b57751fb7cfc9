import type { Example } from "./example";

/** Measured before and after, copied already: most judges would score it high. */
export const remindingCards: Example = {
  key: "kartu-ingat-obat",
  title: "CONTOH Kartu Ingat Obat bagi Lanjut Usia yang Tinggal Sendiri",
  texts: {
    "latar-belakang":
      "Balai contoh mendampingi 214 lanjut usia yang tinggal sendiri. Catatan kunjungan selama dua belas bulan menunjukkan 96 orang di antaranya lupa minum obat rutin sedikitnya dua kali sepekan, dan 31 orang dirawat karena penyakitnya memburuk. Tujuannya: dalam satu tahun, lupa minum obat turun menjadi paling banyak 30 orang, dan perawatan ulang turun separuhnya. Angka awal diambil dari kartu kunjungan dan diperiksa silang dengan catatan puskesmas.",
    kebaruan:
      "Pengingat yang sudah ada memakai aplikasi telepon pintar, padahal hanya 12 dari 214 orang memilikinya. Kartu Ingat Obat memakai kartu bergambar dengan kantong harian, dan tetangga yang dipilih sendiri oleh lanjut usia memeriksa kantong hari itu setiap petang. Gambar disusun bersama 20 lanjut usia dan diuji tiga kali sampai semua orang memahaminya tanpa membaca.",
    implementasi:
      "Uji coba tiga bulan di dua kelurahan, lalu perluasan ke enam kelurahan. Setiap pekan petugas mengambil kartu, mencatat kantong yang tidak terbuka, dan menghubungi puskesmas bila tiga hari berturut-turut terlewat. Pembagian tugas, formulir, dan jadwal ditulis dalam empat halaman. Hambatan pada bulan kedua, yaitu tetangga yang pindah, diatasi dengan dua nama cadangan pada setiap kartu.",
    signifikansi:
      "Lupa minum obat turun dari 96 menjadi 22 orang, dan perawatan ulang turun dari 31 menjadi 11 orang dalam dua belas bulan. Angka dihitung dari 10.862 kartu mingguan dan dicocokkan dengan daftar rawat inap. Pada kelurahan pembanding yang belum memakai kartu, perawatan ulang pada masa yang sama tidak berubah (29 menjadi 28 orang). Sebanyak 187 dari 203 orang menyatakan ingin meneruskan.",
    "adaptabilitas-potensi":
      "Dua balai lain sudah meniru sejak tahun lalu memakai berkas cetak yang sama, dan satu di antaranya mengubah gambar untuk pasien tuberkulosis. Yang diperlukan hanya pencetak, kain kantong, dan satu petugas untuk sekitar 110 orang. Buku panduan empat halaman, berkas cetak, dan rincian biaya dapat diunduh, termasuk daftar hal yang gagal.",
    "sumber-daya":
      "Biaya Rp38.000 per orang per tahun, seluruhnya dari anggaran rutin perlengkapan. Dua petugas memakai enam jam sepekan yang semula dipakai untuk kunjungan pengingat. Relawan tetangga berjumlah 198 orang dan diasuransikan oleh kelurahan. Tidak ada perangkat yang harus dibeli.",
    keberlanjutan:
      "Kartu ditetapkan dalam prosedur balai dan masuk rencana kerja tiga tahun. Pelatihan petugas baru berlangsung setengah hari. Data lupa obat dibahas setiap triwulan bersama puskesmas, dan kelurahan menganggarkan cetak ulang. Bila satu kelurahan melampaui 15 persen lupa obat, petugas pendamping ditambah selama dua bulan.",
  },
};
