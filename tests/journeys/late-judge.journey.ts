import { expect, test } from "@playwright/test";
import { openMidSeason } from "./support/mid-season";
import { signIn } from "./support/person";
import type { Portal } from "./support/portal";
import { fillSheet, overall } from "./support/sheet";

let portal: Portal;

test.beforeAll(async () => {
  test.setTimeout(5 * 60_000);
  portal = await openMidSeason();
});

test.afterAll(() => portal.close());

for (const scripts of [true, false]) {
  test(`a chair reminds a late judge and passes the rest on, ${scripts ? "with" : "without"} script`, async ({
    browser,
  }) => {
    const chair = await signIn(browser, portal.url, scripts, "ketua");
    const { page } = chair;
    await chair.goTo("/pleno");
    await chair.press("Penilaian Proposal");
    await chair.press("Pelaksanaan");
    const running = new URL(page.url()).pathname;
    const name = scripts ? "Elieser" : "Desmawarni";
    // Of the two only this one has hardly begun, at whatever hour.
    if (scripts) await expect(page.getByRole("row", { name: /^Elieser.* tertinggal dari jadwal/ })).toBeVisible();
    await chair.press(new RegExp(`^${name}`));
    const judge = new URL(page.url()).pathname;

    await chair.press("Kirim pengingat sekarang");
    await expect(page.getByText("Pengingat dikirim kepada juri.")).toBeVisible();
    await expect(page.getByText("sudah diingatkan dalam 24 jam terakhir")).toBeVisible();
    await expect(page.getByRole("button", { name: "Kirim pengingat sekarang" })).toHaveCount(0);

    await chair.press("Alihkan pekerjaan ini");
    await expect(page.getByRole("alert").first()).toContainText("10 karakter");
    await page.getByLabel("Alasan").first().fill("Juri sakit dan tidak dapat melanjutkan (CONTOH)");
    await chair.press("Alihkan pekerjaan ini");
    await expect(page.getByText(/dialihkan/).first()).toBeVisible();
    await chair.goTo(judge);
    await expect(page.getByText("Semua yang dipegang juri ini sudah diserahkan.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Kirim pengingat sekarang" })).toHaveCount(0);

    await chair.goTo(running);
    await expect(page.getByText(/peserta dialihkan dari/).first()).toBeVisible();
    await chair.leave();
  });
}

test("a judge whose sheet was given back changes it and hands it in again", async ({ browser }) => {
  const chair = await signIn(browser, portal.url, true, "ketua");
  await chair.goTo("/pleno");
  await chair.press("Penilaian Proposal");
  await chair.press("Pelaksanaan");
  await chair.press(/^Nyoman/);
  const sheet = chair.page.getByLabel("Lembar nilai peserta");
  await sheet.selectOption({ index: 1 });
  await chair.page
    .getByLabel(/^Alasan/)
    .last()
    .fill("Nilai salah ketik menurut juri (CONTOH)");
  await chair.press("Buka kembali lembar ini");
  await expect(chair.page.getByText(/dibuka kembali/i).first()).toBeVisible();
  await chair.leave();

  const judge = await signIn(browser, portal.url, true, "juri5");
  await judge.goTo("/penilaian");
  await expect(judge.page.getByRole("row").filter({ hasText: "Dibuka kembali" })).toBeVisible();
  await judge.press("Nilai peserta berikutnya");
  await expect(judge.page.getByText("Nilai salah ketik menurut juri (CONTOH)")).toBeVisible();
  await fillSheet(judge.page, "66");
  await judge.page.getByLabel(overall).fill("Sudah diperbaiki (CONTOH).");
  await judge.press("Serahkan nilai");
  await expect(judge.page.getByText("Nilai diserahkan. Terima kasih.")).toBeVisible();
  await judge.leave();
});
