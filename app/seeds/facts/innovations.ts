import type { AwardResult, EvidenceState, SchemeCode } from "db/vocabulary";
import type { KippCategory } from "~/domain/editions/templates/kipp-categories";

export type AwardFact = {
  scheme: SchemeCode;
  year: number;
  result: AwardResult;
  /** What the award itself calls the result. */
  label: string;
  decreeNo?: string;
  evidence: EvidenceState;
  source: string;
};

export type InnovationFact = {
  slug: string;
  title: string;
  summary: string;
  /** The key of the unit that made it, even when that unit has since been merged. */
  unit: string;
  year: number;
  category: KippCategory;
  awards: AwardFact[];
};

/**
 * The categories are ours, chosen from the list of 2023: the years of these awards had other lists. Left out are the seven
 * awards of 8 October 2024 (one Top 5 for sustainability, five Top 5 for replication, one for serving vulnerable groups), because
 * the reports name the units (Kartini, Handayani, Paramita, Phalamartha, Dharma Guna, Pangurangi) but not which got which.
 */
export const innovationFacts: InnovationFact[] = [
  {
    slug: "risol-gepeng-mas",
    title: "Rehabilitasi Sosial Luar Panti bagi Gelandangan dan Pengemis di Masyarakat (Risol Gepeng Mas)",
    summary:
      "Daya tampung panti terbatas, sedangkan gelandangan dan pengemis yang perlu dilayani lebih banyak. Panti Sosial Bina Karya Pangudi Luhur Bekasi memprakarsai pelayanan di luar panti yang berbasis masyarakat, sehingga layanan tidak dibatasi daya tampung panti, jam kerja, dan waktu pelayanan.",
    unit: "brsegp-pangudi-luhur",
    year: 2017,
    category: "Inklusi sosial",
    awards: [
      {
        scheme: "sinovik",
        year: 2017,
        result: "top_99",
        label: "Top 99 Inovasi Pelayanan Publik 2017",
        evidence: "verified",
        source: "Berita ANTARA Lampung, 21 Mei 2017, “Kemensos Raih Top 99 Inovasi Pelayanan Publik”.",
      },
    ],
  },
  {
    slug: "sheltered-workshop-peduli",
    title: "Mencapai Nol Kerentanan Penyandang Disabilitas Intelektual melalui Sheltered Workshop Peduli",
    summary:
      "Sheltered Workshop Peduli adalah rehabilitasi sosial berbasis komunitas bagi penyandang disabilitas intelektual, dengan pendampingan, pelindungan, pelatihan, dan kesempatan kerja di lingkungan tempat tinggal mereka. Pada 2018 layanan ini berjalan di 12 lokasi. Kegiatan ekonominya antara lain membuat batik ciprat dan keset.",
    unit: "st-kartini",
    year: 2018,
    category: "Inklusi sosial",
    awards: [
      {
        scheme: "sinovik",
        year: 2018,
        result: "top_99",
        label: "Top 99 Inovasi Pelayanan Publik 2018",
        evidence: "verified",
        source:
          "Laporan evaluasi reformasi birokrasi Kementerian Sosial di Solo, November 2018, dan berita Waspada Medan, 21 September 2018.",
      },
      {
        scheme: "sinovik",
        year: 2018,
        result: "top_40",
        label: "Top 40 Inovasi Pelayanan Publik 2018",
        decreeNo: "Keputusan Menteri PANRB Nomor 636 Tahun 2018",
        evidence: "verified",
        source: "Berita seremonia.id, Oktober 2018, “BBRSPDI di Temanggung Raih Top 40 Pelayanan Publik”.",
      },
      {
        scheme: "sinovik",
        year: 2020,
        result: "top_15_special",
        label: "Top 15 Kelompok Khusus Inovasi Pelayanan Publik 2020",
        evidence: "verified",
        source: "Berita Pos Kota, 16 Desember 2020, tentang empat penghargaan Ditjen Rehabilitasi Sosial.",
      },
      {
        scheme: "unpsa",
        year: 2017,
        result: "received",
        label: "United Nations Public Service Awards, Maret 2017 (menurut laporan)",
        evidence: "unverified",
        source:
          "Laporan evaluasi reformasi birokrasi Kementerian Sosial di Solo, November 2018. Belum terverifikasi: sumber lain tidak menguatkannya, batas akhir nominasi UNPSA 2017 baru lewat pada 28 Februari 2017, dan Kartini tidak tercantum di antara pemenang asal Indonesia yang kami temukan.",
      },
      {
        scheme: "opsi",
        year: 2018,
        result: "received",
        label: "Edge of Government Innovation Award, Oktober 2018 (menurut laporan)",
        evidence: "unverified",
        source:
          "Laporan evaluasi reformasi birokrasi Kementerian Sosial di Solo, November 2018. Belum terverifikasi: tidak ditemukan sumber lain yang menyebut Kartini sebagai penerima; yang dimaksud mungkin keikutsertaan atau pemuatan.",
      },
    ],
  },
  {
    slug: "pesona-surga",
    title: "Pelayanan Kesejahteraan Sosial Anak Berbasis Keluarga (PESONA SURGA)",
    summary:
      "PESONA SURGA melayani anak telantar bersama orang tua atau keluarganya di lingkungan sosial mereka, tanpa memisahkan anak dari keluarga. Layanan ini berawal dari pelayanan anak asuh di luar lembaga pada 2007 dan diperluas ke kabupaten-kabupaten di Provinsi Jambi pada 2012.",
    unit: "sentra-alyatama",
    year: 2018,
    category: "Inklusi sosial",
    awards: [
      {
        scheme: "sinovik",
        year: 2018,
        result: "top_99",
        label: "Top 99 Inovasi Pelayanan Publik 2018",
        evidence: "verified",
        source: "Berita Tempo, 2018, “2 UPT Kementerian Sosial Masuk 99 Inovasi Pelayanan Publik”.",
      },
    ],
  },
  {
    slug: "siks-ng",
    title: "Sistem Data Terpadu Nasional Pengentasan Kemiskinan (SIKS-NG)",
    summary:
      "SIKS-NG adalah sistem data terpadu nasional untuk pengentasan kemiskinan yang dikelola Pusat Data dan Informasi Kesejahteraan Sosial. Inovasi ini terpilih dari 3.156 inovasi yang diajukan 331 instansi pemerintah pada 2019.",
    unit: "pusdatinkesos",
    year: 2019,
    category: "Pengentasan kemiskinan",
    awards: [
      {
        scheme: "sinovik",
        year: 2019,
        result: "top_99",
        label: "Top 99 Inovasi Pelayanan Publik 2019",
        decreeNo: "Keputusan Menteri PANRB Nomor 47 Tahun 2019",
        evidence: "verified",
        source:
          "Siaran berita Kementerian Sosial, 19 Juli 2019, “Kemensos Raih Penghargaan Top 99 Inovasi Pelayanan Publik”.",
      },
    ],
  },
  {
    slug: "pinter-melatih-anak-kobra",
    title: "Pendidikan Karakter melalui Terapi Psikososial bagi Anak Korban Radikalisme (Pinter Melatih Anak Kobra)",
    summary:
      "Inovasi ini memberikan pendidikan karakter melalui terapi psikososial kepada anak yang menjadi korban radikalisme. Pelaksananya adalah balai rehabilitasi sosial anak Handayani di Jakarta, kini Sentra Handayani.",
    unit: "sentra-handayani",
    year: 2019,
    category: "Inklusi sosial",
    awards: [
      {
        scheme: "sinovik",
        year: 2019,
        result: "top_99",
        label: "Top 99 Inovasi Pelayanan Publik 2019",
        decreeNo: "Keputusan Menteri PANRB Nomor 47 Tahun 2019",
        evidence: "verified",
        source:
          "Siaran berita Kementerian Sosial, 19 Juli 2019, “Kemensos Raih Penghargaan Top 99 Inovasi Pelayanan Publik”.",
      },
    ],
  },
  {
    slug: "basodara",
    title: "Pemberdayaan Sahabat ODHA di Kota Ternate, Maluku Utara (BASODARA)",
    summary:
      "BASODARA mendampingi orang dengan HIV/AIDS di Ternate melalui tiga layanan: tim reaksi cepat, kunjungan rumah dan konsultasi, serta pemberdayaan berbasis komunitas. Program ini dimulai pada 2018; masyarakat, keluarga, dan orang dengan HIV dilatih untuk menjadi pendamping.",
    unit: "sentra-wasana-bahagia",
    year: 2020,
    category: "Inklusi sosial",
    awards: [
      {
        scheme: "sinovik",
        year: 2020,
        result: "top_99",
        label: "Top 99 Inovasi Pelayanan Publik 2020",
        evidence: "verified",
        source: "Berita ANTARA Babel dan Pos Kota, 16 Desember 2020, tentang penghargaan Ditjen Rehabilitasi Sosial.",
      },
    ],
  },
];
