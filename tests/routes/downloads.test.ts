import { innovations } from "db/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applyImport } from "~/domain/imports/applying.server";
import { keepImport } from "~/domain/imports/reading.server";
import { contextOf } from "~/domain/kernel/atomically.server";
import { queueLetters } from "~/domain/outbox/queueing.server";
import { nobody } from "~/domain/people/actor";
import { stuckAfterDays } from "~/domain/progress/holding";
import { prepareStage } from "~/domain/stages/preparing.server";
import { forwardProposal } from "~/domain/submission/forwarding.server";
import { paths } from "~/site/paths";
import { wordsFor } from "~/words/words";
import { whileJudging, whileOpen } from "../support/blueprint";
import { aLostLetter } from "../support/doors";
import { fileNameAt, listAt, workbookAt } from "../support/downloads";
import {
  aDraft,
  anEligibleProposal,
  anEndorsedProposal,
  aPastInnovation,
  aReadyDraft,
  aSubmittedProposal,
  manyDrafts,
} from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld, type World } from "../support/world";

const stuck = wordsFor("id").progress.units.stuck(stuckAfterDays);
const lastWeek = new Date(whileOpen.getTime() - 8 * 86_400_000);

async function anOffice() {
  const world = await freshWorld();
  const portal = serveWorld(world);
  return {
    world,
    portal,
    officer: await portal.signedIn(world.people.officer),
    head: await portal.signedIn(world.people.head),
    otherHead: await portal.signedIn(world.people.otherHead),
  };
}

/** The named columns of each row. */
function only<Value>(rows: Array<Record<string, Value>>, ...labels: string[]) {
  return rows.map((row) => labels.map((label) => row[label]));
}

test("a unit's proposals come as its page shows them, what waits for the reader first, and no other unit's", async () => {
  const { world, officer, head, otherHead } = await anOffice();
  await aSubmittedProposal(world, { title: "CONTOH Diajukan" });
  await aDraft(world, { title: "CONTOH Draf", now: lastWeek });
  const forwarded = await aReadyDraft(world, { title: "=CONTOH Rumus" });
  await forwardProposal(await world.as(world.people.innovator), forwarded);

  const rows = await listAt(head, paths.unitProposalsDownload);
  expect(only(rows, "Judul", "Menunggu Anda", "Status", "Ada di", "Syarat belum terpenuhi")).toEqual([
    ["'=CONTOH Rumus", "Ya", "Menunggu pimpinan", "Pimpinan unit kerja", "0"],
    ["CONTOH Draf", "Tidak", "Draf", "Penulis", expect.stringMatching(/^[1-9]/)],
    ["CONTOH Diajukan", "Tidak", "Diajukan", "Sekretariat", ""],
  ]);
  expect(only(rows, "Nama pemegang", stuck)[1]).toEqual(["CONTOH inovator@contoh.example", "Ya"]);
  expect((await workbookAt(head, paths.unitProposalsDownload))[0]?.Judul).toBe("=CONTOH Rumus");
  expect(await fileNameAt(head, paths.unitProposalsDownload)).toBe("proposal-unit-kerja");
  expect(await listAt(otherHead, paths.unitProposalsDownload)).toEqual([]);
  expect((await officer.open(paths.unitProposalsDownload)).status).toBe(404);
});

test("the units' progress comes with its counts, in the order and with the filter of its page", async () => {
  const { world, officer, head } = await anOffice();
  await world.addUnit("=CONTOH Sentra Rumus");
  await aDraft(world);
  await aSubmittedProposal(world);

  const [first] = await listAt(officer, `${paths.unitProgressDownload}?urut=submitted`);
  expect(first).toEqual({
    "Unit kerja": "Sentra Kartini",
    "Mulai ditulis": "2",
    "Di penulis": "1",
    "Di pimpinan": "0",
    Diajukan: "1",
    "Tidak diajukan": "0",
    [stuck]: "0",
  });
  const unbegun = `${paths.unitProgressDownload}?belum=ya&urut=name`;
  expect(only(await listAt(officer, unbegun), "Unit kerja", "Mulai ditulis")).toEqual([
    ["'=CONTOH Sentra Rumus", "0"],
    ["Direktorat Pemberdayaan", "0"],
    ["Direktorat Rehabilitasi", "0"],
    ["Sentra Alyatama", "0"],
  ]);
  expect((await workbookAt(officer, unbegun))[0]).toMatchObject({
    "Unit kerja": "=CONTOH Sentra Rumus",
    "Mulai ditulis": 0,
  });
  expect(await fileNameAt(officer, unbegun)).toBe("kemajuan-unit-kerja-contoh-2026");
  expect((await officer.open(`${paths.unitProgressDownload}?edisi=tidak-ada`)).status).toBe(404);
  expect((await head.open(paths.unitProgressDownload)).status).toBe(404);
});

test("what is not handed in comes whole over all pages, filtered and sorted as on its page, without its text", async () => {
  const { world, officer, head } = await anOffice();
  const titles = Array.from({ length: 52 }, (_, place) => `CONTOH ${String(place).padStart(2, "0")}`);
  await manyDrafts(world, titles);
  await aReadyDraft(world, { title: "=CONTOH Rumus", now: lastWeek });
  await anEndorsedProposal(world, { title: "CONTOH Disetujui" });
  await aSubmittedProposal(world, { title: "CONTOH Diajukan" });
  const address = `${paths.unsubmittedDownload}?lihat=proposal&urut=title&hal=2`;

  const rows = await listAt(officer, address);
  expect(rows.map(({ Judul }) => Judul)).toEqual(["'=CONTOH Rumus", ...titles, "CONTOH Disetujui"]);
  expect(only(rows, "Unit kerja", "Ada di", stuck, "Terakhir diubah (WIB)")[0]).toEqual([
    "Sentra Kartini",
    "Penulis",
    "Ya",
    "2026-03-02 09:00:00",
  ]);
  const held = await workbookAt(officer, `${address}&pemegang=unit_head`);
  expect(only(held, "Judul", "Syarat belum terpenuhi")).toEqual([["CONTOH Disetujui", 0]]);
  expect(only(await workbookAt(officer, `${address}&macet=ya`), "Judul")).toEqual([["=CONTOH Rumus"]]);
  expect(String((await officer.file(address)).bytes)).not.toContain("yang cukup");
  expect(await fileNameAt(officer, address)).toBe("belum-diajukan-contoh-2026");
  expect((await head.open(address)).status).toBe(404);
});

async function queue(world: World, subject: string, editionId?: string) {
  const letter = {
    kind: "invitation" as const,
    editionId,
    recipientId: undefined,
    email: "=a@contoh.example",
    subject,
  };
  const secret = { key: subject, body: "https://sayembara.example/undangan/rahasia" };
  await queueLetters(contextOf(world.database, nobody, whileOpen), [{ ...letter, ...secret }]);
}

test("the post comes with each letter's fate and never with its text or its secret link", async () => {
  const { world, portal, officer, head } = await anOffice();
  await aLostLetter(world);
  await queue(world, "=CONTOH Rumus");

  const rows = await listAt(officer, paths.lettersDownload);
  expect(rows).toHaveLength(2);
  const invitation = `${paths.lettersDownload}?jenis=invitation`;
  expect(await listAt(officer, invitation)).toEqual([
    {
      Penerima: "",
      "Alamat surel": "'=a@contoh.example",
      Jenis: "Undangan menulis bersama",
      Perihal: "'=CONTOH Rumus",
      "Ditulis (WIB)": "2026-03-10 09:00:00",
      Keadaan: "Menunggu dikirim",
      Percobaan: "0",
      "Terkirim (WIB)": "",
      "Dicoba lagi (WIB)": "",
      Keterangan: "",
    },
  ]);
  expect(only(await workbookAt(officer, invitation), "Alamat surel", "Perihal")).toEqual([
    ["=a@contoh.example", "=CONTOH Rumus"],
  ]);
  for (const form of ["csv", "xlsx"]) {
    const told = JSON.stringify(await (form === "csv" ? listAt : workbookAt)(officer, paths.lettersDownload));
    expect(told).not.toMatch(/rahasia|undangan\/|isi surat/);
  }
  const lost = await listAt(officer, `${paths.lettersDownload}?keadaan=abandoned`);
  expect(only(lost, "Keadaan", "Keterangan")).toEqual([
    ["Tidak terkirim", "Alamat surel ditolak. Periksa penulisannya."],
  ]);
  expect((await head.open(paths.lettersDownload)).status).toBe(404);

  await queue(world, "CONTOH Edisi", world.editionId);
  const editions = { role: "secretariat" as const, editionId: world.editionId };
  const own = await portal.signedIn(await world.addPerson("petugas2@contoh.example", editions));
  expect(only(await listAt(own, paths.lettersDownload), "Perihal")).toContainEqual(["CONTOH Edisi"]);
  expect(only(await listAt(own, paths.lettersDownload), "Perihal")).not.toContainEqual(["'=CONTOH Rumus"]);
});

test("an import's rows come with their fates before and after it is applied, those of one fate where asked", async () => {
  const { world, portal, officer, head } = await anOffice();
  const context = await world.as(world.people.officer);
  const rows = [
    { line: 2, cells: { name: "=CONTOH Sentra", kind: "sentra", timeZone: "WIT", validFrom: "2026-01-01" } },
    { line: 3, cells: { name: "CONTOH Sentra Aneh", kind: "kerajaan", timeZone: "WIB" } },
  ];
  const importId = await keepImport(context, { kind: "units", fileName: "unit.csv", rows });
  const address = paths.importDownload(importId);

  const before = await listAt(officer, address);
  expect(only(before, "Baris", "Hasil", "Nama unit kerja", "Jenis")).toEqual([
    ["2", "Baru", "'=CONTOH Sentra", "Sentra"],
    ["3", "Ditolak", "CONTOH Sentra Aneh", "kerajaan"],
  ]);
  expect(before[1]?.Keterangan).toContain("Jenis: jenis unit kerja ini tidak dikenal");
  expect(only(await listAt(officer, `${address}?hasil=refused`), "Baris")).toEqual([["3"]]);
  expect(only(await workbookAt(officer, address), "Baris", "Nama unit kerja")[0]).toEqual([2, "=CONTOH Sentra"]);
  expect(await fileNameAt(officer, address)).toBe("impor-unit-kerja");

  await applyImport(context, importId, () => ({ subject: "", body: "" }));
  expect(only(await listAt(officer, address), "Baris", "Hasil")).toEqual(only(before, "Baris", "Hasil"));
  expect(only(await listAt(officer.speaking("en"), address), "Row", "Outcome")[0]).toEqual(["2", "New"]);
  expect((await officer.open(paths.importDownload("tidak-ada"))).status).toBe(404);
  expect((await head.open(address)).status).toBe(404);
  expect((await portal.stranger.open(address)).status).toBe(302);
});

test("the ledger comes as a workbook too, the same rows as its text, of one chain where asked", async () => {
  const { world, portal, officer } = await anOffice();
  await aSubmittedProposal(world);
  const auditor = await portal.signedIn(world.people.auditor);
  const address = `${paths.ledgerDownload}?rantai=${world.editionId}`;

  const text = await listAt(auditor, address);
  const sheet = await workbookAt(auditor, address);
  expect(only(sheet, "Sidik digital", "Isi")).toEqual(only(text, "Sidik digital", "Isi"));
  expect(sheet.map(({ Urutan }) => Urutan)).toEqual(sheet.map((_, place) => place));
  expect(sheet.length).toBeGreaterThan(3);
  expect((await officer.open(`${address}&bentuk=xlsx`)).status).toBe(404);
});

test("a stage's entries come all, with their units", async () => {
  const { world, portal, officer, head } = await anOffice();
  await anEligibleProposal(world, { title: "=CONTOH Rumus" });
  await prepareStage(await world.as(world.people.officer, whileJudging), world.desk);
  portal.atTime(whileJudging);
  const address = paths.entriesDownload(world.desk);

  expect(await listAt(officer, address)).toEqual([
    { Nomor: expect.stringMatching(/\d/), Judul: "'=CONTOH Rumus", "Unit kerja": "Sentra Kartini" },
  ]);
  expect((await workbookAt(officer, address))[0]?.Judul).toBe("=CONTOH Rumus");
  expect((await officer.open(paths.entriesDownload("tidak-ada"))).status).toBe(404);
  expect((await head.open(address)).status).toBe(404);
});

test("the gallery comes to whoever asks, more of it than its page holds, and nothing that is not published", async () => {
  const { world, portal } = await anOffice();
  await aPastInnovation(world, world.units.alyatama, "=CONTOH Rumus");
  for (let place = 0; place < 201; place++) await aPastInnovation(world, world.units.kartini);
  const hidden = await aPastInnovation(world, world.units.alyatama, "CONTOH Belum tampil");
  await world.database.write(async (db) => {
    await db.update(innovations).set({ publishedAt: null }).where(eq(innovations.id, hidden));
  });

  expect(await listAt(portal.stranger, paths.galleryDownload)).toHaveLength(202);
  const address = `${paths.galleryDownload}?unit=${world.units.alyatama}`;
  expect(await listAt(portal.stranger, address)).toEqual([
    {
      Judul: "'=CONTOH Rumus",
      "Unit kerja": "Sentra Alyatama",
      Kategori: "Inklusi sosial",
      Tahun: "2018",
      Penghargaan: "",
      Catatan: "CONTOH",
      "Alamat halaman": expect.stringMatching(/^https?:\/\/.+\/galeri\/lama-\d+$/),
    },
  ]);
  expect(await workbookAt(portal.stranger, address)).toMatchObject([{ Judul: "=CONTOH Rumus", Tahun: 2018 }]);
  expect(only(await listAt(portal.stranger.speaking("en"), address), "Title", "Unit")).toEqual([
    ["'=CONTOH Rumus", "Sentra Alyatama"],
  ]);
  expect(await fileNameAt(portal.stranger, address)).toBe("galeri-inovasi");
});
