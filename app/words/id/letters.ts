import type { LetterKind, LetterStatus } from "db/vocabulary";
import type { MailTrouble } from "~/domain/outbox/letter";

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
  password_reset: "Kata sandi baru",
  address_proof: "Konfirmasi alamat surel",
  address_changed: "Alamat surel diganti",
  sign_in_warning: "Peringatan percobaan masuk",
  assigned: "Penugasan juri",
  judging_reminder: "Pengingat penilaian",
  judging_over: "Waktu penilaian habis",
  stage_extended: "Perpanjangan penilaian",
  sheet_reopened: "Lembar nilai dibuka kembali",
  work_passed_on: "Pekerjaan dialihkan",
  conflict_told: "Benturan kepentingan",
  stage_result: "Hasil tahap",
  final_result: "Hasil akhir",
  decree_corrected: "Keputusan diganti",
  nomination_told: "Kabar nominasi",
  seat_offered: "Permintaan kesediaan juri",
  seat_declined: "Juri tidak bersedia",
  slot_given: "Waktu presentasi",
  paper_sheet_in: "Lembar kertas diserahkan",
  calibration_opened: "Latihan menilai",
  question_answered: "Jawaban atas pertanyaan juri",
  reply_released: "Keterangan dari sekretariat",
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
    replyReleased: {
      subject: (title: string) => `Keterangan dari sekretariat: ${title}`,
      text: (title: string, where: string) =>
        `Saat proposal "${title}" dinilai pada ${where}, seorang juri mengajukan pertanyaan. Jawaban sekretariat disampaikan juga kepada Anda dan dapat dibaca di portal. Anda tidak perlu menjawab.`,
    },
    judging: {
      seat: {
        subject: (stage: string) => `Kesediaan Anda sebagai juri: ${stage}`,
        text: (where: string, closes: string) =>
          `Anda diangkat sebagai juri pada ${where}. Penilaian berlangsung sampai ${closes}. Mohon nyatakan sebelum penilaian dibuka apakah Anda bersedia. Bila bersedia, sebutkan jumlah peserta yang sanggup Anda nilai, bidang keahlian Anda, dan unit kerja yang pernah terkait dengan Anda.`,
      },
      slot: {
        subject: (title: string) => `Waktu presentasi: ${title}`,
        entrant: (title: string, where: string) => `Proposal "${title}" akan dipresentasikan pada ${where}.`,
        movedSubject: (title: string) => `Perubahan jadwal presentasi: ${title}`,
        moved: (title: string, where: string) =>
          `Waktu atau ruang presentasi proposal "${title}" pada ${where}, berubah. Waktu dan ruang di bawah ini menggantikan yang disampaikan sebelumnya.`,
        meeting: (time: string, room: string, due: string) =>
          `Waktu: ${time}\nRuang: ${room}\n\nMohon konfirmasikan kehadiran Anda paling lambat ${due}.`,
        judge: (where: string, count: number) =>
          `Jadwal presentasi Anda pada ${where}, berubah: ${count} presentasi ditetapkan atau dipindahkan. Jadwal lengkapnya dapat dibaca di portal dan disimpan ke kalender Anda.`,
      },
      calibration: {
        subject: (stage: string) => `Latihan menilai sudah dibuka: ${stage}`,
        text: (where: string) =>
          `Latihan menilai untuk ${where}, sudah dibuka. Nilailah semua proposal latihan di portal sebelum tahap ini dimulai. Setelah Anda dan paling sedikit dua juri lain menyerahkan, Anda dapat membandingkan nilai Anda dengan nilai juri lain, tanpa nama. Nilai latihan tidak memengaruhi hasil.`,
      },
      paper: {
        subject: (stage: string) => `Lembar kertas Anda sudah masuk: ${stage}`,
        text: (where: string, end: string) =>
          `Lembar nilai yang Anda isi di kertas untuk salah satu peserta pada ${where}, sudah diketik oleh dua petugas dan diserahkan atas nama Anda. Periksa di portal apakah isinya sama dengan yang Anda tulis. Bila ada yang keliru, tarik kembali lembar itu di portal, perbaiki, lalu serahkan lagi paling lambat ${end}. Bila lembar tidak dapat ditarik kembali, mintalah ketua panel membukanya kembali.`,
      },
      answered: {
        subject: (stage: string) => `Jawaban sekretariat atas pertanyaan juri: ${stage}`,
        text: (where: string) =>
          `Sekretariat menjawab pertanyaan tentang salah satu peserta yang Anda nilai pada ${where}. Pertanyaan dan jawabannya dapat dibaca di portal.`,
      },
      seatDeclined: {
        subject: (stage: string) => `Seorang juri tidak bersedia: ${stage}`,
        text: (where: string) =>
          `Seorang juri menyatakan tidak bersedia pada ${where}, dan sudah keluar dari panel. Alasannya dapat dibaca di halaman panel. Bila perlu, angkatlah penggantinya sebelum penilaian dibuka.`,
      },
      assigned: {
        subject: (stage: string) => `Penugasan juri: ${stage}`,
        text: (count: number, where: string, closes: string) =>
          `Anda mendapat ${count} peserta untuk dinilai pada ${where}. Penilaian ditutup ${closes}. Nyatakan dahulu ada atau tidaknya benturan kepentingan, lalu baca dan nilai satu per satu.`,
      },
      reminder: {
        subject: (stage: string, closes: string) => `Penilaian ditutup ${closes}: ${stage}`,
        text: (count: number, where: string, closes: string) =>
          `Masih ada ${count} peserta yang lembar nilainya belum Anda serahkan pada ${where}. Penilaian ditutup ${closes}. Bila Anda berhalangan, sampaikan kepada sekretariat agar pekerjaan ini dapat dialihkan.`,
      },
      over: {
        subject: (stage: string) => `Waktu penilaian habis: ${stage}`,
        text: (where: string, closes: string) =>
          `Waktu penilaian pada ${where}, berakhir ${closes}, tetapi tahap ini belum ditutup. Bila semua lembar nilai sudah lengkap, tutuplah penilaian. Bila belum, waktunya dapat diperpanjang, pekerjaan juri dialihkan, atau jumlah lembar nilai yang diperlukan dikurangi.`,
      },
      extended: {
        subject: (stage: string, closes: string) => `Waktu penilaian diperpanjang sampai ${closes}: ${stage}`,
        text: (count: number, where: string, closes: string) =>
          `Waktu penilaian pada ${where}, kini sampai ${closes}. Masih ada ${count} peserta yang lembar nilainya belum Anda serahkan.`,
      },
      reopened: {
        subject: (stage: string) => `Lembar nilai dibuka kembali: ${stage}`,
        text: (where: string, closes: string) =>
          `Salah satu lembar nilai Anda pada ${where}, dibuka kembali. Alasannya tertulis pada lembar itu. Periksa, perbaiki bila perlu, lalu serahkan lagi paling lambat ${closes}.`,
      },
      passedOn: {
        subject: (stage: string) => `Pekerjaan Anda dialihkan: ${stage}`,
        text: (where: string) =>
          `Peserta yang lembar nilainya belum Anda serahkan pada ${where}, sudah dialihkan kepada juri lain. Lembar yang sudah Anda serahkan tetap berlaku. Terima kasih atas pekerjaan Anda.`,
      },
      conflict: {
        subject: (stage: string) => `Benturan kepentingan: ${stage}`,
        text: (where: string) =>
          `Seorang juri pada ${where}, memiliki benturan kepentingan dengan salah satu peserta. Lembar nilainya tidak dihitung, dan juri pengganti dicarikan. Periksa apakah semua peserta masih memiliki cukup juri.`,
      },
    },
    stageResult: {
      subject: (stage: string, title: string) => `Hasil ${stage}: ${title}`,
      advanced: (title: string, stage: string, edition: string) =>
        `Selamat. Proposal "${title}" lolos ${stage} pada ${edition} dan berlanjut ke tahap berikutnya.`,
      stopped: (title: string, stage: string, edition: string) =>
        `Proposal "${title}" tidak berlanjut setelah ${stage} pada ${edition}. Terima kasih atas karya dan kerja keras tim Anda. Proposal dan tanda terimanya tetap tersimpan.`,
    },
    finalResult: {
      subject: (edition: string) => `Hasil akhir ${edition}`,
      advanced: (title: string, edition: string, decree: string) =>
        `Selamat. Proposal "${title}" ditetapkan sebagai pemenang ${edition} dengan Keputusan Nomor ${decree}.`,
      stopped: (title: string, edition: string, decree: string) =>
        `Hasil akhir ${edition} sudah ditetapkan dengan Keputusan Nomor ${decree}. Proposal "${title}" tidak termasuk pemenang. Terima kasih telah mengikuti kompetisi ini sampai tahap terakhir.`,
    },
    corrected: {
      subject: (edition: string) => `Keputusan hasil ${edition} diganti`,
      text: (title: string, edition: string, decree: string) =>
        `Keputusan tentang hasil ${edition} diganti dengan Keputusan Nomor ${decree}. Alasannya dapat dibaca di halaman hasil. Kedudukan proposal "${title}" tidak berubah.`,
    },
    nomination: {
      subject: (title: string) => `Nominasi: ${title}`,
      returned: (title: string) =>
        `Pejabat penetap mengembalikan berkas nominasi "${title}" dengan catatan. Perbaiki, lalu teruskan kembali.`,
      approved: (title: string) =>
        `Pejabat penetap menyetujui nominasi "${title}". Kirim berkasnya melalui situs skema, lalu catat pengirimannya.`,
      ended: (title: string) => `Nominasi "${title}" diakhiri. Alasannya dapat dibaca di portal.`,
    },
  },
  page: {
    title: "Surat",
    lead: "Surat yang dikirim portal kepada penulis, pimpinan, juri, penyelenggara, dan pemilik akun. Isi surat tidak ditampilkan di sini.",
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
