import { expect } from "@playwright/test";
import type { Person } from "./person";
import { fillSheet, overall } from "./sheet";
import { title } from "./writing-acts";

export async function lookAround(stranger: Person, slug: string) {
  await stranger.goTo("/");
  await expect(stranger.page.getByText(/Pendaftaran ditutup/).first()).toBeVisible();
  await stranger.press("Lihat para pemenang");
  await stranger.fill("Kata kunci", "pesona surga");
  await stranger.press("Cari");
  await expect(stranger.page.getByText("1 inovasi")).toBeVisible();
  await stranger.press(/PESONA SURGA/);
  await expect(stranger.page.getByRole("row", { name: /Top 99/ })).toContainText("Terverifikasi");
  await stranger.goTo(`/edisi/${slug}`);
  await stranger.goTo(`/edisi/${slug}/hasil`);
  await expect(stranger.page.getByText("Belum ada daftar yang diumumkan.")).toBeVisible();
  await stranger.goTo("/alamat-yang-tidak-ada");
  await expect(stranger.page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
}

/** Endorses and submits; the answer is the receipt's code, which a stranger has verified. */
export async function submit(head: Person, stranger: Person): Promise<string> {
  const { page } = head;
  await head.press("Unit kerja");
  await head.press(title);
  await head.press("Setujui dan ajukan");
  await expect(page.getByRole("alert")).toContainText("Centang pernyataan ini lebih dahulu.");
  await page.getByLabel(/^Saya menyatakan data/).check();
  await head.press("Setujui dan ajukan");
  await expect(page.getByRole("heading", { name: "Tanda terima pengajuan" })).toBeVisible();
  const code = (await page.getByText(/^[0-9A-Z]{12}$/).textContent()) ?? "";
  await stranger.goTo("/verifikasi");
  await stranger.fill("Kode verifikasi", code);
  await stranger.press("Periksa");
  await expect(stranger.page.getByText("Tanda terima ini asli")).toBeVisible();
  return code;
}

export async function screen(officer: Person, colleague: Person) {
  await officer.press("Sekretariat");
  await officer.press("Seleksi administrasi");
  await officer.press(title);
  await officer.page.getByLabel("Tidak terpenuhi", { exact: true }).first().check();
  await officer.press("Simpan hasil pemeriksaan");
  await expect(officer.page.getByRole("alert")).toContainText("Butir yang tidak terpenuhi harus disertai alasan.");
  for (const met of await officer.page.getByLabel("Terpenuhi", { exact: true }).all()) await met.check();
  await officer.press("Simpan hasil pemeriksaan");
  await expect(officer.page.getByText("Hasil ini menunggu persetujuan petugas lain.")).toBeVisible();
  await colleague.goTo("/sekretariat/seleksi");
  await colleague.press(title);
  await colleague.press("Setujui hasil ini");
  await expect(colleague.page.getByText("Tidak ada lagi proposal yang menunggu.")).toBeVisible();
}

/** Fills, assigns and opens a stage. */
export async function start(officer: Person, stage: string) {
  await officer.goTo("/sekretariat");
  await officer.press(stage);
  await officer.press("Masukkan peserta");
  await officer.askFor("Tugaskan juri", "Juri sudah ditugaskan");
  await officer.press("Buka penilaian");
  await expect(officer.page.getByText("Penilaian dibuka").first()).toBeVisible();
}

/** Declares, reads, scores each criterion and hands in; first with a score off the scale. */
export async function score(judge: Person, mark: string) {
  const { page } = judge;
  await judge.press("Penilaian");
  await judge.press(title);
  await expect(page.getByText("Jawaban CONTOH untuk")).toHaveCount(0);
  await judge.press("Nyatakan bebas benturan dan buka proposal");
  await expect(page.getByText("Jawaban CONTOH untuk").first()).toBeVisible();
  const marks = page.locator("input[name^=nilai-]");
  await marks.first().fill("101");
  await judge.press("Simpan draf");
  await expect(page.getByRole("alert")).toContainText("bilangan bulat dari 0 sampai 100");
  await expect(marks.first()).toHaveValue("101");
  await fillSheet(page, mark);
  await judge.press("Serahkan nilai");
  await expect(page.getByRole("alert")).toContainText("Alasan menyeluruh belum diisi");
  await judge.fill(overall, "Dampak jelas dan terukur (CONTOH).");
  await judge.press("Serahkan nilai");
  await expect(page.getByText("Nilai diserahkan. Terima kasih.")).toBeVisible();
}

export async function close(chair: Person, stage: string) {
  await chair.goTo("/pleno");
  await chair.press(stage);
  await expect(chair.page.getByText("Peringkat masih tersegel.")).toBeVisible();
  await chair.page.getByLabel("Saya sudah memeriksa dan yakin.").check();
  await chair.press("Tutup penilaian");
  await looksAtSureness(chair);
}

/** What stands beside the ranks is there some seconds after the closing. */
async function looksAtSureness(chair: Person) {
  const standings = new URL(chair.page.url()).pathname;
  await chair.press("Seberapa pasti peringkat ini");
  const computed = chair.page.getByText(/^Dihitung \d/);
  await expect(async () => {
    await chair.page.reload();
    await expect(computed).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
  await chair.look();
  await chair.goTo(standings);
}

/** Chooses by motion as many of the tied entries as there are places, then confirms the list. */
export async function confirm(chair: Person, places: number) {
  const { page } = chair;
  await expect(page.getByText(/Sistem tidak memilih; putuskan melalui mosi/)).toHaveCount(places > 0 ? 1 : 0);
  for (let place = 0; place < places; place++) {
    await page.getByLabel("Peserta yang dipilih").selectOption({ index: 1 });
    await chair.fill("Alasan", "Jangkauan manfaatnya lebih luas (CONTOH).");
    await chair.fill("Setuju", place === 0 ? "" : "5");
    await chair.fill("Menolak", "1");
    await chair.fill("Abstain", "0");
    await chair.press("Catat mosi");
    if (place > 0) continue;
    await expect(page.getByRole("alert")).toContainText("Setuju: Isikan bilangan bulat");
    await chair.fill("Setuju", "5");
    await chair.press("Catat mosi");
  }
  await page.getByLabel("Saya sudah memeriksa daftar ini bersama panel.").check();
  await chair.press("Kukuhkan daftar");
  await expect(page.getByText(/Dikukuhkan/).first()).toBeVisible();
}

export async function announce(officer: Person, stage: string, number: string) {
  await officer.goTo("/sekretariat");
  await officer.press(stage);
  await officer.press("Umumkan daftar");
  await expect(officer.page.getByRole("alert")).toContainText("Isikan nomor pengumuman.");
  await officer.fill("Nomor pengumuman", number);
  await officer.press("Umumkan daftar");
  await expect(officer.page.getByText("Tahap ini sudah selesai.")).toBeVisible();
}

export async function determine(authority: Person, stage: string, day: string) {
  const { page } = authority;
  await authority.goTo("/pleno");
  await authority.press(stage);
  await authority.press("Ke halaman penetapan");
  await authority.fill("Nomor keputusan", "SK-40/CONTOH");
  await authority.fill("Tanggal keputusan", day);
  await authority.press("Tetapkan hasil");
  await expect(page.getByRole("alert")).toContainText("Centang untuk memastikan.");
  await page.getByLabel("Saya menetapkan daftar ini sebagai hasil akhir.").check();
  await authority.press("Tetapkan hasil");
  await expect(page.getByText(/Sudah ditetapkan dengan/)).toBeVisible();
}

export async function publish(officer: Person) {
  await officer.goTo("/sekretariat/galeri");
  const row = officer.page.getByRole("row", { name: title });
  await officer.press("Tampilkan di galeri", row);
  await expect(row.getByText("Sudah tampil")).toBeVisible();
}

/** SINOVIK to its end with a typed award; UNPSA as far as its dossier, which is longer than that form allows. */
export async function nominate(officer: Person, authority: Person, closesOn: string) {
  const { page } = officer;
  await propose(officer, /^United Nations/, closesOn);
  await officer.press("Periksa kelayakan dan isi berkas");
  await expect(page.getByText(/Skema ini meminta bahasa Inggris/)).toBeVisible();
  await officer.press("Teruskan ke pejabat penetap");
  await expect(page.getByRole("alert")).toContainText("Masih ada isian berkas yang kosong.");
  await propose(officer, /^SINOVIK/, closesOn);
  const address = page.url();
  await officer.press("Periksa kelayakan dan isi berkas");
  await expect(page.getByText(/dari 200 kata/).first()).toBeVisible();
  await officer.press("Teruskan ke pejabat penetap");
  await authority.goTo(new URL(address).pathname);
  await authority.press("Setujui nominasi");
  await officer.goTo(new URL(address).pathname);
  await officer.fill("Nomor referensi dari situs skema", "SINOVIK-CONTOH-1");
  await officer.press("Catat pengiriman");
  await page.getByLabel("Hasil", { exact: true }).selectOption({ label: "Top 45" });
  await officer.press("Catat hasil");
  await expect(page.getByRole("alert")).toContainText("Pilih atau isikan bagian ini.");
  await officer.fill("Sebutan resmi", "Top 45 Inovasi Pelayanan Publik (CONTOH)");
  await page.getByLabel("Terverifikasi", { exact: true }).check();
  await officer.fill("Bukti atau sumber", "Keputusan contoh");
  await officer.press("Catat hasil");
  await expect(page.getByText("Hasil sudah dicatat.")).toBeVisible();
}

async function propose(officer: Person, scheme: RegExp, closesOn: string) {
  const { page } = officer;
  await officer.goTo("/sekretariat/nominasi");
  await page.getByLabel("Inovasi pemenang").selectOption({ label: title });
  const option = await page.getByRole("option", { name: scheme }).getAttribute("value");
  await page.getByLabel("Skema", { exact: true }).selectOption(option ?? "");
  await officer.fill("Tahun", closesOn.slice(0, 4));
  await officer.fill("Penutupan", closesOn);
  await officer.press("Nominasikan");
}
