/** The proposal form of KIPP 2023: titles and limits from a provincial copy of the guideline, prompts in our own words. */

export type KippSectionCode = (typeof umumSections)[number]["code"] | (typeof replikasiExtras)[number]["code"];

export const umumSections = [
  {
    code: "ringkasan",
    title: "Ringkasan",
    prompt:
      "Gambarkan inovasi secara singkat: apa yang dilakukan, bagaimana dijalankan, dampaknya, dan kaitannya dengan kategori yang dipilih.",
    wordLimit: 200,
    required: true,
  },
  {
    code: "latar-belakang",
    title: "1. Latar Belakang dan Tujuan",
    prompt:
      "Jelaskan masalah sebelum ada inovasi, kelompok sasaran yang mengalaminya, dan tujuan yang terukur. Sertakan data.",
    wordLimit: 300,
    required: true,
  },
  {
    code: "kebaruan",
    title: "2. Kebaruan atau Nilai Tambah",
    prompt:
      "Jelaskan gagasan inovasi dan keunggulannya: apa yang unik, apa nilai tambahnya, atau apa yang benar-benar baru.",
    wordLimit: 200,
    required: true,
  },
  {
    code: "implementasi",
    title: "3. Implementasi Inovasi",
    prompt:
      "Jelaskan bagaimana inovasi dijalankan, langkah demi langkah, dan siapa yang melaksanakannya. Sertakan data.",
    wordLimit: 200,
    required: true,
  },
  {
    code: "signifikansi",
    title: "4. Signifikansi",
    prompt:
      "Jelaskan dampak inovasi dengan membandingkan keadaan sebelum dan sesudahnya, cara mengukurnya, serta hasil evaluasi internal atau eksternal, baik kuantitatif maupun kualitatif.",
    wordLimit: 600,
    required: true,
  },
  {
    code: "adaptabilitas-replikasi",
    title: "5a. Adaptabilitas: Replikasi yang Sudah Ada",
    prompt:
      "Apakah inovasi ini sudah direplikasi? Jika sudah, sebutkan oleh siapa dan di mana. Jika belum, sebutkan alasannya.",
    wordLimit: 100,
    required: true,
  },
  {
    code: "adaptabilitas-potensi",
    title: "5b. Adaptabilitas: Potensi Replikasi",
    prompt:
      "Jelaskan potensi replikasi: berapa banyak unit atau daerah yang menghadapi masalah serupa dan apa syarat agar berhasil.",
    wordLimit: 200,
    required: true,
  },
  {
    code: "sumber-daya",
    title: "6. Sumber Daya",
    prompt:
      "Jelaskan sumber daya yang digunakan: keuangan, sumber daya manusia, metode, serta peralatan atau material. Sertakan data.",
    wordLimit: 200,
    required: true,
  },
  {
    code: "keberlanjutan",
    title: "7. Strategi Keberlanjutan",
    prompt:
      "Jelaskan strategi institusional (peraturan), strategi manajerial (kapasitas pegawai dan prosedur operasional standar), dan strategi sosial (kolaborasi) yang menjaga inovasi tetap berjalan. Sertakan data.",
    wordLimit: 500,
    required: true,
  },
] as const;

/** What a replication adds, in the words and limits of the generation of 2021–2022; no copy for 2023 was found. */
export const replikasiExtras = [
  {
    code: "inspirasi",
    title: "Inspirasi",
    prompt: "Sebutkan inovasi Top 99 yang direplikasi, pemiliknya, dan alasan memilihnya.",
    wordLimit: 100,
    required: true,
  },
  {
    code: "proses-replikasi",
    title: "Proses Replikasi",
    prompt: "Jelaskan langkah replikasi, dari kesepakatan dengan pemilik inovasi hingga penerapan di unit Anda.",
    wordLimit: 200,
    required: true,
  },
  {
    code: "faktor-pembeda",
    title: "Faktor Pembeda",
    prompt: "Jelaskan apa yang Anda sesuaikan atau tambahkan sehingga berbeda dari inovasi asalnya.",
    wordLimit: 100,
    required: true,
  },
] as const;

/** What the special track asks of innovations that were among the best before. Its weights are given by no source. */
export const khususExtras = [
  {
    code: "pembaruan",
    title: "Pembaruan atau Peningkatan",
    prompt: "Jelaskan apa yang diperbarui atau ditingkatkan sejak inovasi ini menjadi Top Terpuji. Sertakan data.",
    wordLimit: 200,
    required: true,
  },
  {
    code: "adaptabilitas-terpuji",
    title: "Adaptabilitas sejak Terpuji",
    prompt: "Sebutkan replikasi yang terjadi sejak inovasi ini menjadi Top Terpuji: oleh siapa, di mana, dan hasilnya.",
    wordLimit: 200,
    required: true,
  },
  {
    code: "penguatan-keberlanjutan",
    title: "Penguatan Keberlanjutan",
    prompt: "Jelaskan penguatan strategi institusional, sosial, dan manajerial sejak inovasi ini menjadi Top Terpuji.",
    wordLimit: 300,
    required: true,
  },
  {
    code: "evaluasi",
    title: "Evaluasi",
    prompt:
      "Jelaskan evaluasi resmi atas inovasi ini, dari dalam atau dari luar, misalnya oleh inspektorat atau perguruan tinggi, beserta hasilnya.",
    wordLimit: 300,
    required: true,
  },
] as const;

const megabyte = 1024 * 1024;

/** The three statements that KIPP asks for, each a signed PDF. */
const statements = [
  {
    code: "pernyataan-implementasi",
    title: "Surat Pernyataan Implementasi",
    prompt: "Surat bertanda tangan pimpinan unit kerja yang menyatakan sejak kapan inovasi diterapkan.",
  },
  {
    code: "pernyataan-identitas",
    title: "Surat Pernyataan Identitas",
    prompt: "Surat bertanda tangan pimpinan unit kerja yang menyatakan siapa pemilik dan tim inovasi.",
  },
  {
    code: "kesediaan-replikasi",
    title: "Surat Pernyataan Kesediaan Replikasi",
    prompt: "Surat bertanda tangan pimpinan unit kerja yang menyatakan bersedia inovasinya direplikasi unit lain.",
  },
].map((statement) => ({
  ...statement,
  media: "document" as const,
  required: true,
  maxBytes: 2 * megabyte,
  maxCount: 1,
}));

const photographs = {
  code: "foto",
  title: "Foto",
  prompt: "Foto yang memperlihatkan inovasi berjalan: kegiatan, sarana, atau hasilnya.",
  media: "picture" as const,
  required: false,
  maxBytes: 5 * megabyte,
  maxCount: 10,
};

/** What may be attached: statements, evidence for every section but the summary, photographs. */
export function kippAttachments(sections: ReadonlyArray<{ code: string; title: string }>) {
  const evidence = sections
    .filter(({ code }) => code !== "ringkasan")
    .map(({ code, title }) => ({
      code: `bukti-${code}`,
      title: `Bukti: ${title}`,
      prompt: "Dokumen yang mendukung isi bagian ini, misalnya laporan, data, peraturan, atau hasil evaluasi.",
      section: code,
      media: "document" as const,
      required: false,
      maxBytes: 5 * megabyte,
      maxCount: 3,
    }));
  return [...statements, ...evidence, photographs];
}

export const kippChecklist = [
  {
    code: "umur",
    text: "Umur penerapan inovasi memenuhi syarat kelompok dan dibuktikan dengan dokumen tanggal mulai penerapan.",
  },
  {
    code: "prestasi-lalu",
    text: "Inovasi bukan penerima Top 40 atau Top 45 sebelumnya dan belum dua kali masuk Top 99.",
  },
  { code: "judul", text: "Judul dan isi tidak sama dengan proposal lain dalam edisi ini." },
  { code: "jawaban", text: "Seluruh bagian wajib dijawab lengkap, sesuai pertanyaan, dan bersungguh-sungguh." },
  {
    code: "kategori-tpb",
    text: "Satu kategori dipilih dan sekurang-kurangnya satu Tujuan Pembangunan Berkelanjutan terkait.",
  },
  { code: "persetujuan", text: "Pimpinan unit kerja telah memberikan persetujuan." },
];
