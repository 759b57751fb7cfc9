import { type Browser, expect, type Page, test } from "@playwright/test";
import { openDatabase } from "db/engine/database";
import Client from "db/engine/sqlite-client";
import { assignments, claimChecks, entries, scores, sheets, users } from "db/schema";
import { and, eq, inArray, ne } from "drizzle-orm";
import sharp from "sharp";
import { openMidSeason } from "./support/mid-season";
import { type Person, signIn } from "./support/person";
import type { Portal } from "./support/portal";
import { marks } from "./support/sheet";

let portal: Portal;

test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(5 * 60_000);
  portal = await openMidSeason();
  const client = new Client(portal.address);
  // The rules of a published edition are frozen: this season is to be one of visits, and was never anything else.
  client.exec("drop trigger stages_are_changed_in_drafts_only");
  client.exec("update stages set kind = 'field_visit' where kind = 'desk'");
  client.close();
});

test.afterAll(() => portal.close());

const come = (browser: Browser, mailbox: string, scripts = true): Promise<Person> =>
  signIn(browser, portal.url, scripts, mailbox);
const isCopy = (page: Page) => page.getByText("Halaman ini dibuka dari simpanan di perangkat ini");
const claimAt = (page: Page, place: number) => page.locator("fieldset fieldset:has([name^=hasil-])").nth(place);
const firstClaim = (page: Page) => claimAt(page, 0);
const firstNote = (page: Page) => page.locator("[name^=catatan-]").first();

test("in a village without a line a judge reads, scores and notes; all of it arrives, and nobody's is overwritten", async ({
  browser,
}) => {
  const judge = await come(browser, "juri8");
  const { page } = judge;
  await page.setViewportSize({ width: 360, height: 740 });
  await judge.goTo("/penilaian");
  await judge.press("Simpan di perangkat ini agar dapat dibuka tanpa sambungan");
  await expect(page.getByText(/tersimpan di perangkat ini dan dapat dibuka/)).toBeVisible({ timeout: 60_000 });
  await judge.press("Nilai peserta berikutnya");
  const sheet = new URL(page.url()).pathname;
  const visit = `${sheet}/kunjungan`;
  const colleague = await come(browser, await colleagueOf(sheet));
  const theirSheet = await sheetOfColleague(sheet);
  await colleague.goTo(`${theirSheet}/kunjungan`);

  await test.step("without a line the copies open, and say so", async () => {
    await page.context().setOffline(true);
    await page.goto("/penilaian");
    await expect(isCopy(page)).toBeVisible();
    await page.goto(sheet);
    await expect(isCopy(page)).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goto("/penilaian/jadwal");
    await expect(page.getByText("Halaman ini tidak tersimpan di perangkat ini").first()).toBeVisible();
  });

  await test.step("a score typed there arrives once there is a line, from whichever page", async () => {
    await page.goto(sheet);
    await marks(page).first().fill("58");
    await expect(page.locator("[data-save-status][data-trouble]")).toBeVisible({ timeout: 20_000 });
    await page.goto(visit, { waitUntil: "load" });
    await expect(isCopy(page)).toBeVisible();
    await page.context().setOffline(false);
    await expect.poll(() => firstScores(sheet), { timeout: 30_000 }).toContain(58);
  });

  await test.step("a finding typed there waits on the page, and is saved once there is a line", async () => {
    await page.goto(visit);
    await expect(isCopy(page)).toBeHidden();
    await page.context().setOffline(true);
    await firstClaim(page).getByLabel("Tidak sesuai").check();
    await firstNote(page).fill("Register menunjukkan angka lain (CONTOH).");
    await claimAt(page, 1).getByLabel("Sebagian sesuai").check();
    await page.locator("[name^=catatan-]").nth(1).fill("Baru di satu tempat (CONTOH).");
    await page.getByRole("button", { name: "Simpan catatan" }).click();
    await expect(page.locator("[data-entries-status]")).toContainText("sambungan ke portal terputus");
    await page.context().setOffline(false);
    await judge.press("Simpan catatan");
    await expect(page.getByText("Catatan kunjungan tersimpan.")).toBeVisible();
  });

  await test.step("what a colleague found of the same claim meanwhile is put beside it", async () => {
    await firstClaim(colleague.page).getByLabel("Sesuai", { exact: true }).check();
    await colleague.press("Simpan catatan");
    await expect(colleague.page.getByRole("alert").first()).toContainText("baru saja menyimpan hasil lain");
    await expect(colleague.page.getByText("Register menunjukkan angka lain (CONTOH).").first()).toBeVisible();
    await expect(claimAt(colleague.page, 1).getByLabel("Sebagian sesuai")).toBeChecked();
    await firstClaim(colleague.page).getByLabel("Tidak sesuai").check();
    await firstNote(colleague.page).fill("Keduanya sudah membandingkan register (CONTOH).");
    await colleague.press("Simpan catatan");
    await expect(colleague.page.getByText("Catatan kunjungan tersimpan.")).toBeVisible();
    expect((await verdictsOf(sheet)).sort()).toEqual(["contradicted", "contradicted", "partly"]);
    await colleague.leave();
  });

  await test.step("signing out takes the copies off the device", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto("/penilaian");
    expect(await page.evaluate(() => caches.keys())).not.toEqual([]);
    await page.getByRole("button", { name: "Keluar" }).first().click();
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
    await judge.leave();
  });
});

test("a team's notes are completed without script, and the chair decides what does not hold", async ({ browser }) => {
  const judge = await come(browser, "juri8", false);
  await judge.goTo("/penilaian");
  await judge.press("Nilai peserta berikutnya");
  await judge.press("Catatan kunjungan");
  const { page } = judge;
  await page.getByLabel("Di tempat").check();
  await judge.press("Simpan catatan");
  await expect(page.getByRole("alert").first()).toContainText("Isikan tempat");
  await judge.fill("Tempat", "CONTOH Balai layanan");
  const yesterday = new Date(Date.now() - 86_400_000);
  await judge.fill("Tanggal", String(yesterday.getDate()));
  await judge.fill("Bulan", String(yesterday.getMonth() + 1));
  await judge.fill("Tahun", String(yesterday.getFullYear()));
  await judge.fill(/^Jam/, "09.00");
  await judge.fill("Jumlah pengguna layanan yang diwawancarai", "4");
  await judge.fill("Jumlah petugas layanan yang diwawancarai", "2");
  for (const group of await page
    .getByRole("group")
    .filter({ has: page.locator("[name^=hasil-]") })
    .all()) {
    if ((await group.locator(":checked").count()) === 0) await group.getByLabel("Sesuai", { exact: true }).check();
  }
  await judge.press("Simpan catatan");
  await expect(page.getByText("Catatan kunjungan lengkap.").first()).toBeVisible();
  await judge.press("Foto kunjungan (0)");
  await judge.press("Tambahkan foto");
  await expect(page.getByRole("alert").first()).toContainText("Pilih paling sedikit satu foto");
  await page.getByLabel("Pilih foto").setInputFiles([await aPicture("satu"), await aPicture("dua"), noPicture]);
  await judge.press("Tambahkan foto");
  await expect(page.getByRole("alert").first()).toContainText("tiga.jpg");
  await expect(page.getByText("Tersimpan: CONTOH satu.png, CONTOH dua.png.")).toBeVisible();
  const photographs = page.url();
  await judge.leave();

  const again = await come(browser, "juri8");
  await again.goTo(new URL(photographs).pathname);
  const first = again.page.getByRole("region", { name: "Foto 1" });
  await first.getByLabel(/^Apa yang terlihat/).fill("Papan jadwal layanan (CONTOH)");
  await first.getByLabel(/^Pernyataan yang diperiksa/).selectOption({ index: 1 });
  await again.press("Simpan keterangan", first);
  await expect(again.page.getByText("Keterangan foto disimpan.")).toBeVisible();
  await again.press("Keluarkan foto", again.page.getByRole("region", { name: "Foto 2" }));
  await expect(again.page.getByRole("img", { name: /^Foto/ })).toHaveCount(0);
  await expect(again.page.getByRole("img", { name: "Papan jadwal layanan (CONTOH)" })).toHaveJSProperty(
    "complete",
    true,
  );
  await again.leave();

  const chair = await come(browser, "ketua");
  await chair.press(/tidak sesuai dengan temuan kunjungan menunggu keputusan Anda/);
  await expect(chair.page.getByText("Keduanya sudah membandingkan register (CONTOH).").first()).toBeVisible();
  await expect(chair.page.getByRole("link", { name: "Papan jadwal layanan (CONTOH)" })).toHaveCount(2);
  await chair.press("Simpan keputusan");
  await expect(chair.page.getByRole("alert").first()).toHaveText(
    "Ada yang perlu diperbaikiPilih keputusan.Catatan atau alasan ini terlalu pendek. Tuliskan paling sedikit 10 karakter agar jelas.",
  );
  await chair.page.getByLabel(/^Penilaian tetap/).check();
  await chair.fill(/^Alasan/, "Tim sudah memperhitungkannya (CONTOH).");
  await chair.press("Simpan keputusan");
  await expect(chair.page.getByText("Keputusan tersimpan.")).toBeVisible();
  await chair.leave();
});

const noPicture = { name: "tiga.jpg", mimeType: "image/jpeg", buffer: Buffer.from("bukan gambar") };

async function aPicture(name: string) {
  const create = { width: 640, height: 480, channels: 3 as const, background: name === "satu" ? "#0b5d5b" : "#e0a100" };
  const buffer = await sharp({ create }).png().toBuffer();
  return { name: `CONTOH ${name}.png`, mimeType: "image/png", buffer };
}

async function read<T>(ask: (read: Awaited<ReturnType<typeof openDatabase>>["read"]) => Promise<T>): Promise<T> {
  const database = await openDatabase(portal.address, { durable: false });
  try {
    return await ask(database.read);
  } finally {
    await database.close();
  }
}

const idOf = (sheet: string) => sheet.split("/").at(-1) ?? "";

/** Another judge who may read the entry of a sheet. */
function colleagueRow(sheet: string) {
  return read(async (db) => {
    const [own] = await db
      .select()
      .from(assignments)
      .where(eq(assignments.id, idOf(sheet)));
    const [other] = await db
      .select({ id: assignments.id, email: users.email })
      .from(assignments)
      .innerJoin(users, eq(users.id, assignments.judgeId))
      .where(
        and(
          eq(assignments.entryId, own?.entryId ?? ""),
          ne(assignments.id, own?.id ?? ""),
          inArray(assignments.status, ["accepted"]),
        ),
      );
    return other;
  });
}

const colleagueOf = async (sheet: string) => (await colleagueRow(sheet))?.email.replace("@contoh.example", "") ?? "";
const sheetOfColleague = async (sheet: string) => `/penilaian/${(await colleagueRow(sheet))?.id ?? ""}`;

function firstScores(sheet: string) {
  return read(async (db) => {
    const rows = await db
      .select({ value: scores.value })
      .from(scores)
      .innerJoin(sheets, eq(sheets.id, scores.sheetId))
      .where(eq(sheets.assignmentId, idOf(sheet)));
    return rows.map(({ value }) => value);
  });
}

function verdictsOf(sheet: string) {
  return read(async (db) => {
    const rows = await db
      .select({ verdict: claimChecks.verdict })
      .from(claimChecks)
      .innerJoin(entries, eq(entries.id, claimChecks.entryId))
      .innerJoin(assignments, eq(assignments.entryId, entries.id))
      .where(eq(assignments.id, idOf(sheet)));
    return rows.map(({ verdict }) => verdict);
  });
}
