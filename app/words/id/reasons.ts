import type { Reason } from "~/domain/kernel/reasons";

export const reasons: Record<Reason, string> = {
  "not-found": "Yang Anda cari tidak ada, atau bukan untuk akun Anda.",
  "wrong-state": "Statusnya sudah berubah. Muat ulang halaman ini untuk melihat langkah yang tersedia.",
  "registration-not-open": "Pendaftaran belum dibuka.",
  "deadline-passed":
    "Pendaftaran sudah ditutup. Yang sudah tersimpan tetap aman, tetapi tidak dapat diubah atau diajukan lagi pada edisi ini.",
  "not-ready": "Proposal belum lengkap. Periksa daftar kesiapan dan lengkapi butir yang belum terpenuhi.",
  "not-invited":
    "Kelompok ini hanya untuk unit kerja yang diundang. Hubungi sekretariat jika undangan Anda belum tercatat.",
  "over-quota": "Kuota sudah habis.",
  "title-unusable": "Judul harus berisi kata dan paling banyak 150 karakter.",
  "duplicate-title": "Judul ini sudah diajukan oleh proposal lain pada edisi yang sama. Gunakan judul yang berbeda.",
  "text-too-long": "Tulisan terlalu panjang untuk disimpan: paling banyak 100.000 karakter. Ringkaslah dahulu.",
  "stale-version":
    "Ada yang menyimpan bagian ini sesudah Anda membukanya. Bandingkan kedua tulisan sebelum menyimpan lagi.",
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
  "file-too-large": "Berkas ini terlalu besar untuk jenis lampiran tersebut. Perkecil atau pilih berkas lain.",
  "file-wrong-type":
    "Jenis berkas ini tidak diterima di sini. Dokumen harus berupa PDF; gambar harus JPEG, PNG, atau WebP.",
  "file-empty": "Berkas ini kosong. Periksa kembali berkas di perangkat Anda.",
  "file-damaged": "Berkas ini rusak atau terpotong sehingga tidak dapat dibuka. Simpan ulang, lalu unggah kembali.",
  "file-locked":
    "Berkas ini dikunci dengan kata sandi sehingga tidak dapat dibaca juri. Unggah salinan tanpa kata sandi.",
  "file-overblown":
    "Isi berkas ini terlalu besar untuk dibuka dengan aman. Perkecil ukuran gambarnya atau simpan ulang PDF-nya.",
  "file-infected": "Pemindai menemukan program berbahaya di dalam berkas ini, jadi berkas tidak diterima.",
  "scanner-silent": "Pemindai berkas sedang tidak dapat dihubungi. Coba lagi beberapa menit lagi.",
  "too-many-files": "Jumlah berkas untuk jenis lampiran ini sudah penuh. Hapus salah satu sebelum menambah yang baru.",
  "file-already-there": "Berkas yang sama sudah ada di sini.",
  "basis-missing": "Sebutkan dasar persetujuannya, misalnya nomor surat persetujuan.",
  "privacy-undeclared": "Pernyataan tentang orang yang tampak dalam berkas ini belum lengkap.",
  "result-undetermined": "Berkas baru dapat dibuka untuk umum sesudah hasil ditetapkan.",
  "too-many-indicators": "Indikator paling banyak dua belas.",
  "indicator-unusable": "Setiap indikator harus diisi lengkap, dengan angka yang dapat dibaca.",
  "position-outside": "Titik lokasi berada di luar wilayah Indonesia.",
  "team-too-large": "Tim paling banyak sepuluh orang, semuanya bernama, dengan satu ketua.",
  "spbe-missing": "Inovasi berupa aplikasi memerlukan isian SPBE yang lengkap.",
};
