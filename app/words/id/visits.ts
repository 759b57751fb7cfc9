import type { ClaimVerdict, RulingKind, VisitManner } from "db/vocabulary";

const manners: Record<VisitManner, string> = {
  on_site: "Di tempat",
  online: "Daring",
};

const verdicts: Record<ClaimVerdict, string> = {
  confirmed: "Sesuai",
  partly: "Sebagian sesuai",
  contradicted: "Tidak sesuai",
};

const rulings: Record<RulingKind, string> = {
  stands: "Penilaian tetap: para juri sudah memperhitungkannya dalam nilai",
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
    finished: "Catatan kunjungan lengkap.",
    unreported: "Keterangan kunjungan belum diisi.",
    progress: (checked: number, of: number) => `${checked} dari ${of} pernyataan diperiksa`,
    over: "Waktu penilaian sudah lewat, jadi catatan ini tidak dapat diubah lagi.",
    report: "Kunjungan",
    manner: "Cara kunjungan",
    mannerMissing: "Pilih cara kunjungan.",
    place: "Tempat",
    placeHint: "Misalnya nama layanan dan alamatnya.",
    placeMissing: "Isikan tempat, paling banyak 300 karakter.",
    visitedAt: "Waktu kunjungan dimulai",
    momentBad: "Isikan tanggal dan jam yang benar, misalnya 12 5 2026 09.00.",
    usersMet: "Jumlah pengguna layanan yang diwawancarai",
    staffMet: "Jumlah petugas layanan yang diwawancarai",
    countHint: "Isikan 0 bila tidak ada. Jangan mencatat nama orang, juga tidak dalam catatan.",
    countBad: "Isikan bilangan bulat dari 0 sampai 100.000.",
    met: (users: number, staff: number) => `${users} pengguna dan ${staff} petugas layanan diwawancarai`,
    remarks: "Catatan umum",
    remarksHint: "Boleh dikosongkan.",
    tooLong: "Paling banyak 2.000 karakter.",
    claims: "Pernyataan proposal",
    claimsText:
      "Bandingkan setiap pernyataan proposal dengan keadaan yang Anda temukan. Bila sebagian atau seluruhnya tidak sesuai, jelaskan perbedaannya, paling sedikit 10 karakter. Semua juri peserta ini mengisi catatan yang sama. Tindak lanjut atas pernyataan yang tidak sesuai diputuskan ketua panel sebelum peringkat disusun.",
    source: (source: string) => `Sumber: ${source}`,
    read: (title: string) => `Baca bagian ${title}`,
    noteOf: (title: string) => `Catatan tentang ${title}`,
    verdictMissing: "Pilih hasil pemeriksaan untuk pernyataan yang diberi catatan ini.",
    noteMissing: "Jelaskan apa yang berbeda, paling sedikit 10 karakter.",
    submit: "Simpan catatan",
    saved: "Tersimpan:",
    clash:
      "Juri lain baru saja menyimpan hasil lain untuk pernyataan ini. Bandingkan dengan yang tersimpan, lalu simpan lagi isian yang benar.",
    reportClash:
      "Juri lain baru saja mengubah keterangan kunjungan. Bandingkan dengan yang tersimpan, lalu simpan lagi isian yang benar.",
  },
  chair: {
    title: "Temuan kunjungan",
    link: "Temuan kunjungan",
    lead: "Ketua panel memutuskan tindak lanjut setiap pernyataan yang tidak sesuai sebelum penilaian ditutup dan peringkat disusun.",
    entry: "Peserta",
    checked: "Pernyataan diperiksa",
    visited: "Kunjungan",
    notVisited: "Belum dicatat",
    contradicted: "Tidak sesuai",
    progress: (checked: number, of: number) => `${checked} dari ${of}`,
    none: "Tahap ini belum berisi peserta.",
    decisions: "Pernyataan yang tidak sesuai",
    noContradictions: "Sejauh ini tidak ada pernyataan yang tidak sesuai.",
    found: "Temuan juri:",
    ruled: (by: string, time: string) => `Diputuskan ${by}, ${time}`,
    open: "Menunggu keputusan ketua panel",
    ruling: "Keputusan",
    rulingMissing: "Pilih keputusan.",
    stale: "Juri baru saja mengubah catatan ini. Baca yang terbaru, lalu putuskan lagi.",
    reason: "Alasan",
    reasonHint: "Paling sedikit 10 karakter.",
    submit: "Simpan keputusan",
  },
};
