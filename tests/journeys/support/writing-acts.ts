import { expect } from "@playwright/test";
import { kippAttachments, umumSections } from "~/domain/editions/templates/kipp-form";
import { aPdf } from "./pdf";
import type { Person } from "./person";

export const title = "Batik Ciprat untuk Semua (CONTOH)";

/** From an empty draft to the head's desk, over the limit once on the way. */
export async function write(innovator: Person) {
  const { page } = innovator;
  await innovator.press("Proposal");
  await innovator.press("Mulai proposal baru");
  await innovator.press("Buat draf");
  await expect(page.getByRole("alert")).toContainText("Isikan judul inovasi.");
  await innovator.fill("Judul inovasi", title);
  await page.getByLabel(/^Umum/).check();
  await innovator.press("Buat draf");
  await innovator.press("Identitas inovasi");
  await fillIdentity(innovator);
  await measure(innovator);
  await attach(innovator);
  for (const [place, section] of umumSections.entries()) await answer(innovator, section, place === 0);
  await innovator.press("Periksa dan teruskan ke pimpinan");
  await innovator.press("Teruskan ke pimpinan");
  await expect(page.getByText(/menunggu persetujuan pimpinan unit kerja/)).toBeVisible();
}

async function fillIdentity(innovator: Person) {
  const { page } = innovator;
  await page.getByLabel("Kategori").selectOption({ label: "Inklusi sosial" });
  await innovator.fill("Tanggal", "1");
  await page.getByLabel("Bulan").selectOption({ label: "Februari" });
  await innovator.fill("Tahun", "2022");
  await page.getByLabel("1. Tanpa kemiskinan").check();
  await innovator.fill("Lintang", "−7,3167, 110,1754");
  await page.getByLabel("Tidak", { exact: true }).check();
  await innovator.fill(/^Tautan video/, "bukan tautan");
  const [lead, member] = [1, 2].map((place) => page.getByRole("group", { name: `Anggota ${place}`, exact: true }));
  await lead?.getByLabel("Nama").fill("Sri Wahyuningtyas (CONTOH)");
  await member?.getByLabel("Nama").fill("Dewi (CONTOH)");
  await member?.getByLabel("Agen perubahan").check();
  await innovator.press("Simpan identitas");
  await expect(page.getByRole("alert")).toContainText("Tautan video harus diawali https://");
  await expect(page.getByLabel("Nama", { exact: true }).first()).toHaveValue("Sri Wahyuningtyas (CONTOH)");
  await innovator.fill(/^Tautan video/, "https://video.example/batik");
  await page.getByLabel("Siapa yang tampak di video?").selectOption({ index: 1 });
  await innovator.press("Simpan identitas");
}

async function measure(innovator: Person) {
  const { page } = innovator;
  await innovator.press("Indikator");
  await innovator.press("Simpan indikator");
  await expect(page.getByRole("alert")).toContainText("Isikan apa yang diukur.");
  await innovator.fill("Apa yang diukur", "Keluarga perajin yang penghasilannya naik");
  await page.getByLabel("Hasil", { exact: true }).check();
  await innovator.fill("Satuan", "keluarga");
  await page.getByLabel("Makin tinggi makin baik").check();
  for (const [when, figure, year] of [
    ["Sebelum inovasi", "12", "2021"],
    ["Sesudah inovasi", "1.250,5", "2025"],
  ] as const) {
    const group = page.getByRole("group", { name: when });
    await group.getByLabel("Angka").fill(figure);
    await group.getByLabel("Waktu pengukuran").fill(year);
  }
  await innovator.fill("Sumber data", "Survei CONTOH");
  await innovator.press("Simpan indikator");
  await expect(page.getByText("1.250,5 keluarga")).toBeVisible();
  await innovator.press(/^Kembali ke proposal$/);
  await innovator.press("Identitas inovasi");
  await innovator.press("Riwayat perubahan");
  await expect(page.getByRole("heading", { name: "Versi 3" })).toBeVisible();
  await innovator.press("Kembali ke identitas");
  await innovator.press(/^Kembali ke proposal$/);
}

async function answer(
  innovator: Person,
  { title, wordLimit }: { title: string; wordLimit: number },
  overFirst: boolean,
) {
  const { page } = innovator;
  await innovator.press(title);
  if (overFirst) {
    await innovator.fill("Jawaban", "kata ".repeat(wordLimit + 1));
    await innovator.press("Simpan");
    await expect(page.getByText(`lebih 1 kata dari batas ${wordLimit} kata`)).toBeVisible();
    await expect(page.getByText("Tulisan Anda tersimpan seluruhnya")).toBeVisible();
  }
  await innovator.fill("Jawaban", `Jawaban CONTOH untuk ${title} dengan 120 keluarga.`);
  await innovator.press("Simpan");
  await expect(page.getByText(/Tersimpan pukul/).first()).toBeVisible();
  await innovator.press(/^Kembali ke proposal$/);
}

/** The three statements, after a file that is no PDF was refused; each says that nobody is shown in it. */
async function attach(innovator: Person) {
  const { page } = innovator;
  await innovator.press("Lampiran");
  const statements = kippAttachments(umumSections).filter(({ required }) => required);
  for (const [place, statement] of statements.entries()) {
    const shelf = page.getByRole("region", { name: statement.title });
    const field = shelf.getByLabel("Pilih berkas");
    if (place === 0) {
      const disguised = { name: "surat.pdf", mimeType: "application/pdf", buffer: Buffer.from("bukan PDF") };
      await field.setInputFiles(disguised);
      await shelf.getByRole("button", { name: /^Unggah/ }).click();
      await expect(page.getByText(/hanya PDF yang diterima/).first()).toBeVisible();
    }
    await field.setInputFiles({ name: `${statement.code}.pdf`, mimeType: "application/pdf", buffer: aPdf() });
    await shelf.getByRole("button", { name: /^Unggah/ }).click();
    await expect(shelf.getByRole("link", { name: `${statement.code}.pdf`, exact: true })).toBeVisible();
    await innovator.look();
    await shelf.getByLabel("Siapa yang tampak atau disebut?").selectOption({ index: 1 });
    await shelf.getByRole("button", { name: "Simpan pernyataan" }).click();
    await expect(shelf.getByText("Tidak ada orang yang dapat dikenali").first()).toBeVisible();
  }
  await innovator.press(/^Kembali ke proposal$/);
}
