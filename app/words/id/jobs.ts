export const jobs = {
  kinds: { draw: "Penugasan juri", verification: "Pemeriksaan buku besar", advice: "Kepastian peringkat" },
  waiting: "Menunggu giliran. Pekerjaan dimulai begitu pekerjaan lain selesai.",
  running: "Sedang dikerjakan.",
  progress: (percent: number) => `${percent}% selesai.`,
  mayLeave: "Halaman ini diperbarui sendiri. Anda boleh menutupnya; pekerjaan berjalan terus.",
  bar: "Kemajuan",
  asked: (name: string, moment: string) => `Diminta oleh ${name} pada ${moment}.`,
  cancel: "Hentikan pekerjaan ini",
  cancelled: "Pekerjaan ini dihentikan",
  cancelledText: "Tidak ada yang berubah.",
  failed: "Pekerjaan ini tidak berhasil",
  faults: {
    fault: "Ada gangguan di portal, dan tidak ada yang berubah. Coba lagi; bila terulang, hubungi admin sistem.",
    "gave-up":
      "Pekerjaan ini terhenti tiga kali di tengah jalan, dan tidak ada yang berubah. Hubungi admin sistem sebelum mencobanya lagi.",
  },
  back: { draw: "Kembali ke tahap", verification: "Kembali ke buku besar", advice: "Kembali ke kepastian peringkat" },
  follow: "Lihat kemajuannya",
  active: {
    draw: "Penugasan juri sedang dihitung",
    verification: "Pemeriksaan sedang berjalan",
    advice: "Kepastian peringkat sedang dihitung",
  },
};
