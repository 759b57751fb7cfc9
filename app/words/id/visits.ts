import type { ClaimVerdict, RulingKind, VisitManner } from "db/vocabulary";

const manners: Record<VisitManner, string> = {
  on_site: "Di tempat",
  online: "Daring",
};

const verdicts: Record<ClaimVerdict, string> = {
  confirmed: "Sesuai",
  partly: "Sesuai sebagian",
  contradicted: "Tidak sesuai",
};

const rulings: Record<RulingKind, string> = {
  stands: "Penilaian tetap: tim sudah memperhitungkannya dalam nilai",
  to_plenary: "Dibawa ke sidang pleno",
};

export const visits = {
  manners,
  verdicts,
  rulings,
  judge: {
    title: "Catatan kunjungan",
    link: "Catatan kunjungan",
    back: "Kembali ke lembar nilai",
    finished: "Catatan kunjungan lengkap. Lembar nilai dapat diserahkan.",
    progress: (checked: number, of: number) => `${checked} dari ${of} pernyataan diperiksa`,
    over: "Catatan ini tidak dapat diubah lagi.",
    report: "Kunjungan",
    manner: "Cara kunjungan",
    mannerMissing: "Pilih cara kunjungan.",
    place: "Tempat",
    placeHint: "Misalnya nama layanan dan alamatnya.",
    placeMissing: "Isikan tempat, paling banyak 300 karakter.",
    visitedAt: "Waktu kunjungan dimulai",
    momentBad: "Isikan tanggal dan jam yang benar, misalnya 12 5 2026 pukul 09.00.",
    usersMet: "Jumlah pengguna layanan yang diwawancarai",
    staffMet: "Jumlah petugas yang diwawancarai",
    countHint: "Cukup jumlahnya. Nama orang tidak dicatat.",
    countBad: "Isikan bilangan bulat dari 0 sampai 100.000.",
    met: (users: number, staff: number) => `${users} pengguna dan ${staff} petugas diwawancarai`,
    remarks: "Catatan umum",
    remarksHint: "Boleh dikosongkan.",
    tooLong: "Paling banyak 2.000 karakter.",
    claims: "Pernyataan proposal",
    claimsText:
      "Periksa setiap pernyataan di lapangan. Jelaskan yang tidak sepenuhnya sesuai, paling sedikit 10 karakter. Seluruh tim mengisi catatan yang sama. Pernyataan yang tidak sesuai diputuskan ketua panel sebelum peringkat disusun.",
    source: (source: string) => `Sumber: ${source}`,
    read: (title: string) => `Baca bagian ${title}`,
    noteOf: (title: string) => `Catatan untuk ${title}`,
    verdictMissing: "Pilih hasil pemeriksaan untuk pernyataan yang diberi catatan ini.",
    noteMissing: "Jelaskan apa yang berbeda, paling sedikit 10 karakter.",
    submit: "Simpan catatan",
    saved: "Tersimpan:",
    clash:
      "Anggota tim lain baru saja mengisi pernyataan ini berbeda. Bandingkan dengan yang tersimpan, lalu simpan lagi isian yang benar.",
    reportClash:
      "Anggota tim lain baru saja mengubah keterangan kunjungan. Bandingkan dengan yang tersimpan, lalu simpan lagi isian yang benar.",
  },
  chair: {
    title: "Temuan kunjungan",
    link: "Temuan kunjungan",
    lead: "Setiap pernyataan yang tidak sesuai diputuskan sebelum penilaian ditutup dan peringkat disusun.",
    entry: "Peserta",
    checked: "Pernyataan diperiksa",
    visited: "Kunjungan",
    notVisited: "Belum dicatat",
    contradicted: "Tidak sesuai",
    progress: (checked: number, of: number) => `${checked} dari ${of}`,
    none: "Tahap ini belum berisi peserta.",
    decisions: "Pernyataan yang tidak sesuai",
    noContradictions: "Sejauh ini tidak ada pernyataan yang dinyatakan tidak sesuai.",
    found: "Temuan tim:",
    ruled: (by: string, time: string) => `Diputuskan ${by}, ${time}`,
    open: "Menunggu keputusan ketua panel",
    ruling: "Keputusan",
    rulingMissing: "Pilih keputusan.",
    reason: "Alasan",
    reasonHint: "Paling sedikit 10 karakter.",
    submit: "Simpan keputusan",
  },
};
