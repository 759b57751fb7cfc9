import { once } from "node:events";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import Excel from "exceljs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { paths } from "~/site/paths";
import type { Column } from "~/web/exports/column";
import { csvOf } from "~/web/exports/csv.server";
import { xlsxOf } from "~/web/exports/xlsx.server";
import { whileJudging, whileOpen } from "../support/blueprint";
import { sheetOf } from "../support/downloads";
import { aClosedDesk, anEligibleProposal, aSubmittedProposal, manyDrafts } from "../support/steps";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

const formula = /^[=+\-@\t\r]/;
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: "binary" }),
  fc.tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r", "|", "%"), fc.string()).map(([first, rest]) => first + rest),
  fc.constantFrom("=1+1", '=HYPERLINK("http://x.example","y")', "@SUM(A1)", "-2+3", "+6281", "\t=1", '"=1"', "'=1"),
);
const columns: Array<Column<string>> = [
  { label: "Judul", width: 20, value: (row) => row },
  { label: "=Rumus", width: 20, value: (row) => `=${row}` },
];

test("no cell of a workbook is a formula, and each says what it was given", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (rows) => {
      const sheet = await sheetOf(await buffer(xlsxOf("Uji", columns, rows)));
      sheet.eachRow((row) => {
        row.eachCell((cell) => expect([Excel.ValueType.String, Excel.ValueType.Null]).toContain(cell.type));
      });
      expect(sheet.getCell("B1").value).toBe("=Rumus");
    }),
    { numRuns: 60 },
  );
  const unwritable = "awal\u0000\u0007\u000b\u001f\ud800\uffffakhir";
  const sheet = await sheetOf(await buffer(xlsxOf("Uji", columns, ["=1+1", "biasa & <baik>", unwritable])));
  expect(["A2", "A3", "A4"].map((place) => sheet.getCell(place).value)).toEqual([
    "=1+1",
    "biasa & <baik>",
    "awalakhir",
  ]);
});

test("nor does a piece of a cell that Excel splits at a semicolon or a line break", async () => {
  const piece = fc.tuple(fc.constantFrom("", " ", "\t"), fc.constantFrom("=1+1", "+62", "-2", "@SUM", "biasa"));
  const pieces = fc.array(
    piece.map(([space, said]) => space + said),
    { minLength: 1, maxLength: 5 },
  );
  const cell = fc.tuple(pieces, fc.constantFrom(";", "\n", "\r\n", "; ")).map(([all, between]) => all.join(between));
  await fc.assert(
    fc.asyncProperty(cell, async (row) => {
      const read: string[][] = parse(await buffer(csvOf(columns, [row])), { bom: true });
      const split = read
        .slice(1)
        .flat()
        .flatMap((text) => text.split(/[;\r\n]/));
      expect(split.filter((text) => formula.test(text.trimStart()))).toEqual([]);
    }),
  );
});

test("no cell of a text list begins as a formula does, and spreadsheets read none", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (rows) => {
      const bytes = await buffer(csvOf(columns, rows));
      const read: string[][] = parse(bytes, { bom: true, relax_column_count: true });
      expect(read).toHaveLength(rows.length + 1);
      expect(read.flat().filter((cell) => formula.test(cell))).toEqual([]);
      const sheet = await new Excel.Workbook().csv.read(Readable.from([bytes]));
      sheet.eachRow((row) => {
        row.eachCell((cell) => expect(cell.type).not.toBe(Excel.ValueType.Formula));
      });
    }),
    { numRuns: 100 },
  );
});

test("numbers and moments keep their type; a moment shows the clock of Jakarta", async () => {
  const typed: Array<Column<{ count: number; at: Date }>> = [
    { label: "Jumlah", width: 8, value: ({ count }) => count },
    { label: "Waktu (WIB)", width: 20, value: ({ at }) => at },
    { label: "Kosong", width: 20, value: () => null },
  ];
  const rows = [{ count: -7, at: new Date("2026-03-31T16:59:59Z") }];
  const sheet = await sheetOf(await buffer(xlsxOf("Uji: [1]/2 *?", typed, rows)));
  expect([sheet.getCell("A2").value, sheet.getCell("B2").value, sheet.getCell("C2").value]).toEqual([
    -7,
    new Date("2026-03-31T23:59:59Z"),
    null,
  ]);
  expect([sheet.views[0]?.state, sheet.getColumn(2).width]).toEqual(["frozen", 20]);
  expect(String(await buffer(csvOf(typed, rows)))).toBe(
    "\ufeffJumlah,Waktu (WIB),Kosong\r\n-7,2026-03-31 23:59:59,\r\n",
  );
});

test("a list that breaks off midway is no whole file", async () => {
  async function* breaking() {
    yield "satu";
    throw new Error("the database is gone");
  }
  for (const stream of [csvOf(columns, breaking()), xlsxOf("Uji", columns, breaking())])
    await expect(buffer(stream)).rejects.toThrow("the database is gone");
});

test.each([
  ["text", (rows: AsyncIterable<string>) => csvOf(columns, rows)],
  ["workbook", (rows: AsyncIterable<string>) => xlsxOf("Uji", columns, rows)],
])("who leaves before the end of a %s ends the reading of the list", async (_, fileOf) => {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  async function* endless() {
    try {
      for (;;) yield "satu";
    } finally {
      end();
    }
  }
  const stream = fileOf(endless());
  await once(stream, "readable");
  stream.destroy();
  await ended;
});

test("the list of proposals comes whole, filtered and sorted as on its page", async () => {
  const world = await freshWorld();
  await manyDrafts(
    world,
    Array.from({ length: 53 }, (_, place) => `CONTOH ${String(place).padStart(2, "0")}`),
  );
  await aSubmittedProposal(world, { title: "=CONTOH Rumus" });
  const officer = await serveWorld(world).signedIn(world.people.officer);
  const { headers, bytes } = await officer.file(`${paths.proposalsDownload}?urut=title&hal=2`);
  const rows: string[][] = parse(bytes, { bom: true });

  expect(rows.map(([, title]) => title)).toEqual([
    "Judul",
    "'=CONTOH Rumus",
    ...Array.from({ length: 53 }, (_, place) => `CONTOH ${String(place).padStart(2, "0")}`),
  ]);
  expect(headers.get("Content-Disposition")).toBe('attachment; filename="proposal-contoh-2026-2026-03-10.csv"');
  expect(headers.get("Cache-Control")).toBe("private, no-store");
  const submitted: string[][] = parse((await officer.file(`${paths.proposalsDownload}?status=submitted`)).bytes);
  expect(submitted).toHaveLength(2);
  expect((await officer.open(`${paths.proposalsDownload}?edisi=tidak-ada`)).status).toBe(404);
  const { bytes: workbook } = await officer.file(`${paths.proposalsDownload}?bentuk=xlsx&urut=title`);
  expect((await sheetOf(workbook)).getCell("B2").value).toBe("=CONTOH Rumus");
});

test("the results of screening come with verdict and both officers", async () => {
  const world = await freshWorld();
  await anEligibleProposal(world);
  const officer = await serveWorld(world).signedIn(world.people.officer);
  const [head, row]: string[][] = parse((await officer.file(paths.screeningDownload)).bytes, { bom: true });
  expect(row?.[head?.indexOf("Hasil") ?? -1]).toBe("lolos");
  expect(row?.[head?.indexOf("Pemeriksa") ?? -1]).not.toBe(row?.[head?.indexOf("Penyetuju") ?? -1]);
});

test("units and people come without anything that opens an account", async () => {
  const world = await freshWorld();
  const officer = await serveWorld(world).signedIn(world.people.officer);
  const people = String((await officer.file(paths.peopleDownload)).bytes);
  expect(people).toContain("kepala@contoh.example");
  expect(people.split("\r\n")[0]).not.toMatch(/sandi|hash/i);
  expect(String((await officer.file(`${paths.unitsDownload}?cari=kartini`)).bytes).split("\r\n")).toHaveLength(3);
});

test("standings come as their page shows them, once the stage has closed and not before", async () => {
  const world = await freshWorld();
  await aClosedDesk(world, [80, 70, 60]);
  const chair = await serveWorld(world, whileJudging).signedIn(world.people.chair);
  const rows: string[][] = parse((await chair.file(paths.standingsDownload(world.desk))).bytes, { bom: true });
  expect(rows.map(([rank]) => rank)).toEqual(["Peringkat", "1", "2", "3"]);
  expect((await chair.open(paths.standingsDownload(world.presentation))).status).not.toBe(200);
});

test("the ledger comes chain by chain from its beginning, of one kind where asked", async () => {
  const world = await freshWorld();
  await aSubmittedProposal(world);
  const auditor = await serveWorld(world, whileOpen).signedIn(world.people.auditor);
  const all: string[][] = parse((await auditor.file(paths.ledgerDownload)).bytes, { bom: true });
  const one: string[][] = parse((await auditor.file(`${paths.ledgerDownload}?jenis=proposal.submitted`)).bytes, {
    bom: true,
  });
  expect(one).toHaveLength(2);
  const portal = all.filter(([chain]) => chain === "portal").map(([, place]) => Number(place));
  expect(portal).toEqual(portal.map((_, place) => place));
  expect(portal.length).toBeGreaterThan(10);
});
