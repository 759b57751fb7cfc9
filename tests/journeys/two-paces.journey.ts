import { type Browser, expect, type Page, test } from "@playwright/test";
import { openMidSeason } from "./support/mid-season";
import { type Person, signIn } from "./support/person";
import type { Portal } from "./support/portal";
import { fillSheet, marks, overall } from "./support/sheet";

type Walk = { pace: "hasty" | "slow"; scripts: boolean; judge: string };

/** Each judge has sheets left that nobody else in this journey touches. */
const walks: Walk[] = [
  { pace: "hasty", scripts: true, judge: "juri4" },
  { pace: "slow", scripts: true, judge: "juri7" },
  { pace: "hasty", scripts: false, judge: "juri1" },
  { pace: "slow", scripts: false, judge: "juri3" },
];

let portal: Portal;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(5 * 60_000);
  portal = await openMidSeason();
});

test.afterAll(() => portal.close());

for (const walk of walks) {
  const name = `${walk.pace}, ${walk.scripts ? "with script" : "with JavaScript off"}`;
  test(`a judge hands in, ${name}`, ({ browser }) => judges(browser, walk));
  test(`an innovator writes, ${name}`, ({ browser }) => writes(browser, walk));
}

async function judges(browser: Browser, walk: Walk) {
  const judge = await signIn(browser, portal.url, walk.scripts, walk.judge);
  const { page } = judge;
  await test.step("a filled sheet is checked and handed in", async () => {
    const sheet = await openNextSheet(judge);
    await fills(page);
    if (walk.pace === "slow") await lingers(judge, walk, sheet);
    await judge.press("Serahkan nilai");
    await isHandedIn(judge, sheet);
  });
  await test.step("a second click on handing in does no harm", async () => {
    const sheet = await openNextSheet(judge);
    await fills(page);
    if (walk.pace === "slow") await waitUntilSaved(judge, walk);
    await page.getByRole("button", { name: "Serahkan nilai" }).dblclick();
    await isHandedIn(judge, sheet);
  });
  await test.step("a second window is told, and the buttons of the first go on working", () =>
    meetsItself(judge, walk));
  await test.step("nothing is left to go back to after signing out", () => signsOut(judge, walk));
}

async function openNextSheet(judge: Person): Promise<string> {
  const { page } = judge;
  await judge.goTo("/penilaian");
  await judge.press("Nilai peserta berikutnya");
  const declares = page.getByRole("button", { name: "Nyatakan bebas benturan dan buka proposal" });
  if (await declares.isVisible()) await judge.press("Nyatakan bebas benturan dan buka proposal");
  await expect(marks(page).first()).toBeEditable();
  return new URL(page.url()).pathname;
}

const status = (page: Page) => page.locator("[data-save-status]");
const reason = "Dampak jelas dan terukur (CONTOH).";

async function fills(page: Page, mark = "88") {
  await fillSheet(page, mark);
  await page.getByLabel(overall).fill(reason);
}

/** Without script a judge presses the button that saves. */
async function waitUntilSaved(judge: Person, { scripts }: Walk) {
  if (!scripts) await judge.press("Simpan draf");
  const said = scripts ? status(judge.page) : judge.page.locator("main");
  await expect(said).toContainText(scripts ? "Draf tersimpan pukul" : "Draf lembar nilai tersimpan.");
}

/** Everything is saved before the button is pressed, and the sheet is left, reloaded and come back to. */
async function lingers(judge: Person, walk: Walk, sheet: string) {
  const { page } = judge;
  await waitUntilSaved(judge, walk);
  await judge.press("Daftar");
  await page.goBack();
  await expect(marks(page).first()).toHaveValue("88");
  await judge.goTo("/penilaian");
  await judge.goTo(sheet);
  await page.reload();
  await expect(page.getByLabel(overall)).toHaveValue(reason);
  await expect(page.getByText(/^Jumlah 88,00$/)).toBeVisible();
}

async function isHandedIn(judge: Person, sheet: string) {
  const { page } = judge;
  await expect(page.getByText("Nilai diserahkan. Terima kasih.")).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await judge.goTo(sheet);
  await expect(page.getByText("Lembar nilai ini sudah diserahkan.")).toBeVisible();
  await expect(marks(page).first()).not.toBeEditable();
}

async function meetsItself(judge: Person, walk: Walk) {
  const { page } = judge;
  const sheet = await openNextSheet(judge);
  const began = await marks(page).first().inputValue();
  const mark = began === "90" ? "91" : "90";
  const other = await page.context().newPage();
  await other.goto(sheet);
  await fills(page, "70");
  await judge.press("Simpan draf");
  await expect(page.getByText("Draf lembar nilai tersimpan.")).toBeVisible();

  await fills(other, mark);
  if (walk.pace === "slow" && walk.scripts) await expect(status(other)).toContainText("sudah diubah di jendela lain");
  await other.getByRole("button", { name: "Simpan draf" }).click();
  await expect(other.getByRole("alert").first()).toContainText("di jendela atau perangkat lain tersimpan nilai 70");
  await expect(marks(other).first()).toHaveValue(mark);
  await other.getByRole("button", { name: "Simpan draf" }).click();
  await expect(other.getByText("Draf lembar nilai tersimpan.")).toBeVisible();
  await other.close();

  await judge.goTo(sheet);
  await expect(marks(page).first()).toHaveValue(mark);
  await judge.press("Serahkan nilai");
  await isHandedIn(judge, sheet);
  await judge.press("Tarik kembali lembar ini");
  await expect(marks(page).first()).toBeEditable();
}

async function signsOut({ page, ...person }: Person, { pace }: Walk) {
  const name = (await page.locator("header form[data-sign-out] a").first().textContent())?.split(": ").at(-1) ?? "";
  expect(name).not.toBe("");
  if (pace === "slow") {
    for (const path of ["/beranda", "/akun", "/beranda"]) await person.goTo(path);
  }
  await page.getByRole("button", { name: "Keluar", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
  for (const _ of pace === "slow" ? [1, 2, 3] : [1]) {
    await page.goBack();
    await expect(page.locator("header").getByRole("link", { name: "Masuk" })).toBeVisible();
    await expect(page.locator("body")).not.toContainText(name);
  }
}

async function writes(browser: Browser, walk: Walk) {
  const innovator = await signIn(browser, portal.url, walk.scripts, "inovator");
  const { page } = innovator;
  const title = `Dapur Bersama ${walk.judge} (CONTOH)`;
  await test.step("a second click and going back make no second draft", () => begins(innovator, walk, title));
  const section = await test.step("an answer is saved and left", async () => {
    await innovator.press("Masalah");
    const section = new URL(page.url()).pathname;
    await answer(page).fill("Keluarga menunggu terlalu lama.");
    if (walk.pace === "slow" && walk.scripts) await expect(status(page)).toContainText("Tersimpan pukul");
    await saves(innovator, "Simpan");
    if (walk.pace === "slow") {
      await saves(innovator, "Simpan");
      await innovator.goTo(section);
      await saves(innovator, "Simpan");
    }
    await innovator.press(/^Kembali ke proposal$/);
    await innovator.goTo(section);
    await expect(answer(page)).toHaveValue("Keluarga menunggu terlalu lama.");
    return section;
  });
  await test.step("a second click on saving is no conflict with oneself", async () => {
    await answer(page).fill("Keluarga menunggu dua pekan.");
    if (walk.pace === "slow" && walk.scripts) await expect(status(page)).toContainText("Tersimpan pukul");
    await page.getByRole("button", { name: "Simpan", exact: true }).dblclick();
    await expect(page.getByText(/Tersimpan pukul/).first()).toBeVisible();
    await expect(page.getByText("sudah diubah di jendela lain")).toHaveCount(0);
    await innovator.goTo(section);
    await expect(answer(page)).toHaveValue("Keluarga menunggu dua pekan.");
  });
  await test.step("after both texts stood side by side the button works again", () =>
    comparesTexts(innovator, walk, section));
  await test.step("nothing is left to go back to after signing out", () => signsOut(innovator, walk));
}

const answer = (page: Page) => page.getByLabel("Jawaban", { exact: true });

async function begins(innovator: Person, { pace }: Walk, title: string) {
  const { page } = innovator;
  await innovator.goTo("/proposal/baru");
  await innovator.fill("Judul inovasi", title);
  const track = page.getByLabel(/^Umum/).last();
  if (await track.isVisible()) await track.check();
  if (pace === "slow") {
    await innovator.press("Buat draf");
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await page.goBack();
    await innovator.press("Buat draf");
  } else {
    await page.getByRole("button", { name: "Buat draf" }).dblclick();
  }
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  const draft = page.url();
  await innovator.goTo("/proposal");
  await expect(page.getByRole("link", { name: title })).toHaveCount(1);
  await innovator.goTo(new URL(draft).pathname);
}

/** The button must reach the portal, whether or not anything is left to save. */
async function saves({ page, ...innovator }: Person, button: string) {
  const [response] = await Promise.all([
    page.waitForResponse((response) => response.request().isNavigationRequest() && isPost(response.request())),
    innovator.press(button),
  ]);
  expect(response.status()).toBeLessThan(400);
  await expect(page.getByText(/Tersimpan pukul/).first()).toBeVisible();
}

const isPost = (request: { method(): string }) => request.method() === "POST";

async function comparesTexts(innovator: Person, walk: Walk, section: string) {
  const { page } = innovator;
  const other = await page.context().newPage();
  await other.goto(section);
  await answer(page).fill("Tulisan dari jendela pertama.");
  await saves(innovator, "Simpan");
  await answer(other).fill("Tulisan dari jendela kedua.");
  if (walk.pace === "slow" && walk.scripts) await expect(status(other)).toContainText("sudah diubah di jendela lain");
  await other.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(other.getByText("Bagian ini sudah diubah di jendela lain")).toBeVisible();
  await other.getByRole("button", { name: "Simpan dan gantikan dengan tulisan saya" }).click();
  await expect(other.getByText(/Tersimpan pukul/).first()).toBeVisible();
  await other.close();

  await innovator.goTo(section);
  await expect(answer(page)).toHaveValue("Tulisan dari jendela kedua.");
  await answer(page).fill("Tulisan dari keduanya.");
  if (walk.pace === "slow" && walk.scripts) await expect(status(page)).toContainText("Tersimpan pukul");
  await saves(innovator, "Simpan");
  await innovator.goTo(section);
  await expect(answer(page)).toHaveValue("Tulisan dari keduanya.");
}
