/** Weights of the desk rubric are those of a provincial judging form for the 2023 generation; the presentation rubric is our own. */

const scale = { scaleMin: 0, scaleMax: 100, scaleStep: 1, noteAtOrBelow: 40, noteAtOrAbove: 91 };

const anchors = [
  { from: 0, to: 20, meaning: "Tidak ada bukti: pernyataan tidak dijawab atau tidak didukung apa pun." },
  { from: 21, to: 40, meaning: "Lemah: jawaban umum, bukti sangat sedikit atau tidak berkaitan." },
  { from: 41, to: 60, meaning: "Cukup: jawaban jelas, tetapi bukti baru sebagian." },
  { from: 61, to: 80, meaning: "Baik dan berbukti: jawaban lengkap, didukung data yang dapat diperiksa." },
  { from: 81, to: 100, meaning: "Sangat baik: bukti terukur atau berasal dari pihak independen." },
];

export const deskRubric = {
  code: "desk",
  name: "Penilaian Proposal",
  ...scale,
  anchors,
  criteria: [
    {
      code: "latar-belakang",
      title: "Latar Belakang dan Tujuan",
      description: "Masalah nyata, kelompok sasaran jelas, tujuan terukur, dan ditopang data.",
      weight: 10,
    },
    {
      code: "kebaruan",
      title: "Kebaruan atau Nilai Tambah",
      description: "Gagasan unik, memberi nilai tambah, atau benar-benar baru dalam konteksnya.",
      weight: 15,
      tieOrder: 4,
    },
    {
      code: "implementasi",
      title: "Implementasi Inovasi",
      description: "Langkah pelaksanaan runtut, sudah berjalan, dan pembagian peran jelas.",
      weight: 5,
    },
    {
      code: "signifikansi",
      title: "Signifikansi",
      description: "Perubahan sebelum dan sesudah inovasi terukur, cara mengukurnya sahih, dan ada hasil evaluasi.",
      weight: 30,
      tieOrder: 1,
    },
    {
      code: "adaptabilitas",
      title: "Adaptabilitas",
      description: "Sudah direplikasi, atau berpotensi direplikasi unit dan daerah yang menghadapi masalah serupa.",
      weight: 20,
      tieOrder: 2,
    },
    {
      code: "sumber-daya",
      title: "Sumber Daya",
      description: "Keuangan, sumber daya manusia, metode, dan peralatan memadai serta digunakan secara hemat.",
      weight: 5,
    },
    {
      code: "keberlanjutan",
      title: "Strategi Keberlanjutan",
      description: "Strategi institusional, manajerial, dan sosial tersedia dan sudah dijalankan.",
      weight: 15,
      tieOrder: 3,
    },
  ],
};

export const presentationRubric = {
  code: "presentasi",
  name: "Penilaian Presentasi dan Wawancara",
  ...scale,
  anchors,
  criteria: [
    {
      code: "paparan",
      title: "Kejelasan Paparan",
      description: "Paparan runtut, mudah dipahami, dan selesai dalam waktu yang tersedia.",
      weight: 15,
    },
    {
      code: "tanya-jawab",
      title: "Penguasaan dan Tanya Jawab",
      description: "Jawaban tepat, jujur, dan menunjukkan penguasaan atas inovasi.",
      weight: 20,
    },
    {
      code: "bukti-dampak",
      title: "Bukti Dampak",
      description: "Bukti dampak yang diperlihatkan menguatkan isi proposal.",
      weight: 30,
      tieOrder: 1,
    },
    {
      code: "potensi-replikasi",
      title: "Potensi Replikasi",
      description: "Inovasi dapat diterapkan unit lain dengan penyesuaian yang wajar.",
      weight: 15,
      tieOrder: 2,
    },
    {
      code: "komitmen",
      title: "Keberlanjutan dan Komitmen Pimpinan",
      description: "Pimpinan hadir atau menyatakan dukungan, dan rencana keberlanjutan meyakinkan.",
      weight: 15,
      tieOrder: 3,
    },
    {
      code: "video",
      title: "Video",
      description: "Video memperlihatkan layanan dan manfaatnya secara jujur dan ringkas.",
      weight: 5,
    },
  ],
};
