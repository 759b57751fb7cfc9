import type { Reason } from "~/domain/kernel/reasons";
import { fairnessReasons } from "./fairness-reasons";

export const reasons: Record<Reason, string> = {
  ...fairnessReasons,
  "not-found": "Yang Anda cari tidak ada, atau bukan untuk akun Anda.",
  "wrong-state":
    "Statusnya sudah berubah sejak halaman ini dibuka. Muat ulang halaman ini untuk melihat langkah yang tersedia.",
  "registration-not-open": "Pendaftaran belum dibuka.",
  "deadline-passed":
    "Pendaftaran sudah ditutup. Yang sudah tersimpan tetap aman, tetapi tidak dapat diubah atau diajukan lagi pada edisi ini.",
  "not-ready": "Proposal belum lengkap. Periksa daftar kesiapan dan lengkapi butir yang belum terpenuhi.",
  "not-invited":
    "Kelompok ini hanya untuk unit kerja yang diundang. Hubungi sekretariat jika undangan Anda belum tercatat.",
  "over-quota": "Kuota sudah habis.",
  "title-unusable": "Judul harus berisi kata dan paling banyak 150 karakter.",
  "duplicate-title": "Judul ini sudah diajukan oleh proposal lain pada edisi yang sama. Gunakan judul yang berbeda.",
  "text-too-long": "Tulisan terlalu panjang untuk disimpan: paling banyak 30.000 karakter. Ringkaslah dahulu.",
  "stale-version":
    "Ada yang menyimpan bagian ini sesudah Anda membukanya. Bandingkan kedua tulisan sebelum menyimpan lagi.",
  "draw-outdated":
    "Peserta, juri, atau benturan kepentingan berubah selagi penugasan dihitung, jadi hasilnya tidak dipakai. Mulai lagi penugasannya.",
  "job-ended": "Pekerjaan ini sudah selesai, jadi tidak dapat dihentikan lagi.",
  "changed-since": "Isinya sudah berubah sejak halaman ini dibuka. Baca lagi yang berlaku sekarang, lalu putuskan.",
  "held-by-another": "Rekan Anda sedang menulis bagian ini. Tulisan Anda belum tersimpan, tetapi tidak hilang.",
  "not-the-author": "Hal ini hanya dapat dilakukan oleh penulis utama atau admin unit kerja.",
  "already-writing": "Yang bersangkutan sudah menjadi penulis proposal ini.",
  "already-invited": "Undangan ke alamat surel ini masih berlaku. Cabut dahulu bila Anda ingin mengirim yang baru.",
  "too-many-writers": "Paling banyak 15 rekan penulis untuk satu proposal, termasuk undangan yang masih berlaku.",
  "too-many-invitations":
    "Undangan dari proposal ini atau ke alamat ini sudah terlalu banyak dalam sehari. Coba lagi besok.",
  "invitation-over": "Undangan ini sudah tidak berlaku.",
  "organiser-may-not-compete":
    "Penyelenggara dan pengawas tidak boleh ikut menulis proposal pada kompetisi yang mereka urus.",
  "password-too-short": "Kata sandi paling sedikit 12 karakter.",
  "note-too-short": "Catatan atau alasan ini terlalu pendek. Tuliskan paling sedikit 10 karakter agar jelas.",
  "not-published": "Edisi ini tidak sedang berjalan: belum diterbitkan, sudah selesai, atau dibatalkan.",
  "blueprint-invalid": "Rancangan edisi melanggar aturan, misalnya bobot rubrik tidak berjumlah 100.",
  "checklist-incomplete": "Setiap butir daftar periksa harus diputuskan.",
  "grounds-missing": "Butir yang tidak terpenuhi harus disertai alasan.",
  "same-officer": "Pemeriksa tidak boleh menyetujui pemeriksaannya sendiri. Mintalah petugas lain.",
  "own-unit":
    "Anda tercatat pada unit kerja yang mengajukan proposal ini, atau ikut menulisnya. Petugas lain yang menanganinya.",
  "override-unexplained": "Butir yang Anda putuskan berbeda dari hitungan sistem harus disertai catatan.",
  "not-clear": "Proposal ini perlu dibaca lebih dahulu. Buka dan putuskan sendiri-sendiri.",
  "repair-used": "Perbaikan untuk proposal ini sudah pernah diminta. Kesempatannya hanya satu kali.",
  "repair-empty": "Pilih paling sedikit satu dokumen yang harus diperbaiki.",
  "repair-not-asked": "Bagian ini tidak termasuk yang diminta untuk diperbaiki, jadi tetap terkunci.",
  "repair-unfinished": "Masih ada dokumen yang diminta tetapi belum diperbaiki.",
  "repair-over": "Waktu perbaikan sudah berakhir. Seleksi dilanjutkan dengan dokumen yang ada.",
  "stage-not-open": "Tahap ini tidak sedang dibuka untuk penilaian.",
  "stage-over": "Waktu penilaian tahap ini sudah berakhir. Hanya pejabat penetap yang dapat memperpanjangnya.",
  "previous-stage-not-final": "Tahap sebelumnya belum diumumkan.",
  "screening-unfinished":
    "Masih ada proposal yang menunggu seleksi administrasi. Selesaikan dahulu agar tidak ada yang tertinggal.",
  "no-entries": "Belum ada peserta yang dapat masuk ke tahap ini.",
  "too-few-judges":
    "Juri tanpa benturan kepentingan tidak cukup untuk semua peserta. Tambahkan juri, lalu ulangi penugasan.",
  "not-declared": "Nyatakan dahulu bahwa Anda bebas dari benturan kepentingan.",
  "sheet-incomplete": "Setiap kriteria harus diberi nilai sebelum lembar diserahkan.",
  "notes-missing":
    "Nilai yang sangat rendah atau sangat tinggi harus disertai catatan, dan alasan menyeluruh harus diisi.",
  "sheet-handed-in":
    "Lembar nilai ini sudah diserahkan. Bila perlu diubah, tarik kembali lembarnya, atau mintalah ketua panel membukanya kembali.",
  "sheets-missing":
    "Masih ada peserta yang lembar nilainya belum lengkap. Nilai yang kosong tidak pernah dianggap nol.",
  "tie-unresolved": "Masih ada nilai seri di batas kelulusan. Putuskan dahulu melalui mosi.",
  "motion-without-votes": "Isikan hasil pemungutan suara: belum ada satu pun suara setuju atau menolak.",
  "too-many-chosen": "Tempat yang tersisa di batas kelulusan sudah terisi.",
  "not-contested": "Peserta ini tidak berada dalam nilai seri di batas kelulusan.",
  "not-a-winner": "Hanya pemenang yang sudah ditetapkan yang dapat ditampilkan atau dinominasikan.",
  "not-eligible-for-scheme": "Inovasi ini belum memenuhi syarat skema tersebut.",
  "over-word-limit": "Masih ada isian yang melebihi batas kata.",
  "dossier-incomplete": "Masih ada isian berkas yang kosong.",
  "email-taken": "Alamat surel ini sudah dipakai akun lain.",
  "organiser-may-not-judge": "Penyelenggara tidak boleh menilai, dan juri tidak boleh menjadi penyelenggara.",
  "file-too-large": "Berkas ini terlalu besar untuk jenis lampiran tersebut. Perkecil atau pilih berkas lain.",
  "file-not-document":
    "Di sini hanya PDF yang diterima, dan isi berkas ini bukan PDF. Simpan dokumen Anda sebagai PDF, lalu unggah kembali.",
  "file-not-picture":
    "Di sini hanya gambar JPEG, PNG, atau WebP yang diterima, dan isi berkas ini bukan salah satunya. Foto HEIC dari iPhone perlu disimpan sebagai JPEG lebih dahulu.",
  "file-empty": "Berkas ini kosong. Periksa kembali berkas di perangkat Anda.",
  "file-damaged": "Berkas ini rusak atau terpotong sehingga tidak dapat dibuka. Simpan ulang, lalu unggah kembali.",
  "file-locked":
    "Berkas ini dikunci dengan kata sandi sehingga tidak dapat dibaca juri. Unggah salinan tanpa kata sandi.",
  "file-overblown": "Isi berkas ini terlalu besar untuk dibuka dengan aman. Perkecil ukurannya, lalu unggah kembali.",
  "file-infected": "Pemindai menemukan program berbahaya di dalam berkas ini, jadi berkas tidak diterima.",
  "scanner-silent": "Pemindai berkas sedang tidak dapat dihubungi. Coba lagi beberapa menit lagi.",
  "too-many-files": "Jumlah berkas untuk jenis lampiran ini sudah penuh. Hapus salah satu sebelum menambah yang baru.",
  "file-already-there": "Berkas yang sama sudah ada di sini.",
  "form-given-up":
    "Berkas ini belum diperiksa karena tiga berkas lain dalam kiriman yang sama ditolak. Unggah berkas ini sekali lagi.",
  "uploads-unfinished":
    "Terlalu banyak unggahan yang belum selesai. Lanjutkan dengan memilih berkas yang sama, atau coba lagi besok.",
  "proposal-store-full":
    "Ruang berkas proposal ini sudah habis, karena berkas yang dihapus tetap disimpan. Hubungi sekretariat.",
  "basis-missing": "Sebutkan dasar persetujuannya, misalnya nomor surat persetujuan.",
  "privacy-undeclared": "Pernyataan tentang orang yang tampak dalam berkas ini belum lengkap.",
  "result-undetermined": "Berkas baru dapat dibuka untuk umum sesudah hasil ditetapkan.",
  "too-many-indicators": "Indikator paling banyak dua belas.",
  "indicator-unusable": "Setiap indikator harus diisi lengkap, dengan angka yang dapat dibaca.",
  "position-outside": "Titik lokasi berada di luar wilayah Indonesia.",
  "team-too-large": "Tim paling banyak sepuluh orang, semuanya bernama, dengan satu ketua.",
  "edition-frozen": "Edisi ini sudah diterbitkan, sehingga aturannya tidak dapat diubah lagi.",
  "edition-not-ready": "Edisi belum siap diterbitkan. Lengkapi dahulu daftar pemeriksaan.",
  "nothing-proposed":
    "Tidak ada usul penerbitan yang berlaku. Bila aturan berubah setelah diusulkan, sekretariat perlu mengusulkannya lagi.",
  "own-proposal": "Yang mengusulkan penerbitan tidak boleh mengukuhkan usulnya sendiri.",
  "slug-taken": "Alamat ini sudah dipakai edisi lain. Gunakan alamat yang berbeda.",
  "name-taken": "Nama ini sudah ada dalam daftar.",
  "opens-after-closing": "Waktu buka harus lebih awal daripada waktu tutup.",
  "section-has-attachments":
    "Masih ada lampiran yang menjadi bukti bagian ini. Hapus lampiran itu atau pindahkan ke bagian lain dahulu.",
  "deadline-not-later": "Batas waktu baru harus lebih lambat daripada yang berlaku sekarang.",
  "after-first-stage": "Pendaftaran harus ditutup sebelum tahap penilaian pertama dibuka.",
  "too-late-to-reopen": "Pendaftaran hanya dapat dibuka kembali dalam 24 jam setelah ditutup.",
  "clock-not-doubted": "Jam server tidak sedang diragukan; tidak ada yang perlu dinyatakan.",
  "nothing-ended-early": "Tidak ada proposal atau perbaikan yang berakhir sebelum waktunya.",
  "screening-begun": "Seleksi administrasi sudah dimulai, sehingga pendaftaran tidak dapat dibuka kembali.",
  "organisers-account": "Akun penyelenggara dan auditor hanya dapat diatur oleh admin sistem.",
  "own-account":
    "Hal ini tidak dapat dilakukan pada akun sendiri. Gunakan halaman Akun saya, atau mintalah petugas lain.",
  "account-disabled": "Akun ini sedang dinonaktifkan. Aktifkan dahulu akunnya.",
  "nip-invalid": "NIP harus terdiri atas 18 angka dengan tanggal lahir dan masa pengangkatan yang masuk akal.",
  "nip-taken": "NIP ini sudah dipakai akun lain.",
  "unit-name-taken": "Sudah ada unit kerja dengan nama itu.",
  "names-overlap": "Nama baru harus mulai berlaku sesudah nama sebelumnya mulai berlaku.",
  "own-ancestor": "Unit kerja tidak dapat berasal dari, atau berada di bawah, dirinya sendiri.",
  "no-such-account":
    "Belum ada akun dengan alamat surel itu. Periksa alamatnya, atau tuliskan juga nama lengkapnya untuk mengundangnya.",
  "judge-at-work":
    "Juri ini masih memegang penugasan pada tahap yang belum ditutup. Alihkan dahulu pekerjaannya di halaman Pelaksanaan penilaian.",
  "not-your-role":
    "Anda dapat melihatnya, tetapi langkah ini bukan wewenang peran Anda. Sampaikan kepada yang berwenang.",
  "registration-still-open": "Pendaftaran edisi ini belum ditutup. Langkah ini terbuka setelah pendaftaran ditutup.",
  "already-proposed":
    "Penerbitan edisi ini sudah diusulkan. Tunggu sampai pejabat penetap mengukuhkan atau mengembalikannya.",
  "not-in-screening":
    "Proposal ini tidak sedang menunggu seleksi administrasi. Buka antrean untuk melihat yang masih menunggu.",
  "checked-by-colleague": "Petugas lain sudah memeriksa proposal ini. Baca hasilnya, lalu setujui atau tolak.",
  "not-in-repair":
    "Perbaikan proposal ini sudah dikirim, sudah berakhir, atau tidak diminta. Tunggu hasil seleksi administrasi.",
  "stage-prepared-already": "Peserta tahap ini sudah dimasukkan. Lanjutkan dengan menugaskan juri.",
  "stage-not-prepared": "Peserta tahap ini belum dimasukkan. Masukkan dahulu pesertanya.",
  "stage-opened-already":
    "Penilaian tahap ini sudah dibuka, jadi penugasan tidak diundi lagi. Bila perlu, alihkan pekerjaan juri di halaman Pelaksanaan penilaian.",
  "stage-closed-already": "Penilaian tahap ini sudah ditutup. Muat ulang halaman ini untuk melihat langkah berikutnya.",
  "stage-not-closed": "Penilaian tahap ini belum ditutup. Tunggu sampai penilaian ditutup.",
  "standings-sealed": "Peringkat masih tersegel sampai penilaian tahap ini ditutup.",
  "not-drawn": "Juri belum ditugaskan. Tugaskan juri dahulu, lalu buka penilaian.",
  "draw-unexplained":
    "Pengundian ulang harus disertai alasan, paling sedikit 10 karakter. Alasan itu tercatat dan terlihat.",
  "list-confirmed":
    "Daftar tahap ini sudah dikukuhkan ketua panel, jadi daftar, mosi, dan penilaiannya tidak dapat diubah lagi.",
  "list-not-confirmed":
    "Daftar tahap ini belum dikukuhkan ketua panel. Tunggu sampai ketua panel mengukuhkannya di sidang pleno.",
  "already-final": "Hasil tahap ini sudah diumumkan atau ditetapkan. Lihat halaman hasil.",
  "not-last-stage":
    "Hanya hasil tahap terakhir yang ditetapkan dengan keputusan. Daftar tahap ini diumumkan oleh sekretariat.",
  "last-stage": "Ini tahap terakhir: hasilnya ditetapkan pejabat penetap, bukan diumumkan di sini.",
  "letter-not-stuck": "Surat ini sudah terkirim, dibatalkan, atau masih dalam antrean, jadi tidak perlu dikirim ulang.",
  "with-writers": "Proposal masih di tangan penulis. Tunggu sampai penulis meneruskannya ke pimpinan unit kerja.",
  "with-head-now":
    "Proposal sedang menunggu keputusan pimpinan unit kerja. Isinya baru dapat diubah bila dikembalikan, dan baru dapat diajukan bila disetujui.",
  "endorsed-already":
    "Proposal sudah disetujui pimpinan dan menunggu diajukan. Bila isinya masih perlu diubah, hanya pimpinan yang dapat mengembalikannya.",
  "submitted-already":
    "Proposal sudah diajukan, jadi tidak dapat diubah lagi. Selama pendaftaran masih dibuka, pimpinan unit kerja dapat menariknya.",
  "in-repair-now":
    "Proposal sedang dalam perbaikan dokumen. Hanya dokumen yang diminta yang dapat diganti; langkah lain menunggu sampai perbaikan dikirim atau waktunya habis.",
  "withdrawn-already":
    "Proposal ini sudah ditarik. Penulisnya dapat menyalinnya ke draf baru selama ada pendaftaran yang dibuka.",
  "still-competing": "Hanya proposal yang ditarik atau tidak diajukan yang dapat disalin menjadi draf baru.",
  "scheme-known": "Skema ini sudah terdaftar.",
  "succession-known": "Hubungan kedua unit kerja ini sudah tercatat. Pilih unit kerja lain bila yang dimaksud berbeda.",
  "award-known":
    "Penghargaan yang sama sudah tercatat untuk inovasi dan tahun ini. Periksa hasil atau tahun yang Anda isikan.",
  "already-agent":
    "Orang ini sudah menjadi agen perubahan di unit kerja itu. Akhiri dahulu masa tugasnya bila keterangannya perlu diubah.",
  "already-seated":
    "Orang ini sudah duduk di panel dengan peran itu. Akhiri dahulu perannya bila keterangannya perlu diubah.",
  "already-chosen":
    "Peserta ini sudah dipilih melalui mosi sebelumnya. Tarik dahulu mosi itu bila pilihannya perlu diubah.",
  "already-nominated":
    "Inovasi ini sudah dinominasikan ke skema itu untuk tahun yang sama. Lanjutkan nominasi yang ada, atau pilih tahun lain.",
  "panel-complete": "Panel tahap ini tidak dapat ditambah lagi karena penilaiannya sudah ditutup.",
  "conflict-of-interest":
    "Sistem menemukan benturan kepentingan antara Anda dan peserta ini, misalnya karena unit kerja yang sama. Kembalikan penugasan ini dengan menyatakan benturan.",
  "chair-in-conflict":
    "Ketua panel ini memiliki benturan kepentingan dengan peserta yang akan diputuskan. Mintalah sekretariat menunjuk ketua lain.",
  "conflict-counted":
    "Ada lembar nilai dari juri yang kini memiliki benturan kepentingan. Selama penilaian dibuka, nyatakan lembar itu tidak berlaku di halaman Pelaksanaan penilaian; sesudah ditutup, pejabat penetap dapat membuka tahap ini kembali.",
  "nothing-in-conflict": "Tidak ada penugasan yang berbenturan kepentingan pada tahap ini.",
  "nothing-unfinished": "Juri ini tidak memiliki pekerjaan yang belum diserahkan pada tahap ini.",
  "nothing-to-reopen": "Sebutkan paling sedikit satu peserta yang lembar nilainya akan dibuka kembali.",
  "deadline-too-far": "Waktu itu lebih dari enam bulan setelah batas yang sekarang. Periksa tahunnya.",
  "sheets-reopened":
    "Ada lembar nilai yang sedang dibuka kembali. Tunggu jurinya menyerahkan lagi, atau minta sekretariat mengalihkannya.",
  "own-reopening": "Anda sendiri yang membuka kembali lembar nilai juri ini. Pengalihannya dilakukan orang lain.",
  "deciders-account":
    "Orang ini menilai atau memutuskan, sehingga akunnya hanya dipindahkan admin sistem. Yang bersangkutan juga dapat mengganti alamatnya sendiri di halaman Akun saya.",
  "nothing-changed": "Tidak ada yang berubah dari yang berlaku sekarang, jadi tidak ada yang disimpan.",
  "number-out-of-range": "Isikan bilangan bulat dari 1 sampai 10.000.",
  "judge-in-conflict": "Juri ini mempunyai benturan kepentingan dengan peserta itu. Pilihlah juri lain.",
  "list-empty": "Isikan paling sedikit satu alamat surel, atau pilih tahap yang jurinya belum semua ada di panel ini.",
  "list-too-long": "Paling banyak 300 alamat sekaligus. Tambahkan dalam beberapa kali.",
  "judge-over-terms":
    "Ada juri yang mendapat lebih banyak peserta daripada yang ia sanggupi. Ulangi penugasan, atau ganti sebagian di halaman Penugasan juri.",
  "reads-already": "Juri ini sudah mendapat peserta itu. Pilihlah juri lain.",
  "judge-has-enough":
    "Juri ini sudah mendapat peserta sebanyak yang ia sanggupi. Pilihlah juri lain, atau gunakan Tukar juri.",
  "sheet-not-handed-in": "Lembar nilai ini belum diserahkan, jadi jurinya masih dapat mengubahnya sendiri.",
  "too-many-votes": "Jumlah suara melebihi jumlah anggota panel tahap ini.",
  "day-in-future": "Tanggal ini belum tiba. Isikan tanggal yang tercantum pada keputusan.",
  "decree-too-early": "Tanggal keputusan tidak boleh sebelum daftar dikukuhkan ketua panel.",
  "call-over": "Batas waktu skema itu sudah lewat. Isikan tanggal penutupan yang akan datang.",
  "own-nomination": "Yang menominasikan atau mengisi berkas tidak boleh menyetujuinya sendiri.",
  "nomination-over": "Nominasi ini sudah berakhir.",
  "own-work": "Anda ikut menulis proposal ini, jadi pimpinan lain di unit kerja yang harus menyetujuinya.",
  "another-addressee": "Undangan ini ditujukan ke alamat surel lain. Masuklah dengan akun alamat itu.",
  "address-unproven":
    "Pemilik akun ini belum mengonfirmasi alamat surelnya, jadi belum dapat diberi peran yang menilai atau memutuskan.",
  "address-proven": "Alamat surel akun ini sudah dikonfirmasi pemiliknya.",
  "email-unusable": "Alamat surel ini tidak dapat dipakai. Periksa penulisannya.",
  "too-many-strangers":
    "Anda sudah mengundang banyak orang dalam satu jam terakhir. Undangan berikutnya dapat dikirim satu jam lagi.",
  "too-many-drafts":
    "Anda sudah membuat banyak draf dalam satu jam terakhir. Lanjutkan draf yang ada, atau coba satu jam lagi.",
  "too-many-lists": "Anda sudah mengunggah banyak daftar dalam satu jam terakhir. Coba lagi nanti.",
  "list-altered":
    "Isi daftar ini tidak sama lagi dengan berkas yang dibaca, jadi tidak diterapkan. Unggah berkasnya sekali lagi.",
  "too-many-saves":
    "Anda terlalu sering menyimpan dalam satu jam terakhir. Isian Anda masih ada di halaman ini; simpan lagi beberapa menit lagi.",
  "too-many-papers": "Anda sudah mencetak banyak PDF dalam satu jam terakhir. Coba lagi nanti.",
  "too-many-letters": "Sudah lima surat dikirim hari ini. Periksa juga kotak spam, atau coba lagi besok.",
  "name-missing": "Isikan nama.",
  "password-wrong": "Kata sandi yang sekarang tidak cocok.",
  "password-guessable":
    "Kata sandi ini mudah ditebak: terlalu umum, atau berisi nama atau alamat Anda. Gunakan rangkaian beberapa kata yang tidak berhubungan.",
  "role-ended-already": "Peran ini sudah diakhiri.",
  "account-disabled-already": "Akun ini sudah dinonaktifkan.",
  "account-open": "Akun ini tidak sedang dinonaktifkan, jadi tidak perlu diaktifkan kembali.",
  "account-activated-already": "Akun ini sudah diaktifkan pemiliknya, jadi tidak perlu diundang lagi.",
  "step-too-early":
    "Langkah ini belum sampai gilirannya. Selesaikan dahulu langkah sebelumnya, atau tunggu sampai petugasnya menyelesaikannya.",
  "not-delegated":
    "Pimpinan unit kerja belum mendelegasikan pengajuan proposal ini kepada Anda, atau sudah mencabutnya. Mintalah pimpinan mendelegasikannya atau mengajukannya sendiri.",
  "already-screened":
    "Seleksi administrasi proposal ini sudah selesai, jadi proposal tidak dapat diubah atau ditarik lagi. Sampaikan kepada sekretariat bila ada kekeliruan.",
};
