import { execFileSync } from "node:child_process";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { dayInJakarta, dayMs } from "~/domain/kernel/days";
import { demoPassword } from "~/seeds/demo-password";
import { type Person, signIn, visitor } from "./support/person";
import { type Portal, startPortal } from "./support/portal";

const contest = { name: "Lomba Inovasi Sentra (CONTOH)", slug: "lomba-inovasi-sentra" };
const unit = "Sentra Harapan (CONTOH)";
const title = "Antar Jemput Terapi (CONTOH)";

test("from an empty database to a determined result, through pages alone", ({ browser }) => walk(browser, true));

test("the same from an empty database with JavaScript off", ({ browser }) => walk(browser, false));

async function walk(browser: Browser, scripts: boolean) {
  const portal = await startPortal();
  const opening = new Date();
  const after = (days: number) => new Date(opening.getTime() + days * dayMs);
  const activate = (mailbox: string) => chooseFirstPassword(browser, portal, scripts, mailbox);
  operate(portal, ["migrate"]);
  operate(portal, ["user", "add", "--email", "sistem@contoh.example", "--name", "Admin Sistem (CONTOH)"]);
  await portal.open();

  try {
    const admin = await signIn(browser, portal.url, scripts, "sistem");
    await test.step("the system admin proves the own address", () => provesAddress(admin, portal));
    await test.step("the system admin opens accounts for officers and the authority", () => opensOffices(admin));
    const officer = await activate("petugas");
    const colleague = await activate("petugasdua");
    const authority = await activate("penetap");
    await test.step("the authority gets the role once the address is proven", () => namesAuthority(admin, authority));
    await test.step("no page of the officers is broken before there is an edition", () => looksAround(officer));
    await test.step("an officer registers a unit and its people", () => registers(officer));
    const innovator = await activate("inovator");
    const head = await activate("kepala");
    const chair = await activate("ketua");
    const judges = [await activate("jurisatu"), await activate("juridua"), await activate("juritiga")];

    await test.step("an officer makes the contest from a template and the authority publishes it", async () => {
      await makesContest(officer, opening);
      await publishes(authority);
    });
    await test.step("an innovator writes and the head submits", async () => {
      await writes(innovator);
      await submits(head);
    });
    await test.step("two officers screen it", () => screens(officer, colleague));
    await test.step("the panels are seated", async () => {
      await seats(officer, "Penilaian Naskah", ["jurisatu", "juridua"]);
      await seats(officer, "Unjuk Karya", ["jurisatu", "juridua", "juritiga"]);
      for (const judge of judges) await takesSeats(judge);
    });
    await test.step("the first stage is drawn, judged, closed, confirmed and announced", async () => {
      portal.travelTo(after(26));
      await judgesStage(officer, judges.slice(0, 2), chair, preparesCopies);
      await follow(officer, "Umumkan daftar tahap ini");
      await officer.fill("Nomor pengumuman", "PENG-1/CONTOH");
      await officer.press("Umumkan daftar");
      await expect(officer.page.getByText("Tahap ini sudah selesai.")).toBeVisible();
    });
    await test.step("the second stage is judged and its list confirmed", async () => {
      portal.travelTo(after(41));
      await judgesStage(officer, judges, chair);
    });
    await test.step("the authority determines the result", async () => {
      portal.travelTo(after(43));
      await determines(authority, dayInJakarta(after(43)));
    });
    await test.step("everybody sees the result", async () => {
      const stranger = await visitor(browser, portal.url, scripts);
      await stranger.goTo("/");
      await stranger.goTo(`/edisi/${contest.slug}/hasil`);
      await expect(stranger.page.getByRole("row", { name: title })).toHaveCount(2);
      await follow(officer, "1 pemenang belum ditampilkan di galeri");
      await officer.press("Tampilkan di galeri");
      await stranger.goTo("/galeri");
      await expect(stranger.page.getByText(title).first()).toBeVisible();
      await isTold(innovator);
    });
    expect(operate(portal, ["verify"])).toContain("INV-13");
  } finally {
    await portal.close();
  }
}

/** The command line as operators use it; an account it opens is the system admin's. */
function operate(portal: Portal, words: string[]): string {
  const isAccount = words[0] === "user";
  const more = isAccount ? ["--role", "system_admin", "--password-stdin"] : [];
  const input = isAccount ? demoPassword : "";
  const env = { ...process.env, DATABASE_URL: portal.address };
  return execFileSync(process.execPath, ["build/programs/sayembara.js", ...words, ...more], {
    env,
    input,
    encoding: "utf8",
  });
}

async function chooseFirstPassword(browser: Browser, portal: Portal, scripts: boolean, mailbox: string) {
  const person = await visitor(browser, portal.url, scripts);
  await person.goTo(await portal.linkSentTo(mailbox));
  await person.fill("Kata sandi", demoPassword);
  await person.fill("Ulangi kata sandi", demoPassword);
  await person.press("Simpan kata sandi dan masuk");
  await expect(person.page.getByText("Akun Anda sudah aktif.")).toBeVisible();
  return person;
}

/** Goes by what the person's own page says that it waits. */
async function follow(person: Person, waiting: string | RegExp) {
  await person.goTo("/beranda");
  await person.press(waiting);
}

async function hasNothingWaiting(person: Person) {
  await person.goTo("/beranda");
  await expect(person.page.getByText("Tidak ada yang menunggu Anda saat ini.")).toBeVisible();
}

async function provesAddress(admin: Person, portal: Portal) {
  await follow(admin, "Konfirmasi alamat surel Anda");
  await admin.press("Kirim tautan konfirmasi");
  await expect(admin.page.locator("main")).not.toContainText("/undangan/");
  await admin.goTo(await portal.linkSentTo("sistem"));
  await admin.press("Ya, ini alamat saya");
  await expect(admin.page.getByText("Alamat surel Anda sudah dikonfirmasi.")).toBeVisible();
}

async function opensOffices(admin: Person) {
  await follow(admin, /^Sekretariat memerlukan dua petugas, kurang 2/);
  await opensAccount(admin, "Petugas Satu (CONTOH)", "petugas");
  await grants(admin, "Sekretariat");
  await follow(admin, /^Sekretariat memerlukan dua petugas, kurang 1/);
  await opensAccount(admin, "Petugas Dua (CONTOH)", "petugasdua");
  await grants(admin, "Sekretariat");
  await follow(admin, /^Belum ada pejabat penetap/);
  await opensAccount(admin, "Pejabat Penetap (CONTOH)", "penetap");
}

async function opensAccount(keeper: Person, name: string, mailbox: string) {
  await keeper.fill("Nama", name);
  await keeper.fill("Alamat surel", `${mailbox}@contoh.example`);
  await keeper.press("Buat akun dan kirim surat");
  await expect(keeper.page.getByRole("heading", { name })).toBeVisible();
  await expect(keeper.page.locator("main")).not.toContainText("/undangan/");
}

async function grants({ page, ...keeper }: Person, role: string, place?: string) {
  await page.getByLabel("Peran", { exact: true }).selectOption({ label: role });
  if (place) await page.locator("#unitId").selectOption({ label: place });
  await keeper.press("Beri peran ini");
  await expect(page.getByText("Peran diberikan.")).toBeVisible();
}

async function namesAuthority(admin: Person, authority: Person) {
  await admin.goTo("/beranda");
  await expect(admin.page.getByText(/^Belum ada pejabat penetap/)).toBeVisible();
  await admin.goTo("/sekretariat/orang");
  await admin.press("Pejabat Penetap (CONTOH)");
  await grants(admin, "Pejabat penetap");
  await hasNothingWaiting(admin);
  await hasNothingWaiting(authority);
}

async function looksAround(officer: Person) {
  await officer.goTo("/beranda");
  for (const path of [
    "",
    "/proposal",
    "/kemajuan",
    "/surat",
    "/seleksi",
    "/seleksi/sekaligus",
    "/seleksi/pengumuman",
    "/galeri",
    "/nominasi",
    "/unit",
    "/orang",
    "/impor",
    "/edisi",
  ]) {
    await officer.goTo(`/sekretariat${path}`);
    await expect(officer.page.getByRole("heading", { level: 1 })).toBeVisible();
  }
}

async function registers(officer: Person) {
  const { page } = officer;
  await officer.goTo("/sekretariat/unit/baru");
  await officer.fill("Nama", unit);
  await page.getByLabel("Jenis", { exact: true }).selectOption({ label: "Sentra" });
  await page.getByLabel("Zona waktu", { exact: true }).selectOption({ index: 1 });
  await officer.fill("Berlaku sejak", "2020-01-01");
  await officer.press("Simpan");
  await expect(page.getByText("Unit kerja didaftarkan.")).toBeVisible();
  const open = async (name: string, mailbox: string) => {
    await officer.goTo("/sekretariat/orang/baru");
    await opensAccount(officer, name, mailbox);
  };
  await open("Inovator Sentra (CONTOH)", "inovator");
  await grants(officer, "Inovator", unit);
  await open("Kepala Sentra (CONTOH)", "kepala");
  await grants(officer, "Pimpinan unit kerja", unit);
  await open("Ketua Panel (CONTOH)", "ketua");
  await open("Juri Satu (CONTOH)", "jurisatu");
  await open("Juri Dua (CONTOH)", "juridua");
  await open("Juri Tiga (CONTOH)", "juritiga");
}

async function makesContest(officer: Person, opening: Date) {
  const { page } = officer;
  await officer.goTo("/sekretariat/edisi");
  await officer.press("Edisi baru");
  await officer.press("Buat dari templat");
  await expect(page.getByRole("alert")).toContainText("Pilih salah satu templat.");
  await page.getByLabel(/^Kompetisi kecil/).check();
  await officer.fill("Nama edisi", contest.name);
  await officer.fill("Alamat", contest.slug);
  await officer.fill("Pendaftaran dibuka pada", dayInJakarta(opening));
  await officer.press("Buat dari templat");
  await expect(page.getByText(/^Rancangan edisi dibuat/)).toBeVisible();
  await officer.press("Identitas dan jadwal");
  await officer.fill("Nomor keputusan", "SK-1/CONTOH");
  await officer.press("Simpan");
  await configures(officer, opening);
  await follow(officer, /^1 rancangan edisi belum diterbitkan/);
  await officer.press(contest.name);
  await officer.press("Usulkan penerbitan");
  await expect(page.getByText(/^Penerbitan diusulkan dan menunggu/)).toBeVisible();
}

/** The first stage without names; a rubric and a stage from nothing, and out again. */
async function configures(officer: Person, opening: Date) {
  const { page } = officer;
  await officer.press("Tahap: Penilaian Naskah");
  await page.getByLabel("Samarkan nama unit kerja dan orang bagi juri").check();
  await officer.press("Simpan");

  await officer.press("Tambah rubrik");
  await officer.fill("Nama rubrik", "Kunjungan (CONTOH)");
  await officer.fill("Rentang dan artinya", "0-50 Kurang\n51-100 Baik");
  const first = page.getByRole("group", { name: "Kriteria 1" });
  await first.getByLabel("Nama kriteria").fill("Manfaat");
  await first.getByLabel("Bobot (%)").fill("90");
  await officer.press("Simpan");
  await expect(page.getByRole("alert")).toContainText("Isikan penjelasan bagi juri.");
  await first.getByLabel("Penjelasan bagi juri").fill("Manfaat terasa di lapangan.");
  await first.getByLabel("Bobot (%)").fill("100");
  await officer.press("Simpan");

  await officer.press("Tambah tahap");
  await officer.fill("Nama tahap", "Kunjungan Lapangan (CONTOH)");
  await page.getByLabel("Bentuk penilaian").selectOption({ label: "Kunjungan lapangan" });
  await page.getByLabel("Rubrik", { exact: true }).selectOption({ label: "Kunjungan (CONTOH)" });
  await officer.fill("Juri per peserta", "2");
  await fillMoment(page, "Penilaian dibuka", new Date(opening.getTime() + 90 * dayMs));
  await fillMoment(page, "Penilaian ditutup", new Date(opening.getTime() + 89 * dayMs));
  await page.getByLabel("Nama batas kelulusan").first().fill("Top 5");
  await page.getByLabel("Jumlah yang lolos").first().fill("5");
  await officer.press("Simpan");
  await expect(page.getByRole("alert")).toBeVisible();
  await fillMoment(page, "Penilaian ditutup", new Date(opening.getTime() + 95 * dayMs));
  await officer.press("Simpan");

  await officer.press("Tahap: Kunjungan Lapangan (CONTOH)");
  await officer.press("Hapus tahap ini");
  await officer.press("Ya, hapus");
  await officer.press("Rubrik: Kunjungan (CONTOH)");
  await officer.press("Hapus rubrik ini");
  await officer.press("Ya, hapus");
  await expect(page.getByRole("link", { name: /Kunjungan/ })).toHaveCount(0);
}

async function fillMoment(page: Page, legend: string, at: Date) {
  const [year = "", month = "", day = ""] = dayInJakarta(at).split("-");
  const group = page.getByRole("group", { name: legend });
  for (const [label, text] of [
    ["Tanggal", day],
    ["Bulan", month],
    ["Tahun", year],
    [/^Jam/, "08.00"],
  ] as const) {
    await group.getByLabel(label).fill(text);
  }
}

async function publishes(authority: Person) {
  const { page } = authority;
  await follow(authority, "1 usul penerbitan edisi menunggu Anda");
  await authority.press(contest.name);
  await page.getByLabel("Saya sudah membaca aturan edisi ini dan mengukuhkannya.").check();
  await authority.press("Terbitkan edisi");
  await expect(page.getByText(/^Edisi diterbitkan\./)).toBeVisible();
  await hasNothingWaiting(authority);
}

async function writes(innovator: Person) {
  const { page } = innovator;
  await innovator.goTo("/");
  await innovator.goTo("/beranda");
  await innovator.press(/^Proposal/);
  await innovator.press("Mulai proposal baru");
  await innovator.fill("Judul inovasi", title);
  await innovator.press("Buat draf");
  await innovator.press("Identitas inovasi");
  await identifies(innovator);
  await measures(innovator);
  for (const section of ["Masalah", "Perubahan", "Hasil"]) {
    await innovator.press(section);
    await innovator.fill("Jawaban", `Jawaban CONTOH untuk ${section} dengan 120 keluarga.`);
    await innovator.press("Simpan");
    await expect(page.getByText(/Tersimpan pukul/).first()).toBeVisible();
    await innovator.press(/^Kembali ke proposal$/);
  }
  await follow(innovator, "1 draf Anda belum diteruskan ke pimpinan");
  await innovator.press(title);
  await innovator.press("Periksa dan teruskan ke pimpinan");
  await innovator.press("Teruskan ke pimpinan");
  await expect(page.getByText(/^Proposal diteruskan ke pimpinan/)).toBeVisible();
}

async function identifies(innovator: Person) {
  const { page } = innovator;
  await page.getByLabel("Kategori").selectOption({ label: "Layanan di dalam sentra" });
  await innovator.fill("Tanggal", "1");
  await page.getByLabel("Bulan").selectOption({ label: "Februari" });
  await innovator.fill("Tahun", "2022");
  await page.getByLabel("1. Tanpa kemiskinan").check();
  await page.getByLabel("Tidak", { exact: true }).check();
  const lead = page.getByRole("group", { name: "Anggota 1", exact: true });
  await lead.getByLabel("Nama").fill("Inovator Sentra (CONTOH)");
  await innovator.press("Simpan identitas");
  await expect(page.getByText("Identitas inovasi tersimpan.")).toBeVisible();
}

async function measures(innovator: Person) {
  const { page } = innovator;
  await innovator.press("Indikator");
  await innovator.fill("Apa yang diukur", "Keluarga yang hadir setiap pekan");
  await page.getByLabel("Hasil", { exact: true }).check();
  await innovator.fill("Satuan", "keluarga");
  await page.getByLabel("Makin tinggi makin baik").check();
  for (const [when, figure, year] of [
    ["Sebelum inovasi", "12", "2021"],
    ["Sesudah inovasi", "120", "2025"],
  ] as const) {
    const group = page.getByRole("group", { name: when });
    await group.getByLabel("Angka").fill(figure);
    await group.getByLabel("Waktu pengukuran").fill(year);
  }
  await innovator.fill("Sumber data", "Daftar hadir CONTOH");
  await innovator.press("Simpan indikator");
  await expect(page.getByText("120 keluarga").first()).toBeVisible();
  await innovator.press(/^Kembali ke proposal$/);
}

async function submits(head: Person) {
  await follow(head, "1 proposal menunggu persetujuan Anda");
  await head.press(title);
  await head.page.getByLabel(/^Saya menyatakan data/).check();
  await head.press("Setujui dan ajukan");
  await expect(head.page.getByRole("heading", { name: "Tanda terima pengajuan" })).toBeVisible();
  await hasNothingWaiting(head);
}

async function screens(officer: Person, colleague: Person) {
  await follow(officer, "1 proposal menunggu pemeriksaan administrasi");
  await officer.press(title);
  for (const met of await officer.page.getByLabel("Terpenuhi", { exact: true }).all()) await met.check();
  await officer.press("Simpan hasil pemeriksaan");
  await expect(officer.page.getByText("Hasil ini menunggu persetujuan petugas lain.")).toBeVisible();
  await follow(colleague, "1 hasil pemeriksaan menunggu persetujuan Anda");
  await colleague.press(title);
  await colleague.press("Setujui hasil ini");
  await expect(colleague.page.getByText("Hasil seleksi administrasi disetujui.")).toBeVisible();
}

async function seats(officer: Person, stage: string, judges: string[]) {
  await officer.goTo("/sekretariat");
  await officer.press(stage);
  await officer.press("Atur panel juri");
  await seat(officer, "ketua", "Ketua panel");
  for (const judge of judges) await seat(officer, judge, "Juri");
}

async function seat({ page, ...officer }: Person, mailbox: string, role: string) {
  await officer.fill("Alamat surel", `${mailbox}@contoh.example`);
  await page.getByLabel("Peran", { exact: true }).selectOption({ label: role });
  await officer.fill("Nomor surat keputusan", "SK-2/CONTOH");
  await officer.press("Tambahkan");
  await expect(page.getByText("Peran diberikan.")).toBeVisible();
  await expect(page.getByRole("row", { name: `${mailbox}@contoh.example` })).toContainText(role);
}

/** Says yes to each seat that waits for an answer. */
async function takesSeats(judge: Person) {
  const asked = "Nyatakan kesediaan Anda sebagai juri";
  await judge.goTo("/beranda");
  for (let left = await judge.page.getByRole("link", { name: asked }).count(); left > 0; left--) {
    await judge.press(asked);
    await judge.press("Simpan, saya bersedia");
    await expect(judge.page.getByText("Terima kasih. Kesediaan Anda tercatat.").first()).toBeVisible();
    await judge.goTo("/beranda");
  }
  await hasNothingWaiting(judge);
}

/** From the entries to the chair's word on the list. */
/** What judges without names will read: another word is hidden and shown again. */
async function preparesCopies(officer: Person) {
  const { page } = officer;
  await follow(officer, "Tugaskan juri untuk tahap ini");
  await officer.press("Salinan tanpa nama untuk juri");
  await officer.press(title);
  await officer.press(/^Samarkan$/);
  await expect(page.getByRole("alert")).toContainText("Isikan kata yang perlu disamarkan.");
  await officer.fill("Kata atau frasa", "antar jemput");
  await officer.press(/^Samarkan$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("[disamarkan] Terapi (CONTOH)");
  await officer.press("Tampilkan kembali");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

async function judgesStage(
  officer: Person,
  judges: Person[],
  chair: Person,
  prepares: (officer: Person) => Promise<void> = async () => undefined,
) {
  await follow(officer, "Masukkan peserta tahap ini");
  await officer.press("Masukkan peserta");
  await prepares(officer);
  await follow(officer, "Tugaskan juri untuk tahap ini");
  await officer.askFor("Tugaskan juri", "Juri sudah ditugaskan");
  await follow(officer, "Buka penilaian tahap ini");
  await officer.press("Buka penilaian");
  await expect(officer.page.getByText("Penilaian dibuka").first()).toBeVisible();
  for (const judge of judges) await scores(judge);
  await follow(chair, "Semua lembar nilai lengkap: tutup penilaian");
  await chair.page.getByLabel("Saya sudah memeriksa dan yakin.").check();
  await chair.press("Tutup penilaian");
  await follow(chair, "Kukuhkan daftar tahap ini");
  await chair.page.getByLabel("Saya sudah memeriksa daftar ini bersama panel.").check();
  await chair.press("Kukuhkan daftar");
  await expect(chair.page.getByText(/^Dikukuhkan oleh/)).toBeVisible();
  await hasNothingWaiting(chair);
}

async function scores(judge: Person) {
  const { page } = judge;
  await follow(judge, "1 peserta menunggu pernyataan benturan kepentingan Anda");
  await judge.press(title);
  await judge.press("Nyatakan bebas benturan dan buka proposal");
  await follow(judge, "1 peserta belum selesai Anda nilai");
  await judge.press(title);
  await scoresAll(page);
  await judge.fill(/^Alasan menyeluruh/, "Manfaatnya jelas dan terukur (CONTOH).");
  await judge.press("Serahkan nilai");
  await expect(page.getByText("Nilai diserahkan. Terima kasih.")).toBeVisible();
  await hasNothingWaiting(judge);
}

async function scoresAll(page: Page) {
  for (const mark of await page.locator("input[name^=nilai-]").all()) await mark.fill("4");
}

async function determines(authority: Person, day: string) {
  const { page } = authority;
  await follow(authority, "Tetapkan hasil akhir");
  await authority.fill("Nomor keputusan", "SK-3/CONTOH");
  await authority.fill("Tanggal keputusan", day);
  await page.getByLabel("Saya menetapkan daftar ini sebagai hasil akhir.").check();
  await authority.press("Tetapkan hasil");
  await expect(page.getByText(/^Sudah ditetapkan dengan Keputusan Nomor SK-3/)).toBeVisible();
  await hasNothingWaiting(authority);
}

async function isTold(innovator: Person) {
  await innovator.goTo("/proposal");
  await innovator.press(title);
  await expect(innovator.page.locator("main")).toContainText("Top 3");
}
