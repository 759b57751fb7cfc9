import { expect } from "@playwright/test";
import type { Person } from "./person";
import { title } from "./writing-acts";

/** Makes the timetable of a stage, moves one presentation by hand, and tells it. */
export async function timetable(officer: Person, stage: string, firstDay: string) {
  const { page } = officer;
  await officer.goTo("/sekretariat");
  await officer.press(stage);
  await officer.press("Jadwal presentasi");
  await officer.press("Buat jadwal");
  await expect(page.getByRole("alert").first()).toContainText("Isikan 1 sampai 12 ruang");
  const [year = "", month = "", day = ""] = firstDay.split("-");
  await officer.fill("Tanggal", String(Number(day)));
  await page.getByLabel("Bulan").fill(String(Number(month)));
  await officer.fill("Tahun", year);
  await officer.fill("Jumlah hari kerja", "5");
  await officer.fill("Sampai pukul (WIB)", "18.00");
  await officer.fill("Jeda antarpresentasi (menit)", "0");
  await officer.fill("Ruang", "Ruang Anggrek\nRuang Melati");
  await officer.press("Buat jadwal");
  await expect(page.getByText("Jadwal dibuat. Periksa").first()).toBeVisible();
  await officer.press("Sampaikan jadwal");
  await expect(page.getByText("Peserta dan juri menerima surat.").first()).toBeVisible();
}

/** Is asked on the start page when to present, looks, and says how; the calendar has it. */
export async function confirmsTime(innovator: Person) {
  const { page } = innovator;
  await innovator.goTo("/beranda");
  await innovator.press("Konfirmasi kehadiran Anda pada presentasi");
  await innovator.press("Kirim jawaban");
  await expect(page.getByRole("alert").first()).toContainText("Pilih salah satu.");
  await page.getByRole("radio", { name: "Meminta waktu lain" }).check();
  await innovator.press("Kirim jawaban");
  await expect(page.getByRole("alert").first()).toContainText("10");
  await page.getByRole("radio", { name: "Hadir daring" }).check();
  await innovator.press("Kirim jawaban");
  await expect(page.getByText("Terima kasih. Jawaban Anda tercatat.")).toBeVisible();
  const asked = await page.request.get(`${new URL(page.url()).pathname}.ics`);
  expect(await asked.text()).toContain("BEGIN:VEVENT");
}

/** Sees his or her day; beside the sheet runs the clock of the presentation, where there are scripts. */
export async function looksAtTimes(judge: Person, scripts: boolean) {
  const { page } = judge;
  await judge.goTo("/penilaian");
  await judge.press("Jadwal presentasi Anda");
  await expect(page.getByRole("row", { name: title })).toBeVisible();
  expect(await (await page.request.get("/penilaian/jadwal.ics")).text()).toContain("BEGIN:VCALENDAR");
  await judge.press(title);
  if (!scripts) return;
  await page.getByRole("button", { name: "Mulai paparan" }).click();
  await expect(page.getByRole("timer")).toContainText(/^[67]\.\d\d$/);
  await page.reload();
  await expect(page.getByText("Paparan", { exact: true })).toBeVisible();
}

/** Notes on the day how the entry's people were there. */
export async function attends(officer: Person, stage: string) {
  const { page } = officer;
  await officer.goTo("/sekretariat");
  await officer.press(stage);
  await officer.press("Jadwal presentasi");
  await page.getByRole("row", { name: title }).getByRole("link", { name: "Ubah" }).click();
  await page.getByRole("radio", { name: "Hadir daring" }).check();
  await officer.press("Simpan kehadiran");
  await expect(page.getByText("Kehadiran tercatat.")).toBeVisible();
  await expect(page.getByRole("row", { name: title })).toContainText("Hadir daring");
}
