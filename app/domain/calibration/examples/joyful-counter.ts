import type { Example } from "./example";

/** Much is claimed and little measured: most judges would score it low. */
export const joyfulCounter: Example = {
  key: "loket-ceria",
  title: "CONTOH Loket Ceria",
  texts: {
    "latar-belakang":
      "Pelayanan publik merupakan kewajiban setiap unit kerja. Masyarakat menginginkan pelayanan yang cepat, tepat, ramah, dan transparan. Oleh karena itu unit contoh berkomitmen menghadirkan Loket Ceria agar masyarakat merasa senang ketika datang dan pulang dengan senyuman.",
    kebaruan:
      "Loket Ceria merupakan terobosan pertama di lingkungan unit kami. Petugas mengenakan rompi berwarna cerah, ruang tunggu dihias, dan pengunjung disambut dengan salam khas. Belum pernah ada loket dengan suasana seceria ini sebelumnya.",
    implementasi:
      "Kegiatan dimulai dengan pembentukan tim, rapat koordinasi, sosialisasi, dan peluncuran oleh pimpinan. Setelah peluncuran, Loket Ceria berjalan dengan baik dan lancar setiap hari kerja. Seluruh pegawai mendukung pelaksanaannya.",
    signifikansi:
      "Masyarakat sangat puas dengan Loket Ceria. Pelayanan menjadi jauh lebih cepat dan jumlah pengunjung meningkat pesat. Banyak pengunjung memberikan ucapan terima kasih secara langsung kepada petugas, dan kegiatan ini diliput oleh media setempat.",
    "adaptabilitas-potensi":
      "Loket Ceria sangat mudah ditiru oleh unit mana pun di seluruh Indonesia karena hanya memerlukan kemauan dan semangat melayani.",
    "sumber-daya":
      "Anggaran berasal dari sumber yang sah. Sumber daya manusia berasal dari pegawai unit kerja yang berdedikasi tinggi dan bekerja dengan ikhlas.",
    keberlanjutan:
      "Kami berkomitmen untuk terus melanjutkan Loket Ceria pada tahun-tahun mendatang dan mengembangkannya menjadi lebih baik lagi dengan dukungan semua pihak.",
  },
};
