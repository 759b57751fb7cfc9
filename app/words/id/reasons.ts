import type { Reason } from "~/domain/kernel/reasons";

export const reasons: Record<Reason, string> = {
  "not-found": "Yang Anda cari tidak ada, atau bukan untuk akun Anda.",
  "wrong-state": "Statusnya sudah berubah. Muat ulang halaman ini untuk melihat langkah yang tersedia.",
  "registration-not-open": "Pendaftaran belum dibuka.",
  "deadline-passed":
    "Pendaftaran sudah ditutup. Yang sudah tersimpan tetap aman, tetapi tidak dapat diubah atau diajukan lagi pada edisi ini.",
  "not-ready": "Proposal belum lengkap. Periksa daftar kesiapan dan lengkapi butir yang belum terpenuhi.",
  "over-quota": "Kuota sudah habis.",
  "title-unusable": "Judul harus berisi kata dan paling banyak 150 karakter.",
  "duplicate-title": "Judul ini sudah diajukan oleh proposal lain pada edisi yang sama. Gunakan judul yang berbeda.",
  "text-too-long": "Tulisan terlalu panjang untuk disimpan: paling banyak 100.000 karakter. Ringkaslah dahulu.",
  "stale-version":
    "Ada yang menyimpan bagian ini sesudah Anda membukanya. Bandingkan kedua tulisan sebelum menyimpan lagi.",
  "held-by-another": "Rekan Anda sedang menulis bagian ini. Tulisan Anda belum tersimpan, tetapi tidak hilang.",
  "not-the-author": "Hal ini hanya dapat dilakukan oleh penulis utama atau admin unit kerja.",
  "already-invited": "Undangan ke alamat surel ini masih berlaku. Cabut dahulu bila Anda ingin mengirim yang baru.",
  "too-many-writers": "Paling banyak 15 rekan penulis untuk satu proposal, termasuk undangan yang masih berlaku.",
  "invitation-over": "Undangan ini sudah tidak berlaku.",
  "organiser-may-not-compete":
    "Penyelenggara dan pengawas tidak boleh ikut menulis proposal pada kompetisi yang mereka urus.",
  "password-too-short": "Kata sandi paling sedikit 12 karakter.",
  "note-too-short": "Catatan terlalu pendek. Tuliskan paling sedikit 10 karakter agar jelas.",
  "not-published": "Edisi ini tidak sedang berjalan.",
  "blueprint-invalid": "Rancangan edisi melanggar aturan, misalnya bobot rubrik tidak berjumlah 100.",
  "checklist-incomplete": "Setiap butir daftar periksa harus diputuskan.",
  "grounds-missing": "Butir yang tidak terpenuhi harus disertai alasan.",
  "same-officer": "Pemeriksa tidak boleh menyetujui pemeriksaannya sendiri. Mintalah petugas lain.",
  "stage-not-open": "Tahap ini tidak sedang dibuka untuk penilaian.",
  "stage-over": "Waktu penilaian tahap ini sudah berakhir.",
  "previous-stage-not-final": "Tahap sebelumnya belum diumumkan.",
  "screening-unfinished":
    "Masih ada proposal yang menunggu seleksi administrasi. Selesaikan dahulu agar tidak ada yang tertinggal.",
  "no-entries": "Belum ada peserta yang dapat masuk ke tahap ini.",
  "too-few-judges":
    "Juri tanpa benturan kepentingan tidak cukup untuk semua peserta. Tambahkan juri, lalu ulangi penugasan.",
  "conflict-declared": "Anda sudah menyatakan benturan kepentingan untuk peserta ini.",
  "not-declared": "Nyatakan dahulu bahwa Anda bebas dari benturan kepentingan.",
  "score-off-scale": "Nilai harus berupa bilangan bulat pada skala rubrik.",
  "sheet-incomplete": "Setiap kriteria harus diberi nilai sebelum lembar diserahkan.",
  "notes-missing":
    "Nilai yang sangat rendah atau sangat tinggi harus disertai catatan, dan alasan menyeluruh harus diisi.",
  "sheet-handed-in": "Lembar nilai ini sudah diserahkan dan tidak dapat diubah lagi.",
  "sheets-missing":
    "Masih ada peserta yang lembar nilainya belum lengkap. Nilai yang kosong tidak pernah dianggap nol.",
  "tie-unresolved": "Masih ada nilai seri di batas kelulusan. Putuskan dahulu melalui mosi.",
  "motion-not-carried": "Mosi tidak diterima: suara setuju harus lebih banyak daripada suara menolak.",
  "too-many-chosen": "Tempat yang tersisa di batas kelulusan sudah terisi.",
  "not-contested": "Peserta ini tidak berada dalam nilai seri di batas kelulusan.",
  "nothing-confirmed": "Daftar belum dikukuhkan.",
  "not-a-winner": "Hanya pemenang yang sudah ditetapkan yang dapat ditampilkan atau dinominasikan.",
  "not-eligible-for-scheme": "Inovasi ini belum memenuhi syarat skema tersebut.",
  "over-word-limit": "Masih ada isian yang melebihi batas kata.",
  "dossier-incomplete": "Masih ada isian berkas yang kosong.",
  "already-done": "Hal ini sudah dilakukan sebelumnya.",
  "email-taken": "Alamat surel ini sudah dipakai akun lain.",
  "organiser-may-not-judge": "Penyelenggara tidak boleh menilai, dan juri tidak boleh menjadi penyelenggara.",
};
