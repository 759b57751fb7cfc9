import { type Browser, expect, test } from "@playwright/test";
import { openDatabase } from "db/engine/database";
import { editions, stages } from "db/schema";
import { and, eq } from "drizzle-orm";
import { openMidSeason } from "./support/mid-season";
import { type Person, signIn } from "./support/person";
import type { Portal } from "./support/portal";
import { marks, overall } from "./support/sheet";

let portal: Portal;

test.beforeAll(async () => {
  test.setTimeout(5 * 60_000);
  portal = await openMidSeason();
});

test.afterAll(() => portal.close());

const come = (browser: Browser, mailbox: string, scripts = true): Promise<Person> =>
  signIn(browser, portal.url, scripts, mailbox);

test("before a stage opens its judges practise on the same proposals, see how they compare, and the chair how far they are apart", async ({
  browser,
}) => {
  const officer = await come(browser, "sekretariat");
  await officer.goTo(`/sekretariat/tahap/${await planned()}`);
  await officer.press("Latihan menilai");
  await officer.fill("Nomor tanda terima", "SALAH-1");
  await officer.press("Ambil isinya");
  await expect(officer.page.getByRole("alert").first()).toContainText("Nomor ini tidak ditemukan");
  await officer.press(/Kartu Ingat Obat/);
  await officer.fill("Judul", "");
  await officer.press("Simpan proposal latihan");
  await expect(officer.page.getByRole("alert").first()).toContainText("Isi judul proposal latihan");
  await officer.fill("Judul", "CONTOH Kartu Ingat Obat");
  await officer.press("Simpan proposal latihan");
  await officer.press(/CONTOH Loket Ceria/);
  await officer.press("Simpan proposal latihan");
  await officer.goTo("/beranda");
  await officer.press(/^2 proposal latihan siap/);
  await officer.press("Buka latihan bagi juri");
  await expect(officer.page.getByText("Latihan dibuka, dan juri mendapat surat.")).toBeVisible();

  const first = await come(browser, "juri1");
  await first.page.setViewportSize({ width: 360, height: 740 });
  await first.press(/^2 proposal latihan menunggu/);
  await practises(first, "80");
  const second = await come(browser, "juri2", false);
  await second.press(/^2 proposal latihan menunggu/);
  await practises(second, "70");
  await expect(second.page.getByText("Perbandingan tampil di sini setelah")).toBeVisible();

  const third = await come(browser, "juri3");
  await third.press(/^2 proposal latihan menunggu/);
  await third.press("Nilai proposal latihan berikutnya");
  await marks(third.page).first().fill("60");
  await marks(third.page).nth(1).fill("160");
  await third.page.getByLabel(overall).fill("Belum selesai (CONTOH).");
  await third.press("Serahkan nilai");
  await expect(third.page.getByRole("alert").first()).toContainText("Isikan bilangan bulat");
  await expect(marks(third.page).first()).toHaveValue("60");
  await third.goTo("/penilaian");
  await third.press(/^Latihan menilai: /);
  await expect(third.page.getByText("Sedang diisi")).toBeVisible();
  await practises(third, "60");
  await expect(third.page.getByRole("heading", { name: "Perbandingan" })).toBeVisible();
  await expect(third.page.getByRole("row").filter({ hasText: "Jumlah" })).toContainText("70");
  await third.press("Daftar latihan");
  await expect(third.page.getByText(/nilai Anda rata-rata 15,00 poin lebih rendah/)).toBeVisible();

  const chair = await come(browser, "ketua");
  await chair.goTo(`/pleno/${await planned()}`);
  await chair.press("Latihan menilai");
  await expect(chair.page.getByText("3 dari 8 juri sudah menyerahkan.")).toBeVisible();
  await expect(chair.page.locator("main")).not.toContainText("juri1");

  await officer.goTo(`/sekretariat/tahap/${await planned()}/latihan`);
  await expect(officer.page.getByRole("row").filter({ hasText: "1 dari 2" })).toHaveCount(3);
  await officer.press("Akhiri latihan");
  await first.goTo("/penilaian");
  await first.press(/^Latihan menilai: /);
  await expect(first.page.getByText("Latihan ini sudah diakhiri.")).toBeVisible();
  for (const person of [officer, first, second, third, chair]) await person.leave();
});

async function practises(judge: Person, value: string) {
  await judge.press("Nilai proposal latihan berikutnya");
  for (const mark of await marks(judge.page).all()) await mark.fill(value);
  await judge.page.getByLabel(overall).fill("Cukup meyakinkan (CONTOH).");
  await judge.press("Serahkan nilai");
  await expect(judge.page.getByText("Lembar latihan diserahkan.")).toBeVisible();
}

/** A stage whose judges are seated and that has not opened. */
async function planned(): Promise<string> {
  const database = await openDatabase(portal.address, { durable: false });
  try {
    const [row] = await database.read
      .select({ id: stages.id })
      .from(stages)
      .innerJoin(editions, and(eq(editions.id, stages.editionId), eq(editions.slug, "kipp-2026")))
      .where(eq(stages.status, "planned"));
    if (!row) throw new Error("the season has a stage that is planned");
    return row.id;
  } finally {
    await database.close();
  }
}
