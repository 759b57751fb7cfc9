import { type Browser, expect, test } from "@playwright/test";
import { demoPassword } from "~/seeds/demo-password";
import { type Person, signIn } from "./support/person";
import { startPortal } from "./support/portal";
import { openSeason } from "./support/season";
import { title, write } from "./support/writing-acts";

test("what goes wrong while writing and submitting gets a clear answer and loses nothing", async ({ browser }) => {
  const portal = await startPortal();
  const season = await openSeason(portal.address);
  await portal.open();
  const come = (mailbox: string) => signIn(browser, portal.url, true, mailbox);

  try {
    const innovator = await come("inovator");
    await beginDraft(innovator, "Rumah Singgah Ceria (CONTOH)");
    const section = await openSection(innovator, "Ringkasan");

    await test.step("typing is saved by itself", () => autosaves(innovator, section));
    await test.step("a stale tab shows both texts", () =>
      staysBesideAStaleTab(browser, portal.url, innovator, section));
    await test.step("a session that ends keeps the text", () => outlivesTheSession(innovator, section));
    await test.step("a foreign address is not found", async () => {
      const foreigner = await come("inovator2");
      await foreigner.goTo(section);
      await expect(foreigner.page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
    });

    await write(await come("inovator"));
    const head = await come("kepala");
    const twin = await come("kepala");
    await test.step("a second click finds the first one's receipt", () => clicksTwice(head, twin));
    await test.step("too late is said, and nothing is lost", async () => {
      await isTooLate(await come("inovator"), () =>
        portal.travelTo(new Date(season.edition.closesAt.getTime() + 1000)),
      );
    });
  } finally {
    await season.database.close();
    await portal.close();
  }
});

async function beginDraft(innovator: Person, name: string) {
  await innovator.goTo("/proposal/baru");
  await innovator.fill("Judul inovasi", name);
  await innovator.page.getByLabel(/^Umum/).check();
  await innovator.press("Buat draf");
}

async function openSection(innovator: Person, name: string): Promise<string> {
  await innovator.press(name);
  return new URL(innovator.page.url()).pathname;
}

async function autosaves(innovator: Person, section: string) {
  const { page } = innovator;
  await page.getByLabel("Jawaban").pressSequentially("Tulisan pertama tanpa menekan tombol.");
  await expect(page.locator("[data-meter-text]")).toContainText("5 dari 200 kata");
  await expect(page.locator("[data-save-status]")).toContainText("Tersimpan pukul");
  await innovator.goTo(section);
  await expect(page.getByLabel("Jawaban")).toHaveValue("Tulisan pertama tanpa menekan tombol.");
}

async function staysBesideAStaleTab(browser: Browser, url: string, innovator: Person, section: string) {
  const other = await signIn(browser, url, false, "inovator");
  await other.goTo(section);
  await innovator.goTo(section);
  await innovator.fill("Jawaban", "Tulisan dari jendela pertama.");
  await innovator.press("Simpan");
  await other.fill("Jawaban", "Tulisan dari jendela kedua.");
  await other.press("Simpan");
  await expect(other.page.getByText("Bagian ini sudah diubah di jendela lain")).toBeVisible();
  await expect(other.page.getByText("Tulisan dari jendela pertama.")).toBeVisible();
  await expect(other.page.getByLabel("Jawaban")).toHaveValue("Tulisan dari jendela kedua.");
  await other.press("Simpan dan gantikan dengan tulisan saya");
  await expect(other.page.getByText(/Tersimpan pukul/)).toBeVisible();
  await other.leave();
}

async function outlivesTheSession(innovator: Person, section: string) {
  const { page } = innovator;
  await innovator.goTo(section);
  await page.context().clearCookies();
  await innovator.fill("Jawaban", "Tulisan panjang yang tidak boleh hilang walaupun sesi berakhir.");
  await innovator.press("Simpan");
  await expect(page.getByRole("heading", { name: "Sesi Anda sudah berakhir" })).toBeVisible();
  await innovator.fill("Surel", "inovator@contoh.example");
  await innovator.fill("Kata sandi", "salah");
  await innovator.press("Masuk");
  await expect(page.getByRole("alert")).toContainText("Surel atau kata sandi tidak cocok");
  await innovator.fill("Kata sandi", demoPassword);
  await innovator.press("Masuk");
  await expect(page.getByText("Tulisan panjang yang tidak boleh hilang").first()).toBeVisible();
  await innovator.press("Kirim sekarang");
  await expect(page.getByText(/Tersimpan pukul/)).toBeVisible();
  await expect(page.getByLabel("Jawaban")).toHaveValue(/tidak boleh hilang/);
}

async function clicksTwice(head: Person, twin: Person) {
  await head.goTo("/unit");
  await head.press(title);
  await head.page.getByText("Setujui dahulu, ajukan kemudian").click();
  await head.press("Setujui proposal");
  await twin.goTo(new URL(head.page.url()).pathname);
  for (const person of [head, twin]) {
    await person.page.getByLabel(/^Saya menyatakan data/).check();
    await person.press("Ajukan proposal");
    await expect(person.page.getByRole("heading", { name: "Tanda terima pengajuan" })).toBeVisible();
  }
  const number = /SYB-[A-Z0-9-]+/;
  const [first, second] = await Promise.all([head, twin].map(({ page }) => page.locator("main").textContent()));
  expect(second?.match(number)?.[0]).toBe(first?.match(number)?.[0]);
}

async function isTooLate(innovator: Person, passDeadline: () => void) {
  await beginDraft(innovator, "Terlambat Sedikit (CONTOH)");
  const section = await openSection(innovator, "Ringkasan");
  passDeadline();
  await innovator.fill("Jawaban", "Ditulis sesudah pendaftaran ditutup.");
  await innovator.press("Simpan");
  await expect(innovator.page.getByRole("alert")).toContainText("Pendaftaran sudah ditutup");
  await expect(innovator.page.getByLabel("Jawaban")).toHaveValue("Ditulis sesudah pendaftaran ditutup.");
  await innovator.goTo(section);
  await expect(
    innovator.page.getByText("Pendaftaran tidak lagi dibuka, jadi isi proposal ini tidak dapat diubah."),
  ).toBeVisible();
}
