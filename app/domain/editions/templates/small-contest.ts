type StageDates = { opensAt: string; closesAt: string };

export type SmallContestDates = {
  /** ISO day. */
  ageCountedOn: string;
  opensAt: string;
  closesAt: string;
  desk: StageDates;
  presentation: StageDates;
};

const scale = { scaleMin: 1, scaleMax: 5, scaleStep: 1, noteAtOrBelow: 2, noteAtOrAbove: 5 };

const anchors = [
  { from: 1, to: 1, meaning: "Sangat kurang" },
  { from: 2, to: 2, meaning: "Kurang" },
  { from: 3, to: 3, meaning: "Cukup" },
  { from: 4, to: 4, meaning: "Baik" },
  { from: 5, to: 5, meaning: "Sangat baik" },
];

/** A unit's own contest: another form, another scale and other cuts than KIPP, from the same engine. */
export function smallContestBlueprint(dates: SmallContestDates) {
  const year = Number(dates.ageCountedOn.slice(0, 4));
  return {
    slug: `lomba-sentra-${year}`,
    year,
    name: "Lomba Inovasi Sentra (CONTOH)",
    theme: "Perubahan kecil yang terasa bagi penerima manfaat",
    decreeNo: `CONTOH-2/LIS/${year}`,
    isExample: true,
    ageCountedOn: dates.ageCountedOn,
    opensAt: dates.opensAt,
    closesAt: dates.closesAt,
    categories: ["Layanan di dalam sentra", "Layanan di luar sentra", "Tata kerja kantor"],
    tracks: [{ code: "umum", name: "Umum", minAgeMonths: 6, quotaPerUnit: null, sections, attachments }],
    checklist: [
      { code: "jawaban", text: "Ketiga bagian telah diisi." },
      { code: "persetujuan", text: "Kepala sentra telah memberikan persetujuan." },
    ],
    rubrics: [ideaRubric, showRubric],
    stages: [
      {
        kind: "desk" as const,
        name: "Penilaian Naskah",
        rubric: ideaRubric.code,
        judgesPerEntry: 2,
        ...dates.desk,
        cutSize: 10,
        cutLabel: "Top 10",
        peerVisibility: "after_close" as const,
      },
      {
        kind: "presentation" as const,
        name: "Unjuk Karya",
        rubric: showRubric.code,
        judgesPerEntry: 3,
        ...dates.presentation,
        cutSize: 3,
        cutLabel: "Top 3",
        peerVisibility: "after_close" as const,
      },
    ],
  };
}

const sections = [
  {
    code: "masalah",
    title: "Masalah",
    prompt: "Masalah apa yang dihadapi penerima manfaat atau petugas, dan seberapa sering terjadi?",
    wordLimit: 150,
    required: true,
  },
  {
    code: "perubahan",
    title: "Perubahan",
    prompt: "Apa yang Anda ubah, kapan dimulai, dan siapa yang menjalankannya?",
    wordLimit: 200,
    required: true,
  },
  {
    code: "hasil",
    title: "Hasil",
    prompt: "Apa yang kini lebih baik, dan bagaimana Anda mengetahuinya?",
    wordLimit: 250,
    required: true,
  },
];

const ideaRubric = {
  code: "naskah",
  name: "Penilaian Naskah",
  ...scale,
  anchors,
  criteria: [
    {
      code: "manfaat",
      title: "Manfaat",
      description: "Perubahan terasa bagi penerima manfaat.",
      weight: 50,
      tieOrder: 1,
    },
    {
      code: "kebaruan",
      title: "Kebaruan",
      description: "Cara baru bagi sentra yang bersangkutan.",
      weight: 30,
      tieOrder: 2,
    },
    {
      code: "kemudahan",
      title: "Kemudahan Ditiru",
      description: "Sentra lain dapat menirunya tanpa biaya besar.",
      weight: 20,
    },
  ],
};

const showRubric = {
  code: "unjuk-karya",
  name: "Penilaian Unjuk Karya",
  ...scale,
  anchors,
  criteria: [
    { code: "bukti", title: "Bukti", description: "Hasil diperlihatkan dengan bukti.", weight: 60, tieOrder: 1 },
    { code: "penyampaian", title: "Penyampaian", description: "Penyampaian jelas dan jujur.", weight: 40 },
  ],
};

/** Nothing is required: a small contest should not keep anybody from taking part. */
const attachments = [
  {
    code: "bukti",
    title: "Bukti pendukung",
    prompt: "Dokumen yang mendukung isi proposal, misalnya laporan atau data.",
    media: "document" as const,
    required: false,
    maxBytes: 5 * 1024 * 1024,
    maxCount: 3,
  },
  {
    code: "foto",
    title: "Foto",
    prompt: "Foto yang memperlihatkan inovasi berjalan.",
    media: "picture" as const,
    required: false,
    maxBytes: 5 * 1024 * 1024,
    maxCount: 5,
  },
];
