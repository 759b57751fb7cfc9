import type { SpbeHosting, SpbeService } from "db/vocabulary";

export type ExampleApplication = {
  name: string;
  url: string;
  service: SpbeService;
  hosting: SpbeHosting;
  connections: string;
};

/** The few example proposals that are applications, by the title without its mark. */
export const exampleApplications: Record<string, ExampleApplication> = {
  "Antre dari Rumah: Janji Temu Layanan lewat Telepon Biasa": {
    name: "Buku Janji Temu (CONTOH)",
    url: "https://janji-temu.contoh.example",
    service: "public",
    hosting: "ministry",
    connections: "Tidak bertukar data dengan sistem lain; nomor telepon dihapus setelah layanan selesai.",
  },
  "Perpustakaan Suara Warga untuk Netra": {
    name: "Rak Suara (CONTOH)",
    url: "https://rak-suara.contoh.example",
    service: "public",
    hosting: "cloud",
    connections: "Mengirim daftar judul ke katalog perpustakaan daerah setiap malam.",
  },
  "Indikator Manfaat di Papan Dinding": {
    name: "Papan Manfaat (CONTOH)",
    url: "https://papan-manfaat.contoh.example",
    service: "administrative",
    hosting: "national",
    connections: "Membaca capaian kinerja unit kerja dari sistem perencanaan kementerian.",
  },
};
