import type { BeneficiaryCluster, Direction, IndicatorKind } from "db/vocabulary";

/** Name, kind, unit of measure, wished direction, and the figures before and after; all invented. */
export type ExampleMeasure = readonly [
  name: string,
  kind: IndicatorKind,
  unit: string,
  better: Direction,
  before: string,
  after: string,
];

export type ExampleReach = { clusters: BeneficiaryCluster[]; measures: ExampleMeasure[] };

/** Whom the example proposals serve and what they measure, by the title without its mark. */
export const exampleReach: Record<string, ExampleReach> = {
  "Pintu Pertama: Asesmen Sosial Selesai dalam Satu Hari": {
    clusters: ["children", "elderly", "disability"],
    measures: [
      ["Waktu tunggu sampai asesmen selesai", "outcome", "hari", "lower", "9", "1"],
      ["Asesmen bersama yang dilakukan", "output", "asesmen", "higher", "120", "410"],
      ["Keluarga yang puas dengan penerimaan pertama", "outcome", "persen", "higher", "58.5", "91.2"],
    ],
  },
  "Kunjung Rumah Terjadwal bagi Lansia Tunggal": {
    clusters: ["elderly"],
    measures: [
      ["Kunjungan rumah dalam sebulan", "output", "kunjungan", "higher", "35", "180"],
      ["Lansia tunggal yang dirawat di rumah sakit karena terlambat ditangani", "outcome", "orang", "lower", "24", "7"],
      ["Lansia yang merasa kesepian menurut wawancara", "goal", "persen", "lower", "64", "31.5"],
    ],
  },
  "Dapur Bersama Penerima Manfaat dan Warga": {
    clusters: ["disability", "other"],
    measures: [
      ["Porsi makanan yang dibagikan", "output", "porsi", "higher", "0", "5200"],
      ["Keluarga yang makan tiga kali sehari", "outcome", "persen", "higher", "61", "84"],
      ["Penerima manfaat yang memasak sendiri", "outcome", "orang", "higher", "8", "46"],
    ],
  },
  "Bengkel Kursi Roda Keliling": {
    clusters: ["disability", "elderly"],
    measures: [
      ["Alat bantu yang diperbaiki", "output", "alat", "higher", "40", "365"],
      ["Lama pemilik tanpa alat bantu saat rusak", "outcome", "hari", "lower", "42", "3"],
      ["Penyandang disabilitas yang keluar rumah setiap pekan", "outcome", "persen", "higher", "38", "77.5"],
      ["Keluarga yang penghasilannya pulih setelah alat diperbaiki", "goal", "keluarga", "higher", "5", "61"],
    ],
  },
  "Kelas Isyarat untuk Petugas Loket": {
    clusters: ["disability"],
    measures: [
      ["Petugas yang lulus uji bahasa isyarat", "output", "orang", "higher", "0", "28"],
      ["Lama layanan bagi tamu rungu", "outcome", "menit", "lower", "55", "18"],
    ],
  },
  "Satu Lembar Rencana: Rencana Layanan yang Dipahami Keluarga": {
    clusters: ["children", "disability"],
    measures: [
      ["Keluarga yang dapat menjelaskan rencana layanannya", "outcome", "persen", "higher", "22", "86"],
      ["Rencana yang ditandatangani bersama keluarga", "output", "rencana", "higher", "30", "240"],
      ["Rencana yang berhenti di tengah jalan", "outcome", "persen", "lower", "34", "12.5"],
    ],
  },
  "Tabungan Alumni: Modal Bergulir Lulusan Pelatihan Vokasional": {
    clusters: ["disability", "other"],
    measures: [
      ["Lulusan yang usahanya bertahan setahun", "outcome", "persen", "higher", "27", "68"],
      ["Penghasilan rata-rata lulusan dalam sebulan", "outcome", "rupiah", "higher", "850000", "1675000"],
      ["Modal yang kembali tepat waktu", "output", "persen", "higher", "0", "93.4"],
    ],
  },
  "Kebun Atap Sentra sebagai Terapi dan Usaha": {
    clusters: ["disability", "drug_abuse"],
    measures: [
      ["Hasil panen dalam setahun", "output", "kilogram", "higher", "0", "1240"],
      ["Peserta terapi yang hadir teratur", "outcome", "persen", "higher", "51", "88"],
    ],
  },
  "Antre dari Rumah: Janji Temu Layanan lewat Telepon Biasa": {
    clusters: ["other"],
    measures: [
      ["Waktu menunggu di ruang tamu", "outcome", "menit", "lower", "145", "20"],
      ["Janji temu yang ditepati", "output", "persen", "higher", "0", "89"],
      ["Keluarga yang pulang tanpa dilayani", "outcome", "keluarga", "lower", "63", "4"],
    ],
  },
  "Posko Siaga Keluarga di Daerah Rawan Banjir": {
    clusters: ["disaster", "elderly", "disability"],
    measures: [
      ["Keluarga rentan yang terdata beserta pendampingnya", "output", "keluarga", "higher", "0", "318"],
      ["Waktu evakuasi keluarga rentan", "outcome", "menit", "lower", "190", "45"],
      ["Korban luka saat banjir", "goal", "orang", "lower", "17", "2"],
    ],
  },
  "Ruang Tenang bagi Anak Korban Kekerasan": {
    clusters: ["children"],
    measures: [
      ["Anak harus mengulang ceritanya", "outcome", "kali", "lower", "5", "1"],
      ["Anak yang kembali bersekolah dalam tiga bulan", "goal", "persen", "higher", "46", "81"],
    ],
  },
  "Pendamping Sebaya bagi Pemulihan dari NAPZA": {
    clusters: ["drug_abuse"],
    measures: [
      ["Pendamping sebaya yang terlatih", "output", "orang", "higher", "3", "34"],
      ["Penerima manfaat yang kambuh dalam setahun", "outcome", "persen", "lower", "41", "19.5"],
      ["Penerima manfaat yang bekerja atau bersekolah lagi", "goal", "persen", "higher", "29", "57"],
    ],
  },
  "Buku Saku Audit Mandiri Unit Kerja": {
    clusters: ["other"],
    measures: [
      ["Temuan yang berulang", "outcome", "temuan", "lower", "31", "9"],
      ["Unit kerja yang memakai buku saku", "output", "unit kerja", "higher", "0", "46"],
    ],
  },
  "Peraturan dalam Bahasa Sehari-hari": {
    clusters: ["other"],
    measures: [
      ["Pembaca yang memahami isi peraturan menurut uji baca", "outcome", "persen", "higher", "33", "79"],
      ["Peraturan yang sudah diringkas", "output", "peraturan", "higher", "0", "27"],
    ],
  },
  "Jam Layanan Menyesuaikan Pasar": {
    clusters: ["other"],
    measures: [
      ["Pedagang yang terlayani dalam sebulan", "outcome", "orang", "higher", "18", "133"],
      ["Penghasilan yang hilang karena mengurus layanan", "outcome", "rupiah", "lower", "75000", "5000"],
      ["Pengaduan tentang jam layanan", "outcome", "aduan", "lower", "22", "25"],
    ],
  },
  "Meja Bersama Lintas Direktorat untuk Kasus Sulit": {
    clusters: ["children", "trafficking_and_destitution"],
    measures: [
      ["Lama penyelesaian kasus lintas direktorat", "outcome", "hari", "lower", "96", "21"],
      ["Kasus yang dibahas bersama", "output", "kasus", "higher", "6", "74"],
    ],
  },
  "Indikator Manfaat di Papan Dinding": {
    clusters: ["other"],
    measures: [
      ["Pegawai yang dapat menyebut sasaran manfaat unitnya", "outcome", "persen", "higher", "19", "83"],
      ["Rapat bulanan yang membahas manfaat", "output", "rapat", "higher", "1", "12"],
    ],
  },
  "Magang Sehari di Lapangan bagi Pegawai Kantor Pusat": {
    clusters: ["other"],
    measures: [
      ["Pegawai yang pernah magang", "output", "orang", "higher", "0", "212"],
      ["Pedoman yang diperbaiki setelah magang", "outcome", "pedoman", "higher", "2", "15"],
    ],
  },
  "Batik Ciprat Rumahan dari Kelompok Keluarga": {
    clusters: ["disability"],
    measures: [
      ["Kain yang terjual dalam setahun", "output", "lembar", "higher", "110", "960"],
      ["Penghasilan keluarga perajin dalam sebulan", "outcome", "rupiah", "higher", "420000", "1310000"],
      ["Keluarga perajin di bawah garis kemiskinan", "goal", "persen", "lower", "71", "38"],
    ],
  },
  "Perpustakaan Suara Warga untuk Netra": {
    clusters: ["disability"],
    measures: [
      ["Judul buku suara yang tersedia", "output", "judul", "higher", "14", "326"],
      ["Pendengar yang tamat satu buku setiap bulan", "outcome", "orang", "higher", "9", "118"],
    ],
  },
  "Surat Pulang: Persiapan Kembali ke Keluarga": {
    clusters: ["trafficking_and_destitution", "elderly"],
    measures: [
      ["Penerima manfaat yang kembali telantar dalam setahun", "outcome", "persen", "lower", "37", "11.5"],
      ["Keluarga yang disiapkan sebelum kepulangan", "output", "keluarga", "higher", "16", "149"],
    ],
  },
  "Sekolah Sore bagi Anak Pekerja Jalanan": {
    clusters: ["children"],
    measures: [
      ["Anak yang hadir teratur", "output", "anak", "higher", "12", "87"],
      ["Jam kerja anak di jalan dalam sehari", "outcome", "jam", "lower", "7.5", "2.5"],
      ["Anak yang naik kelas", "goal", "persen", "higher", "44", "82"],
    ],
  },
  "Jalur Cepat Dokumen Kependudukan bagi Orang Telantar": {
    clusters: ["trafficking_and_destitution"],
    measures: [
      ["Lama pengurusan dokumen", "outcome", "hari", "lower", "74", "6"],
      ["Orang telantar yang memperoleh jaminan kesehatan", "goal", "orang", "higher", "11", "163"],
    ],
  },
  "Kader Air Bersih Komunitas Adat": {
    clusters: ["children", "other"],
    measures: [
      ["Keluarga yang memakai air bersih", "outcome", "keluarga", "higher", "28", "204"],
      ["Anak yang menderita diare", "goal", "kasus", "lower", "57", "14"],
      ["Kader yang aktif", "output", "orang", "higher", "0", "23"],
    ],
  },
};
