export const paperSheets = {
  print: {
    title: "Lembar kertas",
    heading: "Lembar nilai",
    link: "Cetak lembar kertas",
    lead: (end: string) =>
      `Cetak halaman ini dari peramban Anda. Setelah diisi dan ditandatangani, segera serahkan kepada sekretariat: dua petugas harus selesai mengetiknya sebelum penilaian ditutup ${end}.`,
    leadOfficer: (judge: string, count: number) =>
      `${count} lembar untuk ${judge}. Setiap lembar dimulai pada halaman baru. Cetak halaman ini dari peramban Anda.`,
    none: "Semua lembar juri ini sudah diserahkan, atau pesertanya belum dinyatakan bebas benturan kepentingan.",
    code: "Kode lembar",
    entry: "Peserta",
    judge: "Juri",
    stage: "Tahap",
    criterion: "Kriteria",
    score: "Nilai",
    note: "Catatan",
    weight: (weight: number) => `bobot ${weight}%`,
    howTo: (from: number, to: number, step: number) =>
      `Tulis satu nilai untuk setiap kriteria: bilangan bulat dari ${from} sampai ${to}${step === 1 ? "" : `, yaitu ${from}, ${from + step}, dan seterusnya`}. Lembar baru dapat diserahkan bila semua nilai, catatan yang wajib, dan alasan menyeluruh terisi.`,
    overall: "Alasan menyeluruh (wajib, satu atau dua kalimat)",
    declared: "Saya menilai sendiri dan tidak memiliki benturan kepentingan dengan peserta ini.",
    returnBy: (end: string) => `Serahkan lembar asli kepada sekretariat. Penilaian ditutup ${end}.`,
    signature: "Tanggal dan tanda tangan juri",
  },
  officer: {
    title: "Lembar kertas",
    lead: "Petugas pertama mengetik seluruh isi lembar. Petugas kedua mengetik ulang semua nilai tanpa melihat nilai yang diketik petugas pertama, dan memeriksa catatannya. Bila semua nilai sama, lembar diserahkan atas nama juri.",
    code: "Kode pada lembar",
    codeHint: "Tercetak di sudut kanan atas lembar, misalnya K7QF3-M2DX8.",
    codeMissing: "Tuliskan kode yang tercetak pada lembar.",
    codeWrong:
      "Kode ini salah ketik. Kode terdiri atas 10 huruf dan angka, tanpa huruf I, L, dan O serta tanpa angka 0 dan 1. Bandingkan satu per satu dengan lembar.",
    codeUnknown:
      "Tidak ada lembar dengan kode ini pada tahap ini. Periksa nama tahap yang tercetak pada lembar. Bila tahapnya benar, peserta itu tidak lagi ditugaskan kepada juri ini, sehingga lembarnya tidak dapat dipakai.",
    open: "Buka lembar",
    waiting: "Sedang diproses",
    none: "Tidak ada lembar yang menunggu.",
    entry: "Peserta dan juri",
    time: "Waktu",
    state: "Status",
    states: {
      yours: "Anda yang mengetik; petugas lain memeriksa",
      check: "Dapat Anda periksa",
      again: "Perlu diketik ulang",
    },
    cameIn: "Sudah masuk",
    typedBy: "Diketik oleh",
    checkedBy: "Diperiksa oleh",
    printing: "Cetak untuk juri",
    printingText:
      "Yang dapat dicetak hanya lembar untuk peserta yang jurinya sudah menyatakan bebas benturan kepentingan di portal, selama lembar itu belum diserahkan.",
    noJudges:
      "Tidak ada lembar yang dapat dicetak. Mungkin juri belum menyatakan bebas benturan kepentingan di portal, atau semua lembar sudah diserahkan.",
    judge: "Juri",
    left: "Belum diserahkan",
    one: (number: string) => `Lembar kertas peserta ${number}`,
    ofJudge: (judge: string, code: string) => `Juri ${judge} · Kode ${code}`,
    type: "Ketik isi lembar",
    typeText:
      "Ketik persis seperti yang tertulis. Bila ada yang kosong atau tidak terbaca, jangan menebak: tanyakan kepada juri.",
    checkTitle: "Periksa dengan mengetik ulang",
    checkText: (time: string) =>
      `Diketik petugas lain pada ${time}. Ketik ulang semua nilai dari kertas. Catatan dan alasan menyeluruh sudah terisi seperti ketikan petugas itu; perbaiki bila berbeda dari kertas.`,
    score: (criterion: string, from: number, to: number) => `${criterion} (${from}–${to})`,
    note: (criterion: string) => `Catatan: ${criterion}`,
    overall: "Alasan menyeluruh",
    submitType: "Simpan untuk diperiksa",
    submitCheck: "Cocokkan dan serahkan",
    differs: (criterion: string) => `${criterion}: tidak sama dengan ketikan pertama. Lihat lagi di kertas.`,
    retyped: "Ketikan pertama baru saja diganti. Lihat lagi catatan di bawah, lalu tekan tombolnya sekali lagi.",
    waits: "Lembar ini menunggu petugas lain",
    waitsText: (time: string) =>
      `Anda mengetiknya pada ${time}. Petugas lain akan mengetik ulang semua nilai. Bila semuanya sama, lembar diserahkan atas nama juri.`,
    sendBack: "Kembalikan untuk diketik ulang",
    sendBackText:
      "Bila ketikan pertama yang keliru, kembalikan lembar ini: ketikan itu tidak dipakai lagi, dan lembar diketik dari awal.",
    takeBack: "Tarik ketikan saya",
    takeBackText:
      "Bila Anda salah mengetik, tarik ketikan Anda: ketikan itu tidak dipakai lagi, dan lembar diketik dari awal.",
  },
};
