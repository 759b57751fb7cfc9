import type { Reason } from "~/domain/kernel/reasons";

/** Why not, about how entries are judged: stages, rubrics, copies without names, conflicts. */
export const fairnessReasons = {
  "sheets-were-shown":
    "Lembar juri lain sudah ditampilkan kepada Anda, jadi lembar ini hanya dapat dibuka kembali oleh ketua panel.",
  "stage-has-panel":
    "Tahap ini sudah pernah memiliki juri atau ketua panel, sehingga tidak dapat dihapus. Ubah pengaturannya bila perlu.",
  "rubric-in-use": "Rubrik ini masih dipakai sebuah tahap. Pilih dahulu rubrik lain untuk tahap itu.",
  "scale-unusable":
    "Nilai tertinggi harus lebih besar daripada nilai terendah, dan selisihnya harus habis dibagi jarak antarnilai. Batas catatan wajib harus berada pada skala itu.",
  "tie-order-twice": "Urutan pemutus seri tidak boleh sama untuk dua kriteria.",
  "anchors-unusable": "Rentang arti nilai harus berada pada skala dan tidak boleh bertumpukan.",
  "blind-after-first":
    "Hanya tahap pertama yang dapat dinilai tanpa nama, karena hasil tahap sebelumnya sudah menyebut unit kerja dan judul pesertanya.",
  "judge-would-see-names":
    "Tahap ini dinilai tanpa nama. Ketua panel tahap ini dan auditor edisinya melihat nama unit kerja dan tim, sehingga tidak dapat menjadi juri. Pilih orang lain, atau akhiri dahulu salah satu perannya.",
  "stage-not-blind": "Tahap ini tidak dinilai tanpa nama, sehingga salinan tanpa nama tidak diperlukan.",
  "words-unusable":
    "Isikan paling sedikit tiga huruf atau angka, termasuk sekurang-kurangnya satu huruf, dan paling banyak 200 karakter.",
  "words-hidden-already": "Kata ini sudah disamarkan.",
  "too-many-hidden": "Paling banyak 100 kata atau frasa dapat ditambahkan untuk satu peserta.",
  "nothing-chosen": "Pilih paling sedikit satu juri dan peserta.",
  "no-such-entry": "Isikan nomor peserta pada tahap ini.",
  "not-to-be-excepted":
    "Pengecualian hanya untuk benturan karena direktorat yang sama. Periksa daftar benturan di halaman ini: juri itu mungkin tidak berbenturan dengan peserta tersebut, atau berbenturan karena hal lain. Bila masih ada dugaan, jawablah dahulu.",
  "own-override":
    "Anda yang mengusulkan pengecualian ini, sehingga Anda tidak dapat menjawabnya. Mintalah ketua panel lain.",
  "about-yourself": "Anda tidak dapat memutuskan hal ini tentang diri Anda sendiri. Mintalah orang lain.",
  "override-answered": "Pengecualian ini sudah dijawab. Muat ulang halaman ini untuk melihat jawabannya.",
  "no-presentations": "Jadwal presentasi hanya untuk tahap presentasi.",
  "no-room-left": "Tidak ada peserta yang dapat ditempatkan pada hari, jam, dan ruang itu. Tambahkan hari atau ruang.",
  "room-taken": "Ruang itu terpakai pada waktu yang sama.",
  "judge-busy": "Salah satu juri peserta ini dijadwalkan di ruang lain pada waktu yang sama.",
  "unit-busy": "Unit kerja ini dijadwalkan di ruang lain pada waktu yang sama.",
  "slot-outside-stage":
    "Pilih waktu yang belum lewat dan sesudah penilaian dibuka. Presentasi harus selesai sebelum tahap ini ditutup.",
  "slot-begun": "Presentasi ini sudah dimulai, jadi jawaban tidak dapat diubah lagi.",
  "slot-not-begun": "Kehadiran dicatat mulai saat presentasi dimulai.",
  "slot-held": "Presentasi ini sudah berlangsung, jadi waktunya tidak dapat diubah lagi.",
  "slot-moved":
    "Waktu atau ruang presentasi ini baru saja diubah. Periksa jadwal yang baru di halaman ini, lalu jawab lagi.",
  "slots-clash": "Ada waktu yang bertabrakan. Pindahkan yang ditandai di bawah ini, lalu sampaikan jadwal.",
  "judge-reminded": "Juri ini sudah diingatkan dalam 24 jam terakhir. Anda dapat mengingatkannya lagi besok.",
  "practice-unprepared": "Tambahkan paling sedikit satu proposal latihan, lalu buka latihan.",
  "calibration-running": "Latihan sedang dibuka bagi juri. Akhiri latihan lebih dahulu bila daftarnya perlu diubah.",
  "calibration-not-running":
    "Latihan ini tidak sedang dibuka, jadi isian terakhir tidak tersimpan. Hubungi sekretariat bila latihan masih diperlukan.",
  "practice-begun":
    "Sudah ada juri yang menilai proposal latihan ini, sehingga isinya tidak dapat diubah atau dihapus. Tambahkan proposal latihan lain bila perlu.",
  "practice-full": "Daftar latihan sudah penuh. Hapus salah satu sebelum menambah.",
  "practice-empty": "Isikan judul dan paling sedikit satu bagian.",
  "practice-handed-in": "Latihan ini sudah Anda serahkan.",
  "practice-source-unknown":
    "Nomor ini tidak ditemukan pada edisi selesai yang Anda kelola. Periksa lagi nomor tanda terimanya.",
  "practice-source-competes":
    "Proposal ini diteruskan oleh proposal yang ikut dalam edisi ini. Pilih proposal lain, supaya juri tidak mengenal peserta lebih dahulu.",
  "photograph-decided-on":
    "Ketua panel sudah memutuskan pernyataan yang ditunjukkan foto ini, jadi fotonya tidak dapat dipindahkan atau dikeluarkan.",
  "own-paper-sheet": "Ini lembar Anda sendiri sebagai juri. Petugas lain yang mengetik dan memeriksanya.",
  "judge-not-declared":
    "Juri belum menyatakan bebas benturan kepentingan untuk peserta ini. Minta juri menyatakannya di portal terlebih dahulu.",
  "judge-not-serving": "Juri ini tidak lagi bertugas pada tahap ini, sehingga lembarnya tidak dapat dipakai.",
  "paper-sheet-in": "Lembar nilai ini sudah diserahkan, jadi tidak perlu diketik.",
  "paper-sheet-given-back":
    "Lembar ini sudah kembali kepada juri, karena ditarik oleh juri atau dibuka kembali oleh ketua panel. Sejak itu hanya juri yang mengubahnya, di portal.",
  "paper-sheet-typed":
    "Lembar ini baru saja diketik petugas lain, jadi isian Anda ini belum dipakai. Bandingkan isian di bawah dengan kertas, lalu tekan Cocokkan dan serahkan.",
  "paper-sheet-not-typed":
    "Tidak ada ketikan pertama yang dapat dicocokkan: lembar ini belum diketik, atau sudah dikembalikan. Periksa isian di bawah, lalu tekan Simpan untuk diperiksa.",
  "paper-visit-unfinished":
    "Catatan kunjungan peserta ini belum lengkap, jadi lembar ini belum dapat diserahkan. Minta juri melengkapinya di portal terlebih dahulu.",
  "paper-differs-from-portal":
    "Kedua ketikan sama, tetapi juri sudah menyimpan isian lain di portal. Tanyakan kepada juri mana yang berlaku. Bila isian di kertas, minta juri mengubahnya di portal, lalu cocokkan lagi; bila isian di portal, juri menyerahkannya sendiri di sana.",
  "paper-differs-too-often":
    "Kedua ketikan sudah tiga kali berbeda. Kembalikan lembar ini, lalu ketik dari awal bersama-sama dengan kertas di depan Anda.",
  "own-typing": "Anda sendiri yang mengetik lembar ini. Petugas lain yang memeriksanya.",
  "own-typing-waits": "Anda sudah mengetik lembar ini. Bila ingin mengubahnya, tarik dahulu ketikan Anda.",
  "too-many-questions":
    "Lima pertanyaan Anda tentang peserta ini belum dijawab. Tunggu jawabannya, atau tarik salah satu.",
  "question-answered": "Pertanyaan ini sudah dijawab, jadi tidak dapat ditarik lagi.",
  "question-withdrawn": "Pertanyaan ini sudah ditarik oleh juri.",
  "question-unanswered": "Jawab dahulu pertanyaan ini.",
  "reply-released": "Jawaban ini sudah disampaikan kepada peserta.",
  "reply-outdated": "Jawaban lain baru saja dikirim. Bacalah di halaman ini, lalu putuskan lagi.",
  "visit-unusable":
    "Kunjungan lapangan memerlukan paling sedikit dua juri untuk setiap peserta, dan tidak dapat dinilai tanpa nama.",
  "no-visit": "Tahap ini tidak dinilai dengan kunjungan lapangan.",
  "visit-unfinished":
    "Catatan kunjungan belum lengkap. Buka halaman Catatan kunjungan, lengkapi keterangan kunjungan dan hasil setiap pernyataan proposal, lalu serahkan lembar nilai ini.",
  "visit-outside-stage": "Isikan waktu kunjungan yang sudah lewat dan sesudah penilaian dibuka.",
  "no-contradiction":
    "Juri sudah mengubah hasil pemeriksaan pernyataan ini. Muat ulang halaman ini untuk melihat temuan terbaru.",
  "already-ruled": "Ketua panel lain sudah memutuskan temuan ini. Muat ulang halaman ini untuk membacanya.",
  "contradictions-undecided":
    "Ada pernyataan proposal yang tidak sesuai dengan temuan kunjungan dan belum diputuskan ketua panel. Penilaian baru dapat ditutup setelah semuanya diputuskan di halaman Temuan kunjungan.",
  "all-scheduled": "Semua peserta sudah mendapat waktu.",
  "readings-out-of-range":
    "Jumlah lembar nilai paling sedikit satu dan paling banyak sebanyak yang semula diperlukan peserta itu.",
  "combination-impossible":
    "Juri ketiga hanya dapat dipakai pada tahap Penilaian dokumen dengan 2 juri per peserta, dan selisihnya harus lebih kecil daripada rentang skala rubrik. Rata-rata tanpa lembar tertinggi dan terendah memerlukan paling sedikit 5 juri per peserta.",
  "grade-off-scale": "Nilai minimal harus berada pada skala rubrik tahap ini.",
  "weights-not-100": "Bobot semua kriteria harus berjumlah tepat 100.",
} satisfies Partial<Record<Reason, string>>;
