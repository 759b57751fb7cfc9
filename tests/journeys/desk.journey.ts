import { type Browser, expect, type Page, test } from "@playwright/test";
import { openDatabase } from "db/engine/database";
import { scoreRevisions, sheets, stages } from "db/schema";
import { eq } from "drizzle-orm";
import { openMidSeason } from "./support/mid-season";
import { type Person, signIn, visitor } from "./support/person";
import type { Portal } from "./support/portal";
import { marks, overall } from "./support/sheet";

let portal: Portal;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(5 * 60_000);
  portal = await openMidSeason();
});

test.afterAll(() => portal.close());

test("a judge scores by keyboard alone: at most 25 keys and two page loads a sheet, all criteria in sight", async ({
  browser,
}) => {
  const judge = await come(browser, "juri4");
  const { page } = judge;
  await page.setViewportSize({ width: 1280, height: 720 });
  await judge.goTo("/penilaian");
  await judge.press(/^Isi pernyataan untuk \d+ peserta/);
  for (const box of await page.getByRole("checkbox").all()) {
    await box.focus();
    await page.keyboard.press("Space");
  }
  await page.getByRole("button", { name: "Nyatakan bebas benturan" }).focus();
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  await judge.look();

  await judge.press("Nilai peserta berikutnya");
  const first = await scoreByKeys(page);
  await judge.look();
  const second = await scoreByKeys(page);
  expect([first, second]).toEqual([page.url(), page.url()].map(() => expect.stringMatching(/selesai=handed-in/)));
  await expect(page.getByText("Nilai diserahkan. Terima kasih.")).toBeVisible();

  await judge.press("Lihat atau tarik kembali lembar yang baru diserahkan");
  await judge.press("Tarik kembali lembar ini");
  await expect(marks(page).first()).toHaveValue("75");
  await expect(marks(page).first()).toBeEditable();
  await judge.leave();
});

/** From the first score to the next entry; the address that the hand-in led to. */
async function scoreByKeys(page: Page): Promise<string> {
  const fields = marks(page);
  const blanks = (await fields.evaluateAll((all: HTMLInputElement[]) => all.filter(({ value }) => value === "")))
    .length;
  await expect(fields.nth((await fields.count()) - blanks)).toBeFocused();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  for (let place = 0; place < blanks; place++) {
    await press("7");
    await press("5");
    for (const field of await fields.all()) await expect(field).toBeInViewport({ ratio: 0.7 });
    await press("Enter");
  }
  await expect(page.getByText(/^7 dari 7 kriteria$/)).toBeVisible();
  await expect(page.getByLabel(overall)).toBeFocused();
  await page.keyboard.insertText("Dampak jelas dan terukur (CONTOH).");
  await Promise.all([page.waitForEvent("load"), press("ControlOrMeta+Enter")]);
  expect(keys).toBeLessThanOrEqual(25);
  return page.url();
}

test("on a phone the line fails amid a sheet, another device writes meanwhile: nothing is lost, and what both changed is shown", async ({
  browser,
}) => {
  const judge = await come(browser, "juri8");
  const { page } = judge;
  await page.setViewportSize({ width: 360, height: 740 });
  await judge.goTo("/penilaian");
  await judge.press("Nilai peserta berikutnya");
  const address = new URL(page.url()).pathname;
  await page.getByRole("link", { name: /^Lembar nilai \d\/7$/ }).click();
  await expect(marks(page).first()).toBeInViewport();

  await page.context().setOffline(true);
  await marks(page).nth(0).fill("61");
  await marks(page).nth(1).fill("62");
  await expect(page.locator("[data-save-status][data-trouble]")).toContainText(/perangkat|peramban|sambungan/i, {
    timeout: 20_000,
  });

  const elsewhere = await come(browser, "juri8");
  await elsewhere.goTo(address);
  await marks(elsewhere.page).nth(1).fill("72");
  await marks(elsewhere.page).nth(2).fill("73");
  await elsewhere.press("Simpan draf");
  await expect(elsewhere.page.getByText("Draf lembar nilai tersimpan.")).toBeVisible();
  await elsewhere.leave();

  await page.context().setOffline(false);
  await expect(page.locator("[data-save-status]")).toContainText("sudah diubah di jendela lain", { timeout: 30_000 });
  await judge.press("Simpan draf");
  await expect(page.getByRole("alert").first()).toContainText("di jendela atau perangkat lain tersimpan nilai 72");
  const shown = await marks(page).evaluateAll((all: HTMLInputElement[]) => all.slice(0, 3).map(({ value }) => value));
  expect(shown).toEqual(["61", "62", "73"]);
  await judge.press("Simpan draf");
  await expect(page.getByText("Draf lembar nilai tersimpan.")).toBeVisible();
  expect(await revisionsOf(address)).toEqual(expect.arrayContaining([61, 62, 72, 73]));
  await judge.leave();
});

test("a tab that was closed without a line gives back what was typed, once, beside what another device wrote", async ({
  browser,
}) => {
  const judge = await come(browser, "juri7");
  await judge.goTo("/penilaian");
  await judge.press("Nilai peserta berikutnya");
  const declares = judge.page.getByRole("button", { name: "Nyatakan bebas benturan dan buka proposal" });
  if (await declares.isVisible()) await judge.press("Nyatakan bebas benturan dan buka proposal");
  const address = new URL(judge.page.url()).pathname;
  const [mine, theirs] = [marks(judge.page).nth(5), marks(judge.page).nth(6)];
  const before = await theirs.inputValue();
  await judge.page.context().setOffline(true);
  await mine.fill("64");
  await expect(judge.page.locator("[data-save-status][data-trouble]")).toBeVisible({ timeout: 20_000 });
  const again = await judge.page.context().newPage();
  await judge.page.close();

  const elsewhere = await come(browser, "juri7");
  await elsewhere.goTo(address);
  await marks(elsewhere.page).nth(6).fill("66");
  await elsewhere.press("Simpan draf");
  await expect(elsewhere.page.getByText("Draf lembar nilai tersimpan.")).toBeVisible();
  await elsewhere.leave();

  expect(before).not.toBe("66");
  await again.context().setOffline(false);
  await again.goto(address);
  await expect(again.getByText("Draf lembar nilai tersimpan.")).toBeVisible();
  await expect(marks(again).nth(5)).toHaveValue("64");
  await expect(marks(again).nth(6)).toHaveValue("66");
  await again.goto(address);
  await expect(again.getByText("Draf lembar nilai tersimpan.")).toHaveCount(0);
  await judge.leave();
});

/** Every value that was ever taken for a sheet. */
async function revisionsOf(address: string): Promise<Array<number | null>> {
  const database = await openDatabase(portal.address, { durable: false });
  try {
    const rows = await database.read
      .select({ value: scoreRevisions.value })
      .from(scoreRevisions)
      .innerJoin(sheets, eq(sheets.id, scoreRevisions.sheetId))
      .where(eq(sheets.assignmentId, address.split("/").at(-1) ?? ""));
    return rows.map(({ value }) => value);
  } finally {
    await database.close();
  }
}

test("a press that began before the page's scripts came is heard", async ({ browser }) => {
  const judge = await come(browser, "juri8");
  const { page } = judge;
  await page.setViewportSize({ width: 1280, height: 720 });
  await judge.goTo("/penilaian");
  await judge.press("Nilai peserta berikutnya");
  for (const mark of await marks(page).all()) await mark.fill("101");
  let letCome: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("button", { name: "Simpan draf" }).click();
  await expect(page.locator("main [role=alert][tabindex]")).toBeVisible();
  for (const mark of await marks(page).all()) await mark.fill("67");
  await page.getByRole("button", { name: "Simpan draf" }).hover();
  await page.mouse.down();
  letCome();
  await page.waitForLoadState();
  await page.mouse.up();
  await expect(page.getByText("Draf lembar nilai tersimpan.")).toBeVisible();
  await judge.leave();
});

test("a judge who was invited by name answers the letter, and an officer tries the sheet beforehand", async ({
  browser,
}) => {
  const officer = await come(browser, "sekretariat");
  const stageId = await plannedStage();
  await officer.goTo(`/sekretariat/tahap/${stageId}`);
  await officer.press("Coba lembar nilai seperti yang dilihat juri");
  for (const mark of await marks(officer.page).all()) await mark.fill("3");
  await officer.fill(overall, "Mencoba (CONTOH).");
  await officer.press("Coba serahkan");
  await expect(officer.page.getByText(/^Lembar ini lengkap, jumlahnya 3,00/).first()).toBeVisible();

  await officer.goTo(`/sekretariat/tahap/${stageId}/panel`);
  await officer.fill("Alamat surel", "juri.tamu@contoh.example");
  await officer.fill(/^Nama lengkap/, "Juri Tamu CONTOH");
  await officer.page.getByLabel("Peran", { exact: true }).selectOption("judge");
  await officer.fill("Nomor surat keputusan", "SK-5/CONTOH");
  await officer.press("Tambahkan");
  await expect(officer.page.getByText("Undangan belum dijawab")).toBeVisible();

  const guest = await visitor(browser, portal.url, true);
  await guest.goTo(await portal.linkSentTo("juri.tamu"));
  await guest.fill("Kata sandi", guestPassword);
  await guest.fill("Ulangi kata sandi", guestPassword);
  await guest.press("Simpan kata sandi dan masuk");
  await expect(guest.page.getByText(/kesediaan/i).first()).toBeVisible();
  await guest.leave();
  await officer.goTo(`/sekretariat/tahap/${stageId}/panel`);
  await expect(officer.page.getByText("Undangan belum dijawab")).toHaveCount(0);
  await officer.leave();
});

const guestPassword = "kata sandi tamu yang panjang sekali";

async function plannedStage(): Promise<string> {
  const database = await openDatabase(portal.address, { durable: false });
  try {
    const [stage] = await database.read
      .select({ id: stages.id })
      .from(stages)
      .where(eq(stages.name, "Penilaian Naskah"));
    return stage?.id ?? "";
  } finally {
    await database.close();
  }
}

const come = (browser: Browser, mailbox: string): Promise<Person> => signIn(browser, portal.url, true, mailbox);
