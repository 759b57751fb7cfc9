/** The eleven categories of KIPP 2023, as a provincial copy of the guideline lists them; the national list was not read. */
export const kippCategories = [
  "Kesehatan",
  "Pendidikan",
  "Pertumbuhan ekonomi dan kesempatan kerja",
  "Ketahanan pangan",
  "Pemberdayaan masyarakat",
  "Inklusi sosial",
  "Pengentasan kemiskinan",
  "Energi dan lingkungan hidup",
  "Tata kelola pemerintahan",
  "Penegakan hukum",
  "Ketahanan bencana",
] as const;
export type KippCategory = (typeof kippCategories)[number];
