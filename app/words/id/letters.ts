import type { LetterKind, LetterStatus } from "db/vocabulary";
import type { MailTrouble } from "~/domain/notifications/letter";

const kinds: Record<LetterKind, string> = {
  reminder: "Pengingat",
  invitation: "Undangan menulis bersama",
  activation: "Aktivasi akun",
  returned: "Proposal dikembalikan",
  endorsed: "Persetujuan pimpinan",
  receipt: "Tanda terima",
  not_submitted: "Tidak diajukan",
  repair_requested: "Permintaan perbaikan",
  screened: "Hasil seleksi administrasi",
};

const statuses: Record<LetterStatus, string> = {
  queued: "Menunggu dikirim",
  sent: "Terkirim",
  failed: "Akan dicoba lagi",
  abandoned: "Tidak terkirim",
  stopped: "Dibatalkan",
};

const troubles: Record<MailTrouble, string> = {
  "address-refused": "Alamat surel ditolak. Periksa penulisannya.",
  "letter-refused": "Isi surat ditolak server surel.",
  "login-refused": "Server surel menolak akun pengirim. Sampaikan kepada pengelola server.",
  unreachable: "Server surel tidak dapat dihubungi.",
  "timed-out": "Server surel terlalu lama tidak menjawab.",
  other: "Server surel tidak menerima surat ini.",
};

export const letters = {
  mail: {
    greeting: (name: string) => `Yth. ${name},`,
    link: "Buka di portal:",
    links: "Daftar proposal:",
    closing: "Hormat kami,",
    sender: "Sekretariat Sayembara",
    automatic: "Surat ini dikirim otomatis oleh portal. Mohon tidak membalasnya.",
    reminder: {
      subject: (title: string, closes: string) => `Pendaftaran ditutup ${closes}: ${title}`,
      writer: (title: string, edition: string, closes: string) =>
        `Proposal "${title}" untuk ${edition} masih ada pada Anda dan belum diajukan. Pendaftaran ditutup ${closes}. Lengkapi proposal ini, lalu teruskan ke pimpinan unit kerja.`,
      head: (title: string, edition: string, closes: string) =>
        `Proposal "${title}" untuk ${edition} menunggu keputusan Anda. Pendaftaran ditutup ${closes}. Mohon dibaca, lalu dikembalikan atau diajukan.`,
      delegate: (title: string, edition: string, closes: string) =>
        `Proposal "${title}" untuk ${edition} sudah disetujui pimpinan dan menunggu Anda ajukan. Pendaftaran ditutup ${closes}.`,
    },
    returned: {
      subject: (title: string) => `Proposal dikembalikan: ${title}`,
      text: (title: string, edition: string) =>
        `Unit kerja Anda mengembalikan proposal "${title}" untuk ${edition} dengan catatan. Baca catatannya, perbaiki, lalu teruskan kembali.`,
    },
    endorsed: {
      subject: (title: string) => `Disetujui pimpinan: ${title}`,
      writer: (title: string, edition: string) =>
        `Pimpinan unit kerja menyetujui proposal "${title}" untuk ${edition}. Proposal ini belum diajukan; Anda akan menerima tanda terima begitu diajukan.`,
      delegate: (title: string, edition: string, closes: string) =>
        `Pimpinan unit kerja mendelegasikan pengajuan proposal "${title}" untuk ${edition} kepada Anda. Mohon diajukan sebelum pendaftaran ditutup ${closes}.`,
    },
    receipt: {
      subject: (title: string) => `Tanda terima pengajuan: ${title}`,
      text: (title: string, edition: string, number: string) =>
        `Proposal "${title}" untuk ${edition} sudah diajukan dengan nomor ${number}. Tanda terimanya dapat dibaca dan diunduh di portal.`,
    },
    notSubmitted: {
      subject: (edition: string) => `Pendaftaran ${edition} sudah ditutup`,
      text: (edition: string) =>
        `Pendaftaran ${edition} sudah ditutup. Proposal di bawah ini tidak diajukan. Tulisannya tetap tersimpan dan dapat disalin ke draf baru pada edisi berikutnya.`,
    },
    repair: {
      subject: (title: string) => `Dokumen perlu diperbaiki: ${title}`,
      text: (title: string, edition: string, due: string) =>
        `Sekretariat meminta perbaikan dokumen proposal "${title}" untuk ${edition}. Kirim perbaikannya paling lambat ${due}. Isi jawaban tidak dapat diubah.`,
    },
    screened: {
      subject: (title: string) => `Hasil seleksi administrasi: ${title}`,
      eligible: (title: string, edition: string) =>
        `Proposal "${title}" untuk ${edition} lolos seleksi administrasi dan akan dinilai juri.`,
      ineligible: (title: string, edition: string) =>
        `Proposal "${title}" untuk ${edition} tidak lolos seleksi administrasi. Alasannya dapat dibaca di portal.`,
    },
  },
  page: {
    title: "Surat",
    lead: "Surat yang dikirim portal kepada penulis, pimpinan, dan admin unit kerja. Isi surat tidak ditampilkan di sini.",
    notSending: "Surat belum dikirim",
    notSendingText:
      "Server surel belum diatur, jadi semua surat menunggu di sini. Mintalah pengelola server mengisi SMTP_URL dan MAIL_FROM.",
    filters: "Saring surat",
    status: "Keadaan",
    kind: "Jenis",
    recipient: "Penerima",
    attempts: "Percobaan",
    written: "Ditulis",
    outcome: "Keterangan",
    sent: (time: string) => `Terkirim ${time}`,
    next: (time: string) => `Dicoba lagi ${time}`,
    retry: "Kirim ulang",
    retryNamed: (name: string) => `untuk ${name}`,
    caption: "Surat keluar",
    none: "Tidak ada surat yang cocok.",
    count: (count: number, status: string) => `${status}: ${count}`,
  },
  kinds,
  statuses,
  troubles,
};
