import type { ImportKind } from "db/vocabulary";
import type { FileFaultCode } from "~/domain/imports/file-fault";
import type { Fate, PersonColumn, ProblemCode, UnitColumn } from "~/domain/imports/row";

type Explained = { label: string; meaning: string };

const kinds: Record<ImportKind, string> = { units: "Unit kerja", people: "Orang" };

const units: Record<UnitColumn, Explained> = {
  name: { label: "Nama unit kerja", meaning: "Nama lengkap yang berlaku sekarang. Unit kerja dikenali dari nama ini." },
  shortName: { label: "Nama singkat", meaning: "Nama pendek untuk daftar. Bila kosong, nama lengkap yang dipakai." },
  kind: { label: "Jenis", meaning: "Salah satu dari jenis di kolom keempat. Wajib untuk unit kerja baru." },
  parent: {
    label: "Unit induk",
    meaning: "Nama atau nama singkat unit kerja di atasnya. Boleh unit lain di berkas ini.",
  },
  city: { label: "Kota atau kabupaten", meaning: "Tempat kedudukan unit kerja." },
  province: { label: "Provinsi", meaning: "Provinsi tempat kedudukan unit kerja." },
  timeZone: { label: "Zona waktu", meaning: "WIB, WITA, atau WIT. Wajib untuk unit kerja baru." },
  validFrom: {
    label: "Berlaku sejak",
    meaning: "Tanggal nama itu mulai berlaku, misalnya 2026-01-31 atau 31/01/2026. Wajib untuk nama baru.",
  },
  formerName: {
    label: "Nama lama",
    meaning:
      "Nama sebelum nama sekarang. Bila unit kerja dengan nama lama ini sudah terdaftar, unit itu berganti nama.",
  },
  formerUntil: {
    label: "Nama lama sampai",
    meaning: "Hari terakhir nama lama. Bila kosong, sehari sebelum nama baru.",
  },
  predecessor: {
    label: "Unit pendahulu",
    meaning: "Nama unit kerja lain yang dilanjutkan oleh unit ini. Riwayat penghargaannya ikut terbawa.",
  },
  succession: { label: "Cara melanjutkan", meaning: "Wajib bila unit pendahulu diisi." },
  successionOn: { label: "Tanggal melanjutkan", meaning: "Wajib bila unit pendahulu diisi." },
  basis: { label: "Dasar hukum", meaning: "Nomor peraturan atau keputusan. Wajib bila unit pendahulu diisi." },
};

const people: Record<PersonColumn, Explained> = {
  name: { label: "Nama lengkap", meaning: "Nama beserta gelar, seperti akan tampil di portal." },
  email: {
    label: "Alamat surel",
    meaning: "Surel kedinasan. Orang dikenali dari alamat ini; undangan dikirim ke sini.",
  },
  nip: { label: "NIP", meaning: "18 angka. Di Excel, atur kolom ini sebagai teks agar angkanya tidak berubah." },
  unit: { label: "Unit kerja", meaning: "Nama atau nama singkat unit kerja seperti yang terdaftar sekarang." },
  role: { label: "Peran", meaning: "Peran di unit kerja itu. Juri dan penyelenggara tidak dapat diimpor." },
  changeAgent: { label: "Agen perubahan", meaning: "Ya atau tidak." },
  agentSince: { label: "Agen perubahan sejak", meaning: "Tanggal mulai. Wajib bila agen perubahan diisi ya." },
  agentDecree: { label: "SK agen perubahan", meaning: "Nomor surat keputusan penunjukan." },
};

const fates: Record<Fate, string> = {
  new: "Baru",
  changed: "Berubah",
  unchanged: "Tetap",
  refused: "Ditolak",
  duplicate: "Ganda",
};

const problems: Record<ProblemCode, string> = {
  missing: "wajib diisi",
  "too-long": "terlalu panjang, paling banyak 300 karakter",
  "unknown-kind": "jenis unit kerja ini tidak dikenal",
  "unknown-time-zone": "isikan WIB, WITA, atau WIT",
  "unknown-succession": "cara melanjutkan ini tidak dikenal",
  "unknown-role": "hanya inovator, admin unit kerja, atau pimpinan unit kerja",
  "unknown-answer": "isikan ya atau tidak",
  "not-a-day": "bukan tanggal yang benar; tuliskan seperti 15 Januari 2026 atau 2026-01-15",
  "not-an-email": "bukan alamat surel yang benar",
  "not-a-nip": "bukan NIP yang benar: 18 angka, dengan tanggal lahir dan masa pengangkatan yang masuk akal",
  "nip-rounded": "angka terakhirnya hilang karena dibulatkan Excel; ubah kolom NIP menjadi teks, lalu ketik ulang",
  "no-letter": "tidak memuat huruf",
  "formula-without-result": "berisi rumus yang belum dihitung; buka dan simpan berkasnya di Excel, atau ketik nilainya",
  "error-in-cell": "berisi pesan kesalahan Excel; perbaiki atau ketik nilainya",
  "nip-taken": "sudah dipakai orang lain",
  "unit-unknown": "unit kerja ini tidak terdaftar, atau barisnya ditolak",
  "unit-ambiguous": "ada lebih dari satu unit kerja dengan nama singkat ini; tuliskan nama lengkapnya",
  "own-ancestor": "tidak boleh menunjuk unit itu sendiri atau unit di bawahnya",
  "too-early": "harus sesudah nama sebelumnya",
  "other-day": "berbeda dari tanggal yang sudah terdaftar untuk nama ini",
  "not-its-former-name": "unit kerja ini tidak pernah terdaftar dengan nama lama itu",
  "account-disabled": "akun orang ini sedang dinonaktifkan",
  "organisers-account": "akun penyelenggara dan auditor hanya diatur oleh admin sistem",
};

const faults: Record<FileFaultCode, string> = {
  "no-file": "Pilih berkas lebih dahulu.",
  empty: "Berkas ini kosong.",
  "unknown-type": "Berkas ini bukan daftar Excel (XLSX) atau CSV. Simpan daftar Anda dalam salah satu bentuk itu.",
  "old-excel": "Ini berkas Excel lama (XLS). Buka di Excel, lalu simpan sebagai Buku Kerja Excel (XLSX).",
  locked: "Berkas ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya, lalu unggah lagi.",
  html: "Berkas ini halaman web (HTML), meskipun namanya seperti Excel. Buka di Excel, lalu simpan sebagai Buku Kerja Excel (XLSX).",
  "not-utf8": "Huruf di berkas ini tidak terbaca. Simpan sebagai CSV UTF-8, atau sebagai XLSX.",
  "stray-quote":
    "Ada tanda kutip yang tidak berpasangan atau tidak pada tempatnya. Perbaiki atau hapus tanda kutip itu pada baris:",
  broken: "Berkas ini rusak atau terpotong. Simpan ulang dari aplikasi asalnya, lalu unggah lagi.",
  "too-much-inside": "Isi berkas ini jauh lebih besar daripada sebuah daftar. Salin barisnya ke templat yang kosong.",
  "too-many-rows": "Daftar ini lebih dari 5.000 baris. Bagi menjadi beberapa berkas.",
  "no-rows": "Tidak ada baris di bawah judul kolom. Contoh pada templat tidak dihitung.",
  "unknown-columns": "Ada judul kolom yang tidak dikenal. Gunakan judul dari templat. Yang tidak dikenal:",
  "missing-columns": "Judul kolom belum lengkap. Gunakan templat. Yang tidak ada:",
  "twice-the-column": "Ada judul kolom yang muncul dua kali:",
};

export const imports = {
  title: "Impor daftar",
  lead: "Masukkan unit kerja atau orang dari berkas Excel atau CSV. Anda akan melihat apa yang terjadi pada setiap baris sebelum apa pun disimpan.",
  kinds,
  fates,
  problems,
  fileNames: { units: "templat-unit-kerja", people: "templat-orang" } as Record<ImportKind, string>,
  columns: { units, people },
  answers: { yes: "Ya", no: "Tidak" },
  templates: "Templat",
  templatesText: "Mulailah dari templat. Baris kedua berisi contoh, dan lembar kedua menjelaskan setiap kolom.",
  template: (kind: string, form: string) => `Templat ${kind} (${form})`,
  guide: {
    title: "Petunjuk",
    heads: ["Kolom", "Wajib", "Penjelasan", "Isian yang dikenal"],
    needed: "Wajib",
    free: "Tidak wajib",
  },
  sheetRead: (sheet: string) => `Yang dibaca hanya lembar pertama yang tampak, yaitu "${sheet}".`,
  ofSheet: (file: string, sheet: string) => `${file} (lembar ${sheet})`,
  upload: "Unggah daftar",
  kind: "Isi daftar",
  kindHint: {
    units: "Unit baru, perubahan nama, dan unit pendahulu.",
    people: "Akun, peran di unit kerja, dan agen perubahan.",
  } as Record<ImportKind, string>,
  kindMissing: "Pilih isi daftar.",
  file: "Berkas",
  fileHint: "XLSX atau CSV, paling besar 2 MB dan 5.000 baris.",
  read: "Baca dan periksa",
  faults,
  earlier: "Impor terakhir",
  earlierCaption: "Daftar yang pernah dibaca",
  none: "Belum ada daftar yang dibaca.",
  fileName: "Berkas",
  readAt: "Dibaca",
  reader: "Oleh",
  state: "Keadaan",
  waiting: "Belum diterapkan",
  applied: "Diterapkan",
  page: {
    lead: "Belum ada yang disimpan. Periksa hasil untuk setiap baris, lalu terapkan.",
    doneLead: "Daftar ini sudah diterapkan. Inilah yang terjadi pada setiap baris.",
    appliedBy: (name: string, time: string) => `Diterapkan oleh ${name}, ${time}.`,
    counts: "Hasil pemeriksaan",
    all: (count: number) => `Semua (${count})`,
    caption: "Baris pada daftar",
    noRows: "Tidak ada baris dengan hasil ini.",
    line: "Baris",
    who: "Isi",
    fate: "Hasil",
    details: "Keterangan",
    unnamed: "(tanpa nama)",
    change: (column: string, before: string, after: string) => `${column}: ${before} → ${after}`,
    empty: "kosong",
    sameAs: (line: number) => `Sama dengan baris ${line}; hanya yang pertama dipakai.`,
    problem: (column: string, problem: string) => `${column}: ${problem}`,
    apply: (count: number) => `Terapkan ${count} baris`,
    applyText: "Baris yang ditolak atau ganda dilewati. Setiap baris diperiksa sekali lagi saat diterapkan.",
    invites: (count: number) => `${count} orang baru akan menerima surat untuk mengaktifkan akunnya.`,
    nothing: "Tidak ada yang perlu diterapkan: semua baris sudah sama dengan data yang tersimpan.",
    allRefused: (count: number) => `Tidak ada baris yang dapat diterapkan: ${count} baris ditolak`,
    allRefusedText: "Perbaiki berkasnya menurut keterangan di bawah, lalu impor lagi.",
    another: "Impor daftar lain",
  },
};
