import type { ChangeArea } from "db/vocabulary";
import type { KippCategory } from "~/domain/editions/templates/kipp-categories";

export type ExampleProposal = {
  /** Always ends in "(CONTOH)". */
  title: string;
  idea: string;
  category: KippCategory;
  sdgs: number[];
  changeArea: ChangeArea;
};

export const exampleProposals: ExampleProposal[] = [
  {
    title: "Pintu Pertama: Asesmen Sosial Selesai dalam Satu Hari (CONTOH)",
    idea: "Pekerja sosial, perawat, dan psikolog melakukan asesmen bersama pada hari kedatangan, sehingga penerima manfaat tidak menunggu berhari-hari.",
    category: "Inklusi sosial",
    sdgs: [1, 3, 10],
    changeArea: "public_service",
  },
  {
    title: "Kunjung Rumah Terjadwal bagi Lansia Tunggal (CONTOH)",
    idea: "Relawan desa dan petugas sentra mengunjungi lansia yang tinggal sendiri menurut jadwal yang disusun dari tingkat kerentanannya.",
    category: "Inklusi sosial",
    sdgs: [1, 3, 11],
    changeArea: "public_service",
  },
  {
    title: "Dapur Bersama Penerima Manfaat dan Warga (CONTOH)",
    idea: "Dapur sentra dibuka untuk latihan memasak bersama warga sekitar, dan hasilnya dibagikan kepada keluarga yang kekurangan pangan.",
    category: "Ketahanan pangan",
    sdgs: [2, 8, 12],
    changeArea: "public_service",
  },
  {
    title: "Bengkel Kursi Roda Keliling (CONTOH)",
    idea: "Teknisi dan penyandang disabilitas yang telah dilatih memperbaiki alat bantu langsung di desa dengan satu mobil bengkel.",
    category: "Inklusi sosial",
    sdgs: [3, 9, 10],
    changeArea: "public_service",
  },
  {
    title: "Kelas Isyarat untuk Petugas Loket (CONTOH)",
    idea: "Petugas loket belajar bahasa isyarat dari penyandang disabilitas rungu selama dua belas pekan dan diuji pada layanan nyata.",
    category: "Inklusi sosial",
    sdgs: [4, 10, 16],
    changeArea: "human_resources",
  },
  {
    title: "Satu Lembar Rencana: Rencana Layanan yang Dipahami Keluarga (CONTOH)",
    idea: "Rencana intervensi yang panjang diringkas menjadi satu lembar bergambar yang disusun dan ditandatangani bersama keluarga.",
    category: "Inklusi sosial",
    sdgs: [10, 16],
    changeArea: "business_process",
  },
  {
    title: "Tabungan Alumni: Modal Bergulir Lulusan Pelatihan Vokasional (CONTOH)",
    idea: "Lulusan pelatihan vokasional mengelola modal bergulir kecil dengan pendampingan pembukuan selama satu tahun.",
    category: "Pengentasan kemiskinan",
    sdgs: [1, 8],
    changeArea: "public_service",
  },
  {
    title: "Kebun Atap Sentra sebagai Terapi dan Usaha (CONTOH)",
    idea: "Atap gedung yang kosong menjadi kebun sayur untuk terapi okupasi, dan panennya dijual di pasar pagi.",
    category: "Energi dan lingkungan hidup",
    sdgs: [2, 8, 13],
    changeArea: "public_service",
  },
  {
    title: "Antre dari Rumah: Janji Temu Layanan lewat Telepon Biasa (CONTOH)",
    idea: "Keluarga memesan waktu layanan melalui telepon atau pesan singkat, tanpa aplikasi dan tanpa datang pagi-pagi untuk mengantre.",
    category: "Tata kelola pemerintahan",
    sdgs: [9, 16],
    changeArea: "business_process",
  },
  {
    title: "Posko Siaga Keluarga di Daerah Rawan Banjir (CONTOH)",
    idea: "Keluarga rentan didata sebelum musim hujan, dan tiap keluarga memiliki pendamping evakuasi serta tas siaga.",
    category: "Ketahanan bencana",
    sdgs: [1, 11, 13],
    changeArea: "public_service",
  },
  {
    title: "Ruang Tenang bagi Anak Korban Kekerasan (CONTOH)",
    idea: "Satu ruang dirancang ramah anak dan berperedam suara, dengan tata cara wawancara satu kali bersama agar anak tidak mengulang cerita.",
    category: "Inklusi sosial",
    sdgs: [3, 5, 16],
    changeArea: "public_service",
  },
  {
    title: "Pendamping Sebaya bagi Pemulihan dari NAPZA (CONTOH)",
    idea: "Orang yang telah pulih dilatih dan diberi honor untuk mendampingi penerima manfaat selama enam bulan setelah layanan residensial.",
    category: "Kesehatan",
    sdgs: [3, 8, 10],
    changeArea: "public_service",
  },
  {
    title: "Buku Saku Audit Mandiri Unit Kerja (CONTOH)",
    idea: "Unit kerja memeriksa sendiri dua puluh risiko yang paling sering menjadi temuan dengan buku saku dan daftar periksa bulanan.",
    category: "Tata kelola pemerintahan",
    sdgs: [16],
    changeArea: "supervision",
  },
  {
    title: "Peraturan dalam Bahasa Sehari-hari (CONTOH)",
    idea: "Setiap peraturan layanan disertai ringkasan satu halaman dalam bahasa sehari-hari yang diuji keterbacaannya oleh warga.",
    category: "Tata kelola pemerintahan",
    sdgs: [10, 16],
    changeArea: "regulation",
  },
  {
    title: "Jam Layanan Menyesuaikan Pasar (CONTOH)",
    idea: "Loket di pasar dibuka pada hari pasar dan sore hari agar pedagang kecil tidak kehilangan penghasilan ketika mengurus bantuan.",
    category: "Pengentasan kemiskinan",
    sdgs: [1, 10, 16],
    changeArea: "public_service",
  },
  {
    title: "Meja Bersama Lintas Direktorat untuk Kasus Sulit (CONTOH)",
    idea: "Kasus yang memerlukan lebih dari satu direktorat dibahas sekali sepekan di satu meja, dengan satu penanggung jawab yang disebut namanya.",
    category: "Tata kelola pemerintahan",
    sdgs: [16, 17],
    changeArea: "organisation",
  },
  {
    title: "Indikator Manfaat di Papan Dinding (CONTOH)",
    idea: "Setiap unit memasang tiga indikator manfaat di dinding layanan dan memperbaruinya setiap bulan di hadapan penerima manfaat.",
    category: "Tata kelola pemerintahan",
    sdgs: [16],
    changeArea: "accountability",
  },
  {
    title: "Magang Sehari di Lapangan bagi Pegawai Kantor Pusat (CONTOH)",
    idea: "Pegawai kantor pusat mengikuti satu hari kerja pekerja sosial setiap semester dan membawa pulang satu perbaikan yang harus dijalankan.",
    category: "Tata kelola pemerintahan",
    sdgs: [16, 17],
    changeArea: "change_management",
  },
  {
    title: "Batik Ciprat Rumahan dari Kelompok Keluarga (CONTOH)",
    idea: "Keluarga penyandang disabilitas membentuk kelompok produksi batik di rumah, dengan pembeli tetap yang dicarikan oleh sentra.",
    category: "Pertumbuhan ekonomi dan kesempatan kerja",
    sdgs: [1, 8, 10],
    changeArea: "public_service",
  },
  {
    title: "Perpustakaan Suara Warga untuk Netra (CONTOH)",
    idea: "Warga merekam buku pelajaran dan cerita daerah, lalu penyandang disabilitas netra memeriksa dan mengelola koleksinya.",
    category: "Pendidikan",
    sdgs: [4, 10],
    changeArea: "public_service",
  },
  {
    title: "Surat Pulang: Persiapan Kembali ke Keluarga (CONTOH)",
    idea: "Tiga bulan sebelum selesai layanan, keluarga dan perangkat desa menyusun kesepakatan penerimaan yang dipantau bersama.",
    category: "Pemberdayaan masyarakat",
    sdgs: [10, 11, 16],
    changeArea: "public_service",
  },
  {
    title: "Sekolah Sore bagi Anak Pekerja Jalanan (CONTOH)",
    idea: "Kelas kejar paket sore hari dibuka dekat tempat anak berkegiatan, dengan makan malam dan pendampingan bagi orang tuanya.",
    category: "Pendidikan",
    sdgs: [1, 2, 4],
    changeArea: "public_service",
  },
  {
    title: "Jalur Cepat Dokumen Kependudukan bagi Orang Telantar (CONTOH)",
    idea: "Petugas sentra dan dinas kependudukan membuka perekaman bersama setiap bulan, sehingga orang telantar memperoleh dokumen dan haknya.",
    category: "Penegakan hukum",
    sdgs: [1, 10, 16],
    changeArea: "public_service",
  },
  {
    title: "Kader Air Bersih Komunitas Adat (CONTOH)",
    idea: "Pemuda komunitas adat dilatih membangun dan merawat saringan air sederhana, dengan iuran warga untuk suku cadang.",
    category: "Kesehatan",
    sdgs: [3, 6, 10],
    changeArea: "public_service",
  },
];
