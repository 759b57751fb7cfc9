import { type Browser, expect, type Page, test } from "@playwright/test";
import { demoPassword } from "~/seeds/demo-password";
import { keyboardOf } from "./support/keyboard";
import { visitor } from "./support/person";
import { startPortal } from "./support/portal";
import { openSeason } from "./support/season";

const day = 86_400_000;
const reason = "Kesanggupan satu juri berubah (CONTOH)";

test("an assignment is drawn, looked over, changed and opened by keyboard alone", async ({ browser }) => {
  const portal = await startPortal();
  const season = await openSeason(portal.address);
  await season.fillTheField(12);
  portal.travelTo(new Date(season.desk.opensAt.getTime() + day));
  await portal.open();
  const { name } = season.desk;

  try {
    const { page, hands, look } = await officer(browser, portal.url);
    await test.step("the stage is filled, and its judges are drawn", async () => {
      await hands.press(name);
      await hands.press("Masukkan peserta");
      await hands.press("Tugaskan juri");
      await expect(page.getByText("Juri sudah ditugaskan").first()).toBeVisible({ timeout: 30_000 });
      await page.goto("/sekretariat");
      await hands.press(name);
      await hands.press(/^Penugasan juri: periksa/);
      await expect(page.getByText(/12 peserta, masing-masing dinilai/)).toBeVisible();
      await expect(page.getByText(/Semua juri saling terhubung/)).toBeVisible();
      await look();
    });

    const entryPage = await test.step("a judge of one entry is locked, and another replaced", async () => {
      await hands.press(/^Ubah juri/);
      const here = new URL(page.url()).pathname;
      await look();
      const readers = page.getByRole("table", { name: "Juri peserta ini" }).getByRole("rowheader");
      const [first = "", second = ""] = await readers.allTextContents();
      await hands.press(`Kunci ${first}`);
      await expect(page.getByText("Penugasan dikunci.")).toBeVisible();
      await expect(page.getByText("Menilai, terkunci")).toHaveCount(1);
      await hands.choose("Juri yang diganti", second);
      await hands.press("Ganti juri");
      await expect(page.getByRole("alert")).toContainText("Pilih juri yang diganti dan penggantinya.");
      const free = await page.getByLabel("Juri pengganti").locator("option").nth(1).textContent();
      await hands.choose("Juri pengganti", free ?? "");
      await hands.press("Ganti juri");
      await expect(page.getByText("Juri diganti dan penugasannya dikunci.")).toBeVisible();
      await expect(readers).not.toContainText([second]);
      await look();
      return here;
    });

    await test.step("two entries swap a judge, by the number of the other", async () => {
      await hands.press("Penugasan juri");
      const list = await readersByNumber(page);
      await page.goto(entryPage);
      const own = await page.locator("main").innerText();
      const number = [...list.keys()].find((one) => own.includes(one)) ?? "";
      const swap = findSwap(list, number);
      await hands.choose("Juri peserta ini", swap.ours);
      await hands.type("Nomor peserta lain", "tidak ada");
      await hands.choose("Juri peserta lain itu", swap.theirs);
      await hands.press("Tukar juri");
      await expect(page.getByRole("alert")).toContainText("Isikan nomor peserta lain pada tahap ini.");
      await hands.type("Nomor peserta lain", swap.number.toLowerCase());
      await hands.press("Tukar juri");
      await expect(page.getByText("Juri dari kedua peserta ditukar dan penugasannya dikunci.")).toBeVisible();
      await hands.press("Penugasan juri");
      const after = await readersByNumber(page);
      expect(after.get(number)).toContain(swap.theirs);
      expect(after.get(swap.number)).toContain(swap.ours);
    });

    await test.step("a draw that keeps what is there changes nothing", async () => {
      const before = await readersByNumber(page);
      await page.goto("/sekretariat");
      await hands.press(name);
      await hands.type("Alasan mengulang", reason);
      await hands.tick("Pertahankan penugasan yang ada dan isi yang kurang saja");
      await hands.press("Ulangi penugasan");
      await expect(page.getByText("Juri sudah ditugaskan").first()).toBeVisible({ timeout: 30_000 });
      await page.goto("/sekretariat");
      await hands.press(name);
      await hands.press(/^Penugasan juri: periksa/);
      expect(await readersByNumber(page)).toEqual(before);
      await page.goto(entryPage);
    });

    await test.step("a judge agrees to less, and the next draw keeps to it and to what is locked", async () => {
      const rows = page.getByRole("table", { name: "Juri peserta ini" }).getByRole("row");
      const locked = () => rows.filter({ hasText: "terkunci" }).getByRole("rowheader").allTextContents();
      const before = await locked();
      expect(before.length).toBeGreaterThan(1);
      await hands.press("Penugasan juri");
      await hands.press("tanpa batas");
      await look();
      await hands.type(/^Jumlah peserta paling banyak/, "3");
      await hands.press("Simpan kesanggupan");
      await expect(page.getByText("Kesanggupan juri disimpan.")).toBeVisible();
      await page.goto("/sekretariat");
      await hands.press(name);
      await hands.type("Alasan mengulang", reason);
      await hands.press("Ulangi penugasan");
      await expect(page.getByText("Juri sudah ditugaskan").first()).toBeVisible({ timeout: 30_000 });
      await page.goto(entryPage);
      expect(await locked()).toEqual(before);
      await hands.press("Penugasan juri");
      await expect(page.getByText(reason)).toHaveCount(2);
      await look();
    });

    await test.step("all conflicts are on one page, and the stage opens", async () => {
      await hands.press("Semua benturan kepentingan");
      await look();
      await page.goto("/sekretariat");
      await hands.press(name);
      await hands.press("Buka penilaian");
      await expect(page.getByText("Penilaian dibuka").first()).toBeVisible();
      await page.goto(entryPage);
      await expect(page.getByRole("button", { name: "Ganti juri" })).toHaveCount(0);
    });
  } finally {
    await season.database.close();
    await portal.close();
  }
});

/** Who reads what, as the list says it. */
async function readersByNumber(page: Page): Promise<Map<string, string[]>> {
  const rows = await page.getByRole("table", { name: "Peserta dan jurinya" }).locator("tbody tr").all();
  const read = rows.map(async (row): Promise<[string, string[]]> => {
    const number = /SYB-[\w-]+/.exec(await row.innerText())?.[0] ?? "";
    const readers = await row.locator("li").allInnerTexts();
    return [number, readers.map((reader) => reader.replace(" (terkunci)", ""))];
  });
  return new Map(await Promise.all(read));
}

/** A judge of one entry, and one of another, neither of whom reads both. */
function findSwap(list: Map<string, string[]>, number: string) {
  const own = list.get(number) ?? [];
  for (const [other, readers] of list) {
    const theirs = readers.find((reader) => !own.includes(reader));
    const ours = own.find((reader) => !readers.includes(reader));
    if (other !== number && theirs && ours) return { number: other, theirs, ours };
  }
  throw new Error("no two judges can be swapped");
}

async function officer(browser: Browser, url: string) {
  const person = await visitor(browser, url, true);
  const { page } = person;
  const hands = keyboardOf(page);
  await page.goto("/masuk");
  await hands.type("Surel", "sekretariat@contoh.example");
  await hands.type("Kata sandi", demoPassword);
  await hands.press("Masuk");
  await page.waitForURL(/\/beranda$/);
  await page.goto("/sekretariat");
  return { page, hands, look: () => person.look() };
}
