import { type Browser, expect, type Page, test } from "@playwright/test";
import { openDatabase } from "db/engine/database";
import { assignments, sheets, stages, users } from "db/schema";
import { and, eq, isNull } from "drizzle-orm";
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

test("a sheet filled in on paper is typed by one officer and by another once more, and its judge sees what came of it", async ({
  browser,
}) => {
  const judge = await come(browser, "juri4");
  await declaresAll(judge);
  const reading = await aBlankReading("juri4@contoh.example");
  await judge.goTo(`/penilaian/${reading}`);
  await judge.press("Cetak lembar kertas");
  const code = (await judge.page.locator("article header p strong").textContent()) ?? "";

  const first = await come(browser, "sekretariat");
  await first.page.setViewportSize({ width: 360, height: 740 });
  await first.goTo(await desk());
  await first.press(/^Lembar kertas$/);
  await first.press(/^Lalu Muhamad/);
  await expect(first.page.getByText(code).first()).toBeVisible();
  await first.press(/^Lembar kertas$/);
  await first.fill("Kode pada lembar", `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`);
  await first.press("Buka lembar");
  await expect(first.page.getByRole("alert").first()).toContainText("Kode ini salah ketik");
  await first.fill("Kode pada lembar", code.toLowerCase().replace("-", " "));
  await first.press("Buka lembar");
  await types(first.page, ["77", "78", "79", "80", "81", "82", ""]);
  await first.press("Simpan untuk diperiksa");
  await expect(first.page.getByRole("alert").first()).toContainText("belum diberi nilai");
  await expect(marks(first.page).first()).toHaveValue("77");
  await marks(first.page).last().fill("83");
  await first.press("Simpan untuk diperiksa");
  await expect(first.page.getByText("Isi lembar disimpan. Petugas lain akan memeriksanya.")).toBeVisible();
  await first.goTo(`${await desk()}/kertas/${code}`);
  await expect(first.page.getByText("Lembar ini menunggu petugas lain")).toBeVisible();
  await expect(marks(first.page)).toHaveCount(0);

  const second = await come(browser, "sekretariat2", false);
  await second.press(/1 lembar kertas menunggu Anda periksa/);
  await second.press(/^SYB-/);
  await expect(marks(second.page).first()).toHaveValue("");
  await types(second.page, ["77", "78", "89", "80", "81", "82", "83"]);
  await second.press("Cocokkan dan serahkan");
  await expect(second.page.getByRole("alert").first()).toContainText("tidak sama dengan ketikan pertama");
  await expect(second.page.locator("main")).not.toContainText("79");
  await marks(second.page).nth(2).fill("79");
  await second.press("Cocokkan dan serahkan");
  await expect(second.page.getByText("Semua nilai sama.")).toBeVisible();
  await expect(second.page.getByRole("row").filter({ hasText: "Rahmawati" })).toContainText("Slamet");
  await second.goTo("/beranda");
  await expect(second.page.getByText(/lembar kertas menunggu/)).toHaveCount(0);

  await judge.goTo(`/penilaian/${reading}`);
  await expect(judge.page.getByText("Lembar nilai ini sudah diserahkan.")).toBeVisible();
  await expect(marks(judge.page).nth(2)).toHaveValue("79");
  await expect(judge.page.getByLabel(overall)).toHaveValue("Meyakinkan dan terukur (CONTOH).");
  await judge.press("Tarik kembali lembar ini");
  await expect(marks(judge.page).first()).toBeEditable();
  for (const person of [judge, first, second]) await person.leave();
});

async function types(page: Page, values: readonly string[]) {
  for (const [place, value] of values.entries()) await marks(page).nth(place).fill(value);
  await page.getByLabel("Alasan menyeluruh").fill("Meyakinkan dan terukur (CONTOH).");
}

async function declaresAll(judge: Person) {
  await judge.goTo("/penilaian");
  await judge.press(/^Isi pernyataan untuk \d+ peserta/);
  for (const box of await judge.page.getByRole("checkbox").all()) await box.check();
  await judge.press("Nyatakan bebas benturan");
}

async function asked<Row>(ask: (read: Awaited<ReturnType<typeof openDatabase>>["read"]) => Promise<Row[]>) {
  const database = await openDatabase(portal.address, { durable: false });
  try {
    const [row] = await ask(database.read);
    if (!row) throw new Error("the season has what is asked for");
    return row;
  } finally {
    await database.close();
  }
}

async function aBlankReading(email: string): Promise<string> {
  const row = await asked((read) =>
    read
      .select({ id: assignments.id })
      .from(assignments)
      .innerJoin(users, and(eq(users.id, assignments.judgeId), eq(users.email, email)))
      .leftJoin(sheets, eq(sheets.assignmentId, assignments.id))
      .where(and(eq(assignments.status, "accepted"), isNull(sheets.id))),
  );
  return row.id;
}

async function desk(): Promise<string> {
  const row = await asked((read) => read.select({ id: stages.id }).from(stages).where(eq(stages.status, "open")));
  return `/sekretariat/tahap/${row.id}`;
}
