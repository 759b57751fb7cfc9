import { type Browser, expect, type Page, test } from "@playwright/test";
import { demoPassword } from "~/seeds/demo-password";
import { examine } from "./support/examining";
import { type Person, signIn, visitor } from "./support/person";
import { type Portal, startPortal } from "./support/portal";
import { openSeason } from "./support/season";

const newcomersPassword = "sandi rekan yang panjang";
const minuteMs = 60_000;

test("writing loses nothing: offline, after the session, beside a colleague, and back to an earlier version", async ({
  browser,
}) => {
  const portal = await startPortal();
  const season = await openSeason(portal.address);
  await portal.open();

  try {
    const innovator = await signIn(browser, portal.url, true, "inovator");
    const section = await beginSection(innovator);

    await test.step("what is typed offline waits in the browser and is sent after a new start", () =>
      writesOffline(innovator, section));
    await test.step("an answer that gets lost on the way back is no conflict with oneself", () =>
      hearsNothingBack(innovator));
    await test.step("what is typed after the session ended is sent once signed in again, to nobody else", () =>
      outlivesTheSession(innovator, section));
    await test.step("signing out asks about unsent text and leaves none behind", () => signsOut(innovator, section));
    const { colleague, proposal } = await test.step("an invited colleague opens an account by the link", () =>
      invites(browser, portal, innovator, section));
    await test.step("one writes at a time, and taking over loses neither text", () =>
      takesTurns(innovator, colleague, section));
    await test.step("a lock lapses by itself", async () => {
      portal.travelTo(new Date(Date.now() + 10 * minuteMs));
      await innovator.goTo(section);
      await expect(innovator.page.getByRole("button", { name: "Simpan", exact: true })).toBeVisible();
    });
    await test.step("an earlier version comes back", () => restores(innovator, section));
    await test.step("who is removed finds nothing any more", async () => {
      await innovator.goTo(`${proposal}/penulis`);
      await innovator.press("Keluarkan Rekan");
      await expect(innovator.page.getByText("Rekan itu tidak lagi dapat membuka")).toBeVisible();
      await colleague.goTo(section);
      await expect(colleague.page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
    });
  } finally {
    await season.database.close();
    await portal.close();
  }
});

const answer = (page: Page) => page.getByLabel("Jawaban", { exact: true });
const status = (page: Page) => page.locator("[data-save-status]");

async function beginSection(innovator: Person): Promise<string> {
  await innovator.goTo("/proposal/baru");
  await innovator.fill("Judul inovasi", "Kursi Roda Pintar (CONTOH)");
  await innovator.page.getByLabel(/^Umum/).check();
  await innovator.press("Buat draf");
  await innovator.press("Ringkasan");
  await expect(answer(innovator.page)).toBeVisible();
  return new URL(innovator.page.url()).pathname;
}

async function writesOffline(innovator: Person, section: string) {
  const { page } = innovator;
  await answer(page).fill("Kalimat yang tersimpan.");
  await expect(status(page)).toContainText("Tersimpan pukul");
  await page.context().setOffline(true);
  await answer(page).fill("Kalimat yang tersimpan. Kalimat di kapal tanpa sinyal.");
  await expect(status(page)).toContainText("Salinan tulisan Anda ada di peramban ini");

  await page.context().route("**/bagian/**", (route) => (isSave(route) ? route.abort() : route.continue()));
  await page.context().setOffline(false);
  const reopened = await page.context().newPage();
  await reopened.goto(section);
  await expect(answer(reopened)).toHaveValue(/tanpa sinyal/);
  await page.context().unroute("**/bagian/**");
  await expect(status(reopened)).toContainText("Tersimpan pukul", { timeout: 20_000 });
  await reopened.reload();
  await expect(answer(reopened)).toHaveValue(/tanpa sinyal/);
  await expect(reopened.getByText(/Terakhir disimpan oleh/)).toBeVisible();
  await reopened.close();
  await innovator.goTo(section);
  await expect(answer(page)).toHaveValue(/tanpa sinyal/);
}

async function hearsNothingBack({ page }: Person) {
  await page.context().route(
    "**/bagian/**",
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await answer(page).fill("Sampai di server, tetapi jawabannya hilang.");
  await expect(status(page)).toContainText("Sambungan internet terputus");
  await answer(page).fill("Sampai di server, tetapi jawabannya hilang. Lalu diteruskan.");
  await expect(status(page)).toContainText("Tersimpan pukul");
}

const isSave = (route: { request(): { method(): string } }) => route.request().method() === "POST";

async function outlivesTheSession(innovator: Person, section: string) {
  const { page } = innovator;
  await page.context().clearCookies();
  await answer(page).fill("Ditulis sesudah sesi berakhir.");
  await expect(status(page)).toContainText("sesi Anda berakhir");
  page.once("dialog", (dialog) => dialog.accept());

  await comeAs(page, "inovator2", "/proposal");
  await page.goto(section);
  await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
  expect(await page.content()).not.toContain("Ditulis sesudah sesi berakhir.");

  await page.context().clearCookies();
  await comeAs(page, "inovator", section);
  await expect(answer(page)).toHaveValue("Ditulis sesudah sesi berakhir.");
  await expect(status(page)).toContainText("Tersimpan pukul");
  await innovator.look();
}

async function comeAs(page: Page, mailbox: string, next: string) {
  await page.goto(`/masuk?lanjut=${next}`);
  await page.getByLabel("Surel").fill(`${mailbox}@contoh.example`);
  await page.getByLabel("Kata sandi").fill(demoPassword);
  await page.getByRole("main").getByRole("button", { name: "Masuk" }).click();
  await page.waitForURL(`**${next}`);
}

async function signsOut(innovator: Person, section: string) {
  const { page } = innovator;
  await page.context().route("**/bagian/**", (route) => (isSave(route) ? route.abort() : route.continue()));
  await answer(page).fill("Belum terkirim saat keluar.");
  await expect(status(page)).toContainText("Salinan tulisan Anda ada di peramban ini");
  const asked: string[] = [];
  await page.setViewportSize({ width: 320, height: 720 });
  await page.locator("header summary").click();
  page.once("dialog", async (dialog) => {
    asked.push(dialog.message());
    await dialog.dismiss();
  });
  await page.getByRole("button", { name: "Keluar", exact: true }).click();
  expect(asked[0]).toContain("Masih ada tulisan yang belum terkirim");
  await expect(answer(page)).toHaveValue("Belum terkirim saat keluar.");
  await page.setViewportSize({ width: 1280, height: 900 });
  page.on("dialog", async (dialog) => {
    asked.push(dialog.message());
    await dialog.accept();
  });
  await page.getByRole("button", { name: "Keluar", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
  expect(asked[1]).toContain("Masih ada tulisan yang belum terkirim");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.context().unroute("**/bagian/**");
  page.removeAllListeners("dialog");
  await comeAs(page, "inovator", section);
  await expect(answer(page)).toHaveValue("Ditulis sesudah sesi berakhir.");
}

async function invites(browser: Browser, portal: Portal, innovator: Person, section: string) {
  const { page } = innovator;
  await innovator.press(/^Kembali ke proposal$/);
  const proposal = new URL(page.url()).pathname;
  await innovator.press("Penulis dan undangan");
  await innovator.press("Buat undangan");
  await expect(page.getByRole("alert")).toContainText("Isikan nama rekan.");
  await innovator.fill("Nama rekan", "Rekan Penulis (CONTOH)");
  await innovator.fill("Surel rekan", "rekanpenulis@contoh.example");
  await innovator.press("Buat undangan");
  await expect(page.getByText("Undangan untuk Rekan Penulis (CONTOH) dibuat.")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("/undangan/");
  const link = await portal.linkSentTo("rekanpenulis");

  const colleague = await visitor(browser, portal.url, true);
  await colleague.goTo(link);
  await colleague.fill("Kata sandi", "pendek");
  await colleague.fill("Ulangi kata sandi", "lain");
  await colleague.press("Buat akun dan ikut menulis");
  await expect(colleague.page.getByRole("alert")).toContainText("Kata sandi paling sedikit 12 karakter.");
  await colleague.fill("Kata sandi", newcomersPassword);
  await colleague.fill("Ulangi kata sandi", newcomersPassword);
  await colleague.press("Buat akun dan ikut menulis");
  await expect(colleague.page.getByText("Anda sekarang ikut menulis proposal ini.")).toBeVisible();
  await colleague.goTo("/proposal");
  await expect(colleague.page.getByRole("link", { name: "Mulai proposal baru" })).toHaveCount(0);
  await colleague.press("Kursi Roda Pintar (CONTOH)");
  await expect(colleague.page).toHaveURL(new RegExp(`${proposal}$`));

  const late = await visitor(browser, portal.url, true);
  await late.goTo(link);
  await expect(late.page.getByRole("heading", { name: "Undangan ini sudah dipakai" })).toBeVisible();
  await late.leave();
  await innovator.goTo(section);
  return { colleague, proposal };
}

async function takesTurns(innovator: Person, colleague: Person, section: string) {
  const { page } = innovator;
  await colleague.goTo(section);
  await expect(colleague.page.getByText(/sedang menulis bagian ini sejak pukul/)).toBeVisible();
  await expect(answer(colleague.page)).not.toBeEditable();
  await colleague.press("Ambil alih");
  await expect(colleague.page.getByText("Bagian ini sekarang Anda yang menulis.")).toBeVisible();
  await answer(colleague.page).fill("Ditulis sesudah sesi berakhir. Ditambah rekan.");
  await expect(status(colleague.page)).toContainText("Tersimpan pukul");

  await answer(page).fill("Ditulis sesudah sesi berakhir. Ditambah penulis.");
  await expect(status(page)).toContainText("rekan Anda sedang menulis di sini");
  await innovator.press("Simpan");
  await expect(page.getByRole("heading", { name: "Tulisan yang tersimpan" })).toBeVisible();
  await expect(page.locator("ins")).toContainText("penulis");
  await expect(page.locator("del")).toContainText("rekan");
  await examine(page);
  await innovator.press("Ambil alih dan lanjutkan tulisan saya");
  await expect(answer(page)).toHaveValue("Ditulis sesudah sesi berakhir. Ditambah penulis.");
  await innovator.fill("Jawaban", "Ditulis sesudah sesi berakhir. Ditambah rekan dan penulis.");
  await innovator.press("Simpan dan gantikan dengan tulisan saya");
  await expect(page.getByText(/Tersimpan pukul/).first()).toBeVisible();
  await innovator.goTo(section);
  await expect(answer(page)).toHaveValue("Ditulis sesudah sesi berakhir. Ditambah rekan dan penulis.");
  await expect(status(page)).toBeEmpty();
}

async function restores(innovator: Person, section: string) {
  const { page } = innovator;
  await innovator.press("Lihat riwayat");
  await innovator.press("Tampilkan semua simpanan");
  await page.getByLabel("Bandingkan dari versi 1", { exact: true }).check();
  await innovator.press("Bandingkan");
  await expect(page.getByRole("heading", { name: /^Perbedaan versi 1/ })).toBeVisible();
  await expect(page.locator("del")).not.toHaveCount(0);
  await examine(page);
  await innovator.press("Kembalikan versi 1");
  await expect(page.getByText("Versi lama dikembalikan sebagai versi terbaru.")).toBeVisible();
  await expect(answer(page)).toHaveValue("Kalimat yang tersimpan.");
  await innovator.goTo(section);
  await expect(answer(page)).toHaveValue("Kalimat yang tersimpan.");
}
