import type { BeneficiaryCluster, IndicatorKind, SpbeHosting, SpbeService } from "db/vocabulary";

const indicatorKinds: Record<IndicatorKind, string> = {
  output: "Keluaran",
  outcome: "Hasil",
  goal: "Tujuan",
};

const spbeServices: Record<SpbeService, string> = {
  public: "Layanan publik",
  administrative: "Layanan administrasi",
};

const spbeHostings: Record<SpbeHosting, string> = {
  national: "Pusat data nasional",
  ministry: "Pusat data kementerian",
  cloud: "Komputasi awan",
  other: "Lainnya",
};

const clusters: Record<BeneficiaryCluster, string> = {
  children: "Anak",
  elderly: "Lanjut usia",
  disability: "Penyandang disabilitas",
  trafficking_and_destitution: "Tuna sosial dan korban perdagangan orang",
  drug_abuse: "Korban penyalahgunaan napza",
  disaster: "Korban bencana dan kedaruratan",
  other: "Lainnya",
};

export const papers = {
  brand: "Sayembara · Kementerian Sosial Republik Indonesia",
  receipt: {
    track: "Kelompok",
    submittedBy: "Diajukan oleh",
    localTime: (zone: string) => `Waktu setempat (${zone})`,
    contents: "Yang diajukan",
    answers: "Jawaban",
    answersCaption: "Jawaban dan jumlah katanya",
    section: "Bagian",
    words: "Kata",
    attachments: "Lampiran",
    attachmentsCaption: "Lampiran dan sidik digitalnya",
    kind: "Jenis",
    file: "Berkas",
    sha256: "Sidik digital (SHA-256)",
    noAttachments: "Tidak ada lampiran yang diajukan.",
    scan: "Pindai untuk memeriksa keaslian",
    withdrawn: "Proposal ini sudah ditarik",
    withdrawnText: "Tanda terima ini tetap asli, tetapi proposalnya tidak dinilai.",
    download: "Unduh PDF",
    print: "Halaman ini juga dapat dicetak lewat menu cetak peramban.",
    proposal: "Unduh proposal (PDF)",
    footer: (number: string, code: string) => `Tanda terima ${number}, kode verifikasi ${code}`,
  },
  proposal: {
    draft: "Draf, belum diajukan",
    draftFooter: (title: string) => `Draf: ${title}`,
    footer: (number: string, title: string) => `${number}: ${title}`,
    edition: "Edisi",
    unit: "Unit kerja",
    changeAgents: "Agen perubahan",
    coordinates: "Titik koordinat",
    clusters: "Penerima manfaat",
    spbe: "Aplikasi (SPBE)",
    address: "Alamat",
    service: "Jenis layanan",
    hosting: "Penempatan",
    connections: "Keterhubungan",
    indicators: "Indikator",
    before: (figure: string, period: string) => `Sebelum: ${figure} (${period})`,
    after: (figure: string, period: string) => `Sesudah: ${figure} (${period})`,
    source: (source: string) => `Sumber: ${source}`,
    wordCount: (words: number, limit: number) => `${words} dari ${limit} kata`,
    download: "Unduh sebagai PDF",
  },
  copy: {
    title: "Salin ke draf baru",
    lead: "Tulisan lama menjadi awal draf baru yang berdiri sendiri. Proposal lama tidak berubah.",
    copied: "Yang ikut disalin",
    copiedText: "Judul, identitas, tim, indikator, dan jawaban pada bagian yang juga ada di formulir baru.",
    left: "Yang tidak ikut disalin",
    leftText: "Lampiran. Unggahlah kembali pada draf baru, termasuk surat pernyataan.",
    track: "Kelompok",
    trackMissing: "Pilih kelompok.",
    submit: "Salin ke draf baru",
    closed: "Tidak ada edisi yang sedang menerima pendaftaran.",
    closedText: "Proposal ini dapat disalin setelah pendaftaran edisi berikutnya dibuka.",
  },
  indicatorKinds,
  spbeServices,
  spbeHostings,
  clusterNames: clusters,
};
