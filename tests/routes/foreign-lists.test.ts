import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { paths } from "~/site/paths";
import { foreignFile } from "../support/foreign-files";
import { serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

type Row = {
  line: number;
  fate: string;
  cells: Record<string, string>;
  problems: Array<{ column: string; code: string }>;
};

/** What an officer sees of an uploaded list: each row's number, fate and problems, or the sentence that refuses it. */
function reading(name: string, kind = "people") {
  return readingOf(readFileSync(foreignFile(name)), name.split("/").at(-1) ?? name, kind);
}

async function readingOf(content: Buffer | string, name: string, kind = "people") {
  const world = await freshWorld();
  await world.addUnit("Sentra Terpadu Kartini Temanggung");
  const officer = await serveWorld(world).signedIn(world.people.officer);
  const file = new File([content as BlobPart], name);
  const { status, location = "", data } = await officer.send(paths.imports, { kind, file });
  if (status === 400) return { refused: (data as { errors: Array<{ text: string }> }).errors[0]?.text ?? "", rows: [] };
  const page = (await officer.open(location)).data as { rows: Row[]; fileName?: string; list?: { fileName: string } };
  return { refused: "", rows: page.rows, page: JSON.stringify(page) };
}

const said = (rows: Row[]) =>
  rows.map(({ line, fate, problems }) =>
    [line, fate, ...problems.map(({ column, code }) => `${column} ${code}`)].join(" "),
  );

test.each([
  ["c03-sep-line.csv", ["2 new", "3 new"]],
  ["c06-line-break-in-cell.csv", ["2 new"]],
  ["c08-same-person-twice-unseen.csv", ["2 new", "3 duplicate", "4 duplicate"]],
  ["c10-column-no.csv", ["2 new", "3 new"]],
  ["x02-prefixed-names.xlsx", ["2 new", "3 new"]],
  ["x03-merged-unit.xlsx", ["2 new", "3 new", "4 new"]],
  ["x04-hidden-first-sheet.xlsx", ["2 new"]],
  ["x07b-cells-without-reference.xlsx", ["2 new", "3 new"]],
  ["x21-25000-coloured-empty-rows.xlsx", ["2 new", "3 new"]],
  ["x23-logo.xlsx", ["2 new", "3 new"]],
  ["x26-title-above-head.xlsx", ["4 new", "5 new"]],
])("%s is read as its sender sees it", async (name, expected) => {
  const { refused, rows } = await reading(name);
  expect([refused, said(rows)]).toEqual(["", expected]);
});

test.each([
  ["columns separated by bars", "Nama|Alamat surel\nCONTOH Ana, S.Sos, M.Si|ana@contoh.example", ["2 new"]],
  [
    "a title full of commas above semicolons",
    "Daftar pegawai, agen, penilai, kepala, dan lainnya\nNama;Alamat surel\nCONTOH Ana, S.Sos, M.Si;ana@contoh.example",
    ["3 new"],
  ],
  [
    "columns that are numbered under their headings",
    "No;Nama;Alamat surel\n(1);(2);(3)\n1;CONTOH Ana;ana@contoh.example",
    ["3 new"],
  ],
])("%s are read as people mean them", async (_, text, expected) => {
  const { refused, rows } = await readingOf(text, "daftar.csv");
  expect([refused, said(rows)]).toEqual(["", expected]);
});

test("what the headings lack is told of the row that comes nearest to them", async () => {
  const { refused } = await readingOf("Daftar pegawai\nNama;Unit\nCONTOH Ana;Sentra Kartini", "daftar.csv");
  expect(refused).toMatch(/surel/i);
  expect(refused).not.toMatch(/Nama/);
});

test("a merged cell gives its value to each of its rows", async () => {
  const { rows } = await reading("x03-merged-unit.xlsx");
  expect(new Set(rows.map(({ cells }) => `${cells.unit} ${cells.role}`)).size).toBe(1);
  expect(rows[2]?.cells.unit).toBe("Sentra Terpadu Kartini Temanggung");
});

test("the sheet that was read is named where there are several", async () => {
  expect((await reading("x04-hidden-first-sheet.xlsx")).page).toContain("Orang 2026");
  expect((await reading("x04-hidden-first-sheet.xlsx", "units")).refused).toContain("Orang 2026");
});

test.each([
  ["c16-stray-quote.csv", /kutip.*baris: 2/],
  ["c19-html-as.xls", /halaman web/],
  ["x14-password-protected.xlsx", /kata sandi/],
])("%s is refused with its true cause", async (name, sentence) => {
  expect((await reading(name)).refused).toMatch(sentence);
});

test("a formula that nobody computed is refused, cell by cell", async () => {
  const { rows } = await reading("x08-formula-never-computed.xlsx");
  expect(said(rows)[0]).toContain("formula-without-result");
});

test("a NIP that Excel rounded is refused saying so, and one with an apostrophe is read", async () => {
  const { rows } = await reading("c11-nip-spoiled.csv");
  expect(said(rows)).toEqual(
    expect.arrayContaining(["2 refused nip nip-rounded", "3 new", "5 refused nip nip-rounded"]),
  );
});

test("nothing unseen is kept of a name, an address or a unit", async () => {
  const { rows } = await reading("c07-invisible.csv");
  expect(JSON.stringify(rows)).not.toMatch(/[\u00ad\u200b\u202a-\u202e\ufeff]/u);
  expect(said(rows).filter((row) => row.includes("refused"))).toHaveLength(1);
});

test("one rule for addresses refuses what the invitation's form refuses", async () => {
  const { rows } = await reading("c13-mail-addresses.csv");
  const refused = rows
    .filter(({ problems }) => problems.some(({ code }) => code === "not-an-email"))
    .map(({ line }) => line);
  expect(refused).toEqual(expect.arrayContaining([6, 10, 11, 12, 14, 16, 17]));
});

test("days in Indonesian words and in strict workbooks are read", async () => {
  const { rows } = await reading("c14-dates.csv");
  const days = rows.map(({ cells, problems }) => `${cells.agentSince}: ${problems.map(({ code }) => code).join()}`);
  expect(days.filter((day) => day.endsWith("not-a-day"))).toEqual(expect.any(Array));
  expect(rows.find(({ cells }) => /januari/i.test(cells.agentSince ?? ""))?.fate).toBe("new");
  const strict = await reading("x11-strict-iso-dates.xlsx");
  expect(strict.rows.map(({ cells }) => cells.agentSince)).toContain("2026-01-15");
});

test("units that look alike are one", async () => {
  const { rows } = await reading("u01-units-that-look-alike.csv", "units");
  expect(said(rows)).toEqual([
    "2 refused validFrom other-day",
    ...[
      "3 duplicate",
      "4 new",
      "5 duplicate",
      "6 new",
      "7 duplicate",
      "8 new",
      "9 duplicate",
      "10 new",
      "11 duplicate",
    ],
    "12 refused name missing",
  ]);
});

test.each([
  ["c01-unicode-text-utf16.csv", /UTF-8/],
  ["c04-windows-1252.csv", /UTF-8/],
  ["x16-open-document.ods", /bukan daftar Excel/],
])("%s goes on being refused with its cause", async (name, sentence) => {
  expect((await reading(`held/${name}`)).refused).toMatch(sentence);
});

test.each([
  "c02-semicolon-bom.csv",
  "c12-names.csv",
  "c18-old-mac.csv",
  "x01-dates-1904.xlsx",
  "x06-links-rich-text.xlsx",
  "x07a-inline-strings.xlsx",
  "x09-filtered-rows.xlsx",
  "x12-date-formats.xlsx",
  "x20-tab-moved-to-front.xlsx",
  "x23c-text-box.xlsx",
  "x23d-slicer-or-form-control.xlsx",
  "x23e-logo-usual-spelling.xlsx",
  "x24-comments-table-broken-name.xlsx",
  "x24b-table.xlsx",
  "x24c-broken-name.xlsx",
  "x24d-validation-print-titles-filter.xlsx",
  "x24e-cell-comment-as-excel-writes.xlsx",
  "x27-chart-tab-first.xlsx",
])("%s goes on being read", async (name) => {
  const { refused, rows } = await reading(`held/${name}`);
  expect(refused).toBe("");
  expect(rows.length).toBeGreaterThan(0);
  expect(rows[0]?.cells.name).toMatch(/\p{L}/u);
});

test("a number that stands for a NIP is refused, and days are read whatever their form", async () => {
  expect(said((await reading("held/x05-nip-as-number.xlsx")).rows).every((row) => row.includes("nip"))).toBe(true);
  const { rows } = await reading("held/x12-date-formats.xlsx");
  const days = rows.flatMap(({ cells }) => cells.agentSince ?? []);
  expect(days.filter((day) => day === "2026-01-15").length).toBeGreaterThan(5);
  expect((await reading("held/x01-dates-1904.xlsx")).rows[0]?.cells.agentSince).toBe("2026-01-15");
});

test.each([
  ["people", paths.peopleDownload],
  ["units", paths.unitsDownload],
] as const)("what the portal exports of %s can be read in again, and changes nothing", async (kind, address) => {
  const world = await freshWorld();
  const officer = await serveWorld(world).signedIn(world.people.officer);
  for (const form of ["csv", "xlsx"]) {
    const { bytes } = await officer.file(`${address}?bentuk=${form}`);
    const sent = await officer.send(paths.imports, { kind, file: new File([bytes as BlobPart], `daftar.${form}`) });
    expect([form, sent.status, sent.data]).toEqual([form, 302, sent.data]);
    const { rows } = (await officer.open(sent.location ?? "")).data as { rows: Row[] };
    expect(rows.length).toBeGreaterThan(3);
    expect([form, said(rows).filter((row) => !row.endsWith("unchanged"))]).toEqual([form, []]);
  }
});

test("a list whose kind was not chosen is read as what its headings say, and asked about where they say nothing", async () => {
  expect((await readingOf("Nama;Alamat surel\nCONTOH Ana;ana@contoh.example", "daftar.csv", "")).rows).toHaveLength(1);
  expect((await readingOf("Satu;Dua\n1;2", "daftar.csv", "")).refused).toBe("Pilih isi daftar.");
});
