export const recovery = {
  title: "Lupa kata sandi",
  lead: "Tuliskan alamat surel akun Anda. Bila ada akun dengan alamat itu, kami mengirim tautan untuk memilih kata sandi baru.",
  email: "Surel",
  emailMissing: "Isikan alamat surel Anda.",
  submit: "Kirim tautan",
  sent: "Periksa surel Anda",
  sentText:
    "Bila ada akun dengan alamat itu, tautannya sedang dikirim dan berlaku 24 jam. Periksa juga kotak spam. Bila tidak ada surat dalam setengah jam, hubungi sekretariat.",
  noMail: "Portal ini belum dapat mengirim surel. Hubungi sekretariat atau admin sistem.",
  blocked: "Terlalu banyak permintaan dari jaringan ini. Cobalah lagi dalam satu jam.",
  link: "Lupa kata sandi?",
  reset: {
    title: "Kata sandi baru",
    lead: "Pilih kata sandi baru untuk akun Anda. Semua perangkat yang masih masuk akan dikeluarkan.",
    submit: "Simpan kata sandi dan masuk",
  },
  confirm: {
    title: "Konfirmasi alamat surel",
    lead: (email: string) => `Dengan ini Anda menyatakan bahwa ${email} adalah alamat surel Anda.`,
    submit: "Ya, ini alamat saya",
    signIn: "Masuklah dahulu dengan akun yang meminta konfirmasi ini, lalu buka lagi tautannya.",
    other: "Tautan ini untuk akun lain. Keluar dahulu, lalu masuk dengan akun yang meminta konfirmasi.",
  },
  overReset: "Mintalah tautan baru di halaman Lupa kata sandi.",
  overConfirm: "Mintalah tautan baru di halaman Akun saya.",
};
