import { type Browser, expect, type Page, test } from "@playwright/test";
import { kippAttachments, umumSections } from "~/domain/editions/templates/kipp-form";
import { demoPassword } from "~/seeds/demo-password";
import { type Hands, keyboardOf } from "./support/keyboard";
import { aPdf } from "./support/pdf";
import { visitor } from "./support/person";
import { startPortal } from "./support/portal";
import { openSeason } from "./support/season";

const title = "Taman Baca Ramah Lansia (CONTOH)";
const phone = { width: 320, height: 720 };

test("from the first draft to the verdict by keyboard alone, 320 pixels wide", async ({ browser }) => {
  const portal = await startPortal();
  const season = await openSeason(portal.address);
  await portal.open();
  const come = (mailbox: string) => signIn(browser, portal.url, mailbox);

  try {
    await test.step("an innovator writes, attaches and forwards", async () => write(await come("inovator")));
    await test.step("the head compares, endorses and submits", async () => decide(await come("kepala")));
    await test.step("an officer checks what the portal has computed", async () => check(await come("sekretariat")));
    await test.step("a second officer approves", async () => approve(await come("sekretariat2")));
    await test.step("the unit sees what became of it", async () => {
      const { page, hands, look } = await come("inovator");
      await hands.press("Proposal");
      await hands.press(title);
      await look();
      await expect(page.getByText(/[Ll]olos seleksi administrasi/).first()).toBeVisible();
    });
  } finally {
    await season.database.close();
    await portal.close();
  }
});

type Somebody = { page: Page; hands: Hands; look: () => Promise<void> };

async function signIn(browser: Browser, url: string, mailbox: string): Promise<Somebody> {
  const person = await visitor(browser, url, true);
  const { page } = person;
  await page.setViewportSize(phone);
  const hands = keyboardOf(page);
  await page.goto("/masuk");
  await hands.type("Surel", `${mailbox}@contoh.example`);
  await hands.type("Kata sandi", demoPassword);
  await hands.press("Masuk");
  await page.waitForURL(/\/beranda$/);
  return { page, hands, look: () => person.look() };
}

async function write({ page, hands, look }: Somebody) {
  await hands.press("Proposal");
  await hands.press("Mulai proposal baru");
  await hands.type("Judul inovasi", title);
  await hands.pick(page.getByLabel(/^Umum/));
  await hands.press("Buat draf");
  await look();
  await describe(page, hands);
  await measure(page, hands);
  for (const section of umumSections) {
    await hands.press(section.title);
    await hands.type("Jawaban", `Jawaban CONTOH untuk ${section.title} dengan 120 keluarga.`);
    await hands.press("Simpan");
    await expect(page.getByText(/Tersimpan pukul/).first()).toBeVisible();
    await hands.press(/^Kembali ke proposal$/);
  }
  await attach(page, hands);
  await look();
  await hands.press("Periksa dan teruskan ke pimpinan");
  await hands.press("Teruskan ke pimpinan");
  await expect(page.getByText(/menunggu persetujuan pimpinan unit kerja/)).toBeVisible();
}

async function describe(page: Page, hands: Hands) {
  await hands.press("Identitas inovasi");
  await hands.choose("Kategori", "Inklusi sosial");
  await hands.type("Tanggal", "1");
  await hands.choose("Bulan", "Februari");
  await hands.type("Tahun", "2022");
  await hands.tick("1. Tanpa kemiskinan");
  await hands.pick(page.getByLabel("Tidak", { exact: true }));
  const lead = page.getByRole("group", { name: "Anggota 1", exact: true });
  await hands.reach(lead.getByLabel("Nama"));
  await page.keyboard.insertText("Sri Wahyuningtyas (CONTOH)");
  await hands.press("Simpan identitas");
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
}

async function measure(page: Page, hands: Hands) {
  await hands.press("Indikator");
  await hands.type("Apa yang diukur", "Lansia yang berkunjung sekali seminggu");
  await hands.pick(page.getByLabel("Hasil", { exact: true }));
  await hands.type("Satuan", "orang");
  await hands.pick(page.getByLabel("Makin tinggi makin baik"));
  for (const [when, figure, year] of [
    ["Sebelum inovasi", "12", "2021"],
    ["Sesudah inovasi", "120", "2025"],
  ] as const) {
    const group = page.getByRole("group", { name: when });
    await hands.reach(group.getByLabel("Angka"));
    await page.keyboard.insertText(figure);
    await hands.reach(group.getByLabel("Waktu pengukuran"));
    await page.keyboard.insertText(year);
  }
  await hands.type("Sumber data", "Buku tamu CONTOH");
  await hands.press("Simpan indikator");
  await expect(page.getByText("120 orang")).toBeVisible();
  await hands.press(/^Kembali ke proposal$/);
}

async function attach(page: Page, hands: Hands) {
  await hands.press("Lampiran");
  const statements = kippAttachments(umumSections).filter(({ required }) => required);
  for (const { title: kind, code } of statements) {
    const shelf = page.getByRole("region", { name: kind });
    const file = { name: `${code}.pdf`, mimeType: "application/pdf", buffer: aPdf() };
    await hands.attach(shelf.getByLabel("Pilih berkas"), file);
    await hands.follow(shelf.getByRole("button", { name: /^Unggah/ }));
    await expect(shelf.getByRole("link", { name: `${code}.pdf`, exact: true })).toBeVisible();
    await hands.reach(shelf.getByLabel("Siapa yang tampak atau disebut?"));
    await page.keyboard.type("Tidak ada orang");
    await hands.follow(shelf.getByRole("button", { name: "Simpan pernyataan" }));
    await expect(shelf.getByText("Tidak ada orang yang dapat dikenali").first()).toBeVisible();
  }
  await hands.press(/^Kembali ke proposal$/);
}

async function decide({ page, hands, look }: Somebody) {
  await hands.press("Unit kerja");
  await hands.press(title);
  await look();
  await hands.tick(/^Saya menyatakan data/);
  await hands.press("Setujui dan ajukan");
  await expect(page.getByRole("heading", { name: "Tanda terima pengajuan" })).toBeVisible();
  await look();
}

async function check({ page, hands, look }: Somebody) {
  await page.goto("/sekretariat/seleksi");
  await hands.press(title);
  await look();
  await expect(page.getByText("Dihitung sistem").first()).toBeVisible();
  await hands.press("Simpan hasil pemeriksaan");
  await expect(page.getByText(/menunggu persetujuan petugas lain|Tidak ada lagi proposal/).first()).toBeVisible();
}

async function approve({ page, hands, look }: Somebody) {
  await page.goto("/sekretariat/seleksi");
  await hands.press(title);
  await look();
  await hands.press("Setujui hasil ini");
  await expect(page.getByText("Tidak ada lagi proposal yang menunggu.")).toBeVisible();
}
