export const photographs = {
  title: "Foto untuk umum",
  lead: "Pilih foto dari proposal yang boleh dilihat siapa saja di halaman galeri inovasi ini.",
  choose: "Pilih foto",
  none: "Proposal ini tidak melampirkan foto.",
  noneText: "Hanya foto yang ikut diajukan bersama proposal yang dapat ditampilkan di galeri.",
  open: "Tampil untuk umum",
  closed: "Tidak tampil",
  since: (time: string) => `Tampil sejak ${time}.`,
  hindered: "Foto ini tidak dapat ditampilkan",
  release: "Tampilkan untuk umum",
  releaseHint:
    "Siapa saja akan dapat melihat dan mengunduh foto ini, termasuk nama berkasnya. Pastikan orang yang tampak memang sudah menyetujuinya. Foto yang sudah diunduh orang lain tidak dapat ditarik.",
  close: "Tutup kembali",
  closeHint:
    "Foto langsung hilang dari galeri dan alamatnya tidak dapat dibuka lagi. Salinan yang sudah diunduh orang lain tidak ikut terhapus.",
  sure: "Ya, saya sudah memeriksanya.",
  sureMissing: "Centang untuk memastikan.",
  seePublic: "Lihat halaman galerinya",
  back: "Kembali ke daftar pemenang",
  public: "Foto",
  alt: (kind: string, title: string, place: number) => `${kind}: ${title} (foto ${place})`,
};
