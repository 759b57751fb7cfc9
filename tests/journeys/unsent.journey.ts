import { expect, type Page, test } from "@playwright/test";
import { examine } from "./support/examining";
import { aPdf } from "./support/pdf";
import { type Person, signIn } from "./support/person";
import { startPortal } from "./support/portal";
import { openSeason } from "./support/season";

/** Longer than the script waits before it tries again. */
const patience = { timeout: 40_000 };

test("what cannot be sent waits on the device: forms, answers and files", async ({ browser }) => {
  const portal = await startPortal();
  const season = await openSeason(portal.address);
  await portal.open();

  try {
    const innovator = await signIn(browser, portal.url, true, "inovator");
    const proposal = await beginProposal(innovator);
    const rejoin = () => signIn(browser, portal.url, true, "inovator");

    await test.step("the identity typed offline comes back on the next visit and can be saved", () =>
      keepsIdentity(innovator, proposal));
    await test.step("kept entries can be discarded", () => discards(innovator, proposal));
    await test.step("while the server is away an indicator waits for it", () => keepsIndicator(innovator, proposal));
    await test.step("what somebody else saved meanwhile is not written over", async () =>
      meetsAnotherVersion(innovator, await rejoin(), proposal));
    await test.step("every page tells of an answer that never arrived", () => tellsOfAnswer(innovator, proposal));
    await test.step("a link waits until the answer is saved", () => leavesByLink(innovator, proposal));
    await test.step("an upload goes on by itself once the server is back", () => uploads(innovator, proposal));
  } finally {
    await season.database.close();
    await portal.close();
  }
});

const title = (page: Page) => page.getByLabel("Judul inovasi", { exact: true });
const answer = (page: Page) => page.getByLabel("Jawaban", { exact: true });
const elsewhere = (page: Page) => page.getByText("Ada tulisan di perangkat ini yang belum tersimpan:");
const keptKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("tulisan:")));

async function beginProposal(innovator: Person): Promise<string> {
  await innovator.goTo("/proposal/baru");
  await innovator.fill("Judul inovasi", "Kursi Roda Pintar (CONTOH)");
  await innovator.page.getByLabel(/^Umum/).check();
  await innovator.press("Buat draf");
  await expect(innovator.page.getByRole("link", { name: "Identitas inovasi" })).toBeVisible();
  return new URL(innovator.page.url()).pathname;
}

async function keepsIdentity(innovator: Person, proposal: string) {
  const { page } = innovator;
  await innovator.goTo(`${proposal}/identitas`);
  await page.context().setOffline(true);
  await title(page).fill("Kursi Roda Cerdas (CONTOH)");
  await page.getByLabel("1. Tanpa kemiskinan").check();
  await page.getByLabel("Ya", { exact: true }).check();
  await innovator.fill("Nama aplikasi", "Kursi (CONTOH)");
  await page.getByLabel(/^Area perubahan/).selectOption({ index: 2 });
  await save(page, "Simpan identitas");
  await expect(status(page)).toContainText("Salinan isian Anda ada di perangkat ini.");
  await expect(page).toHaveURL(/identitas$/);
  await page.context().setOffline(false);
  await expect(status(page)).toContainText("Sambungan sudah kembali", patience);

  await innovator.goTo(proposal);
  await expect(elsewhere(page)).toBeVisible();
  await innovator.look();
  await innovator.press("Kursi Roda Pintar (CONTOH): Identitas inovasi");
  await expect(page.getByText("Isian yang belum tersimpan dikembalikan")).toBeVisible();
  await expect(elsewhere(page)).toBeHidden();
  await expect(title(page)).toHaveValue("Kursi Roda Cerdas (CONTOH)");
  await expect(page.getByLabel("1. Tanpa kemiskinan")).toBeChecked();
  await expect(page.getByLabel("Nama aplikasi")).toHaveValue("Kursi (CONTOH)");
  await innovator.press("Simpan identitas");
  await expect(page.getByRole("alert")).toContainText("Pilih jenis layanan aplikasi.");
  await page.locator("#spbeService").check();
  await page.locator("#spbeHosting").check();
  await innovator.press("Simpan identitas");
  await expect(page.getByText("Identitas inovasi tersimpan.")).toBeVisible();
  expect(await keptKeys(page)).toEqual([]);
  await expect(elsewhere(page)).toBeHidden();
}

async function discards(innovator: Person, proposal: string) {
  const { page } = innovator;
  await innovator.goTo(`${proposal}/identitas`);
  await title(page).fill("Judul yang dibuang");
  await page.reload();
  await expect(title(page)).toHaveValue("Judul yang dibuang");
  await examine(page);
  await page.getByRole("button", { name: "Buang isian itu" }).click();
  await expect(title(page)).toHaveValue("Kursi Roda Cerdas (CONTOH)");
  expect(await keptKeys(page)).toEqual([]);
}

async function keepsIndicator(innovator: Person, proposal: string) {
  const { page } = innovator;
  await innovator.goTo(`${proposal}/indikator`);
  await innovator.fill("Apa yang diukur", "Waktu tunggu (CONTOH)");
  await awayFrom(page, "**/readyz");
  await save(page, "Simpan indikator");
  await expect(status(page)).toContainText("sambungan ke portal terputus");
  await page.unrouteAll();
  await expect(status(page)).toContainText("Sambungan sudah kembali", patience);
  await innovator.press("Simpan indikator");
  await expect(page.getByRole("alert")).toContainText("Ada yang perlu diperbaiki");
  await innovator.goTo(`${proposal}/periksa`);
  await innovator.press("Kursi Roda Cerdas (CONTOH): Tambah indikator");
  await expect(page.getByLabel("Apa yang diukur")).toHaveValue("Waktu tunggu (CONTOH)");
  await page.getByLabel("Hasil", { exact: true }).check();
  await innovator.fill("Satuan", "menit");
  await page.getByLabel("Makin tinggi makin baik").check();
  for (const [when, figure] of Object.entries({ "Sebelum inovasi": "12", "Sesudah inovasi": "30" })) {
    const group = page.getByRole("group", { name: when });
    await group.getByLabel("Angka").fill(figure);
    await group.getByLabel("Waktu pengukuran").fill("2024");
  }
  await innovator.fill("Sumber data", "Survei CONTOH");
  await innovator.press("Simpan indikator");
  await expect(page.getByText("Indikator tersimpan.")).toBeVisible();
  await expect(page.getByLabel("Apa yang diukur")).toHaveValue("");
  expect(await keptKeys(page)).toEqual([]);
}

async function meetsAnotherVersion(innovator: Person, again: Person, proposal: string) {
  const { page } = innovator;
  await innovator.goTo(`${proposal}/identitas`);
  await title(page).fill("Judul dari perangkat pertama (CONTOH)");
  await innovator.goTo(proposal);
  await again.goTo(`${proposal}/identitas`);
  await again.fill("Judul inovasi", "Judul dari perangkat kedua (CONTOH)");
  await again.press("Simpan identitas");
  await again.leave();

  await innovator.goTo(`${proposal}/identitas`);
  await expect(title(page)).toHaveValue("Judul dari perangkat pertama (CONTOH)");
  await expect(page.getByText("Sementara itu ada yang menyimpan perubahan lain.")).toBeVisible();
  await innovator.press("Simpan identitas");
  await expect(page.locator("#perbedaan")).toBeVisible();
  await expect(page.getByText("Judul dari perangkat kedua (CONTOH)").first()).toBeVisible();
  await innovator.goTo(`${proposal}/identitas`);
  await innovator.press("Simpan identitas");
  await expect(page.locator("#perbedaan")).toBeVisible();
  await innovator.press("Simpan dan gantikan");
  await expect(page.getByText("Identitas inovasi tersimpan.")).toBeVisible();
  expect(await keptKeys(page)).toEqual([]);
}

async function tellsOfAnswer(innovator: Person, proposal: string) {
  const { page } = innovator;
  const writing = await page.context().newPage();
  await writing.goto(proposal);
  await writing.getByRole("link", { name: "Ringkasan", exact: true }).click();
  await page.context().setOffline(true);
  await answer(writing).fill("Ditulis tanpa sambungan (CONTOH).");
  await expect(writing.locator("[data-save-status]")).toContainText("Salinan tulisan Anda");
  await writing.close();
  await page.context().setOffline(false);

  for (const path of [proposal, `${proposal}/periksa`, "/beranda"]) {
    await innovator.goTo(path);
    await expect(elsewhere(page)).toBeVisible();
  }
  await examine(page);
  await page.getByRole("link", { name: /: Ringkasan$/ }).click();
  await expect(answer(page)).toHaveValue("Ditulis tanpa sambungan (CONTOH).");
  await expect(page.locator("[data-save-status]")).toContainText("Tersimpan pukul");
  await innovator.goTo(proposal);
  await expect(elsewhere(page)).toBeHidden();
}

async function leavesByLink(innovator: Person, proposal: string) {
  const { page } = innovator;
  await innovator.press("Ringkasan");
  await answer(page).fill("Diketik tepat sebelum pergi (CONTOH).");
  await page.getByRole("link", { name: "Kembali ke proposal", exact: true }).click();
  await page.waitForURL(`**${proposal}`);
  expect(await keptKeys(page)).toEqual([]);
  await innovator.press("Ringkasan");
  await expect(answer(page)).toHaveValue("Diketik tepat sebelum pergi (CONTOH).");
  await answer(page).fill("Diketik tepat sebelum tombol (CONTOH).");
  await innovator.press("Simpan dan lanjut");
  await expect(page).not.toHaveURL(/ringkasan$/);
  expect(await keptKeys(page)).toEqual([]);
}

async function uploads(innovator: Person, proposal: string) {
  const { page } = innovator;
  await innovator.goTo(`${proposal}/lampiran`);
  const shelf = page
    .getByRole("region")
    .filter({ has: page.getByLabel("Pilih berkas", { exact: true }) })
    .first();
  const field = shelf.getByLabel("Pilih berkas");
  await field.setInputFiles({ name: "surat.pdf", mimeType: "application/pdf", buffer: Buffer.from("bukan PDF") });
  await shelf.getByRole("button", { name: /^Unggah/ }).click();
  await expect(shelf.getByText(/hanya PDF yang diterima/)).toBeVisible();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await expect(field).toHaveAccessibleDescription(/hanya PDF yang diterima/);
  await examine(page);

  await field.setInputFiles({ name: "surat.pdf", mimeType: "application/pdf", buffer: aPdf() });
  await expect(field).not.toHaveAttribute("aria-invalid");
  await awayFrom(page, "**/berkas/unggah**");
  await shelf.getByRole("button", { name: /^Unggah/ }).click();
  await expect(shelf.getByText(/Unggahan dicoba lagi dengan sendirinya/)).toBeVisible(patience);
  await page.unrouteAll();
  await expect(page.getByRole("link", { name: "surat.pdf", exact: true })).toBeVisible(patience);
}

const status = (page: Page) => page.locator("[data-entries-status]");

/** Without looking at what comes: nothing does. */
const save = (page: Page, words: string) => page.getByRole("button", { name: words }).click();

/** As if the server were gone while the browser is online. */
const awayFrom = (page: Page, address: string) =>
  page.route(address, (route) => (route.request().resourceType() === "document" ? route.continue() : route.abort()));
