export const accountLetters = {
  activation: {
    subject: "Akun Anda di portal Sayembara",
    text: "Akun Anda di portal Sayembara sudah siap. Pilih kata sandi untuk mulai memakainya.",
  },
  seat: {
    subject: (stage: string) => `Undangan menjadi anggota panel juri: ${stage}`,
    text: (stage: string, edition: string) =>
      `Sekretariat mengundang Anda menjadi anggota panel juri pada ${stage}, ${edition}. Akun Anda di portal Sayembara sudah dibuat. Pilih kata sandi terlebih dahulu; setelah itu portal menanyakan kesediaan Anda bila tahapnya belum dibuka.`,
  },
  reset: {
    subject: "Kata sandi baru untuk portal Sayembara",
    text: "Ada yang meminta kata sandi baru untuk akun Anda. Bila itu Anda, pilih kata sandi baru melalui tautan ini. Bila bukan, abaikan surat ini: kata sandi Anda tidak berubah.",
  },
  proof: {
    subject: "Konfirmasi alamat surel Anda",
    text: "Alamat ini dicantumkan pada akun Anda di portal Sayembara. Masuklah, lalu buka tautan ini untuk menunjukkan bahwa alamat ini milik Anda.",
  },
  moved: {
    subject: "Alamat surel akun Anda diganti",
    text: "Akun Anda di portal Sayembara kini memakai alamat surel lain, dan tidak dapat dibuka lagi dengan alamat ini. Bila bukan Anda yang memintanya, segera hubungi sekretariat.",
  },
  warning: {
    subject: "Ada yang mencoba masuk ke akun Anda",
    text: "Hari ini berkali-kali ada yang mencoba masuk ke akun Anda di portal Sayembara dengan kata sandi yang salah. Bila itu bukan Anda, pastikan kata sandi Anda tidak dipakai di tempat lain, atau gantilah di halaman Akun saya.",
  },
  link: (link: string) => `Buka tautan ini:\n${link}`,
  until: (moment: string) =>
    `Tautan ini berlaku sampai ${moment} dan hanya untuk Anda. Bila Anda tidak mengenali permintaan ini, abaikan surat ini.`,
};
