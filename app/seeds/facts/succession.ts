import type { successionKinds } from "db/vocabulary";

export type Succession = {
  /** The key of the unit that came after. */
  unit: string;
  predecessor: string;
  kind: (typeof successionKinds)[number];
  onDate: string;
  basis: string;
};

const mergerInBekasi =
  "Keterangan Kementerian Sosial, 8 Maret 2025: Sentra Terpadu Pangudi Luhur merupakan gabungan tiga balai di Bekasi sejak 3 Maret 2022.";

/** A unit that only changed its name has several dated names instead; here stand units that are kept apart. */
export const successions: Succession[] = [
  {
    unit: "st-pangudi-luhur",
    predecessor: "brsegp-pangudi-luhur",
    kind: "merged",
    onDate: "2022-03-03",
    basis: mergerInBekasi,
  },
  {
    unit: "st-pangudi-luhur",
    predecessor: "brspdsn-tan-miyat",
    kind: "merged",
    onDate: "2022-03-03",
    basis: mergerInBekasi,
  },
  {
    unit: "st-pangudi-luhur",
    predecessor: "brslu-budhi-dharma",
    kind: "merged",
    onDate: "2022-03-03",
    basis: mergerInBekasi,
  },
  {
    unit: "sentra-wirajaya",
    predecessor: "brsampk-toddopuli",
    kind: "renamed",
    onDate: "2022-03-03",
    basis: "Disimpulkan dari alamat yang sama di Salodong, Makassar; belum terverifikasi dengan dokumen resmi.",
  },
  {
    unit: "sentra-efata",
    predecessor: "brsampk-naibonat",
    kind: "renamed",
    onDate: "2022-03-03",
    basis: "Disimpulkan dari lokasi yang sama di Naibonat, Kabupaten Kupang; belum terverifikasi dengan dokumen resmi.",
  },
  {
    unit: "sentra-phalamartha",
    predecessor: "brsodh-kahuripan",
    kind: "merged",
    onDate: "2022-03-03",
    basis: "Pengetahuan umum; belum terverifikasi dengan dokumen resmi.",
  },
  {
    unit: "st-inten-soeweno",
    predecessor: "bbrvpd-cibinong",
    kind: "renamed",
    onDate: "2022-03-03",
    basis: "Pengetahuan umum; belum terverifikasi dengan dokumen resmi.",
  },
];
