import { imports, letters, users } from "db/schema";
import Excel from "exceljs";
import { expect, test } from "vitest";
import { noPassword } from "~/domain/people/password";
import { paths } from "~/site/paths";
import { publicUrl } from "~/site/public-url.server";
import { signIn } from "~/web/signing-in.server";
import { everyRow } from "../support/steps";
import { cookieIn, serveWorld, valuesIn, visitorWith } from "../support/web";
import { freshWorld } from "../support/world";
import { zipOf } from "../support/zip";

type Content = string | Buffer;

type Page = {
  counts: Record<string, number>;
  rows: Array<{ line: number; fate: string; cells: Record<string, string>; problems: Array<{ code: string }> }>;
};

async function anOfficer() {
  const world = await freshWorld();
  const portal = serveWorld(world);
  const officer = await portal.signedIn(world.people.officer);
  const upload = (content: Content, kind = "people", name = "daftar.csv") =>
    officer.send(paths.imports, { kind, file: new File([content as BlobPart], name) });
  async function read(content: Content, kind = "people", name?: string) {
    const { status, location = "" } = await upload(content, kind, name);
    expect(status).toBe(302);
    return (await officer.open(location)).data as Page;
  }
  async function fault(content: Content, name?: string) {
    const before = await everyRow(world);
    const { status, data } = await upload(content, "people", name);
    expect(status).toBe(400);
    expect(await everyRow(world)).toEqual(before);
    return (data as { errors: Array<{ href: string; text: string }> }).errors;
  }
  return { world, portal, officer, upload, read, fault };
}

const at = (text: string) => [{ href: "#file", text: expect.stringContaining(text) }];

async function aWorkbook(fill: (sheet: Excel.Worksheet) => void) {
  const workbook = new Excel.Workbook();
  fill(workbook.addWorksheet("Orang"));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

test.each([
  ["commas", "Nama lengkap,Alamat surel\nCONTOH Ayu,ayu@contoh.example\n"],
  ["semicolons and Windows line ends", "Nama lengkap;Alamat surel\r\nCONTOH Ayu;ayu@contoh.example\r\n"],
  ["a byte order mark", "\ufeffNama lengkap,Alamat surel\nCONTOH Ayu,ayu@contoh.example"],
  ["quotes and semicolons within", '"Nama lengkap",Alamat surel\n"CONTOH Ayu","ayu@contoh.example"\n\n'],
  ["English headings in another order", "E-mail,Full name\nayu@contoh.example,CONTOH Ayu\n"],
  ["the codes of the columns", "email;name\nayu@contoh.example;CONTOH Ayu\n"],
])("a list with %s is read", async (_, text) => {
  const { read } = await anOfficer();
  const { rows } = await read(text);
  expect(rows).toMatchObject([{ line: 2, fate: "new", cells: { name: "CONTOH Ayu", email: "ayu@contoh.example" } }]);
});

test("a workbook is read as it is shown, whatever its file is called: no formula is computed", async () => {
  const { read } = await anOfficer();
  const bytes = await aWorkbook((sheet) => {
    sheet.addRow(["Nama lengkap", "Alamat surel", "NIP", "Agen perubahan", "Agen perubahan sejak", "Unit kerja"]);
    sheet.addRow([
      { formula: 'CONCATENATE("a","b")', result: "CONTOH Ayu" },
      { text: "ayu@contoh.example", hyperlink: "mailto:ayu@contoh.example" },
      Number("198503152010012001"),
      "ya",
      new Date("2026-01-15T00:00:00Z"),
      { richText: [{ text: "Sentra " }, { text: "Kartini" }] },
    ]);
    sheet.mergeCells("H1:XFD1");
  });
  const { rows } = await read(bytes, "people", "daftar.csv");
  expect(rows[0]?.cells).toMatchObject({
    name: "CONTOH Ayu",
    email: "ayu@contoh.example",
    changeAgent: "yes",
    agentSince: "2026-01-15",
    unit: "Sentra Kartini",
  });
  expect(rows[0]?.problems).toMatchObject([{ code: "nip-rounded" }]);
});

/** A workbook whose one sheet is written by hand. */
function aSheetOf(before: string, rows: string, after: string, names = ""): Buffer {
  const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packaged = "http://schemas.openxmlformats.org/package/2006/relationships";
  const types = "http://schemas.openxmlformats.org/package/2006/content-types";
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${main}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${main}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets><sheet name="Orang" sheetId="1" r:id="r1"/></sheets>${names}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${spreadsheet}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
  };
  return zipOf(Object.entries(parts).map(([name, text]) => ({ name, content: Buffer.from(text) })));
}

const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const twoRows = [
  `<row r="1">${cell("A1", "Nama lengkap")}${cell("B1", "Alamat surel")}</row>`,
  `<row r="2">${cell("A2", "CONTOH Ayu")}${cell("B2", "ayu@contoh.example")}</row>`,
].join("");

test("parts of a workbook that would keep a reader busy for hours are passed over", async () => {
  const { read } = await anOfficer();
  const everywhere = "A1:XFD1048576";
  const bytes = aSheetOf(
    '<cols><col min="1" max="2000000000" width="9"/></cols>',
    twoRows,
    `<mergeCells count="1"><mergeCell ref="${everywhere}"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="${everywhere}"><formula1>"a"</formula1></dataValidation></dataValidations>`,
  );
  expect((await read(bytes)).rows).toMatchObject([{ fate: "new", cells: { name: "CONTOH Ayu" } }]);
});

test("a name for a whole sheet costs no memory: the list is read", async () => {
  const { read } = await anOfficer();
  const names = ["Semua", "_xlnm.Print_Area"].map(
    (name) => `<definedName name="${name}">Orang!$A$1:$XFD$1048576</definedName>`,
  );
  const bytes = aSheetOf("", twoRows, "", `<definedNames>${names.join("")}</definedNames>`);
  const before = process.memoryUsage().rss;
  expect((await read(bytes)).rows).toMatchObject([{ fate: "new", cells: { name: "CONTOH Ayu" } }]);
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
});

test("a workbook with a row beyond the last that there can be is refused", async () => {
  const { fault } = await anOfficer();
  expect(await fault(aSheetOf("", `${twoRows}<row r="4000000000">${cell("A4000000000", "x")}</row>`, ""))).toEqual(
    at("rusak"),
  );
});

test.each(["csv", "xlsx"])("a template (%s) is read back as a list of nobody, and explains itself", async (form) => {
  const { officer, fault } = await anOfficer();
  const answer = await officer.file(`${paths.importTemplate("orang")}?bentuk=${form}`);
  expect(answer.headers.get("Content-Disposition")).toBe(`attachment; filename="templat-orang.${form}"`);
  expect(await fault(answer.bytes)).toEqual(at("Tidak ada baris"));
  if (form === "csv") return;
  const workbook = new Excel.Workbook();
  await workbook.xlsx.load(answer.bytes as unknown as Excel.Buffer);
  const [list, guide] = workbook.worksheets;
  expect(list?.getRow(2).getCell(1).text).toMatch(/^CONTOH/);
  expect(guide?.rowCount).toBe(9);
});

test("there is no template of another kind", async () => {
  const { officer } = await anOfficer();
  expect((await officer.open(paths.importTemplate("juri"))).status).toBe(404);
});

test.each<[string, Content, string]>([
  ["empty", "", "kosong"],
  ["blank", "\n\n", "kosong"],
  ["of headings alone", "Nama lengkap,Alamat surel\n", "Tidak ada baris"],
  ["without the needed headings", "Nama lengkap,NIP\nA,1\n", "Yang tidak ada: Alamat surel."],
  ["with an unknown heading", "Nama lengkap,Alamat surel,Gaji\nA,a@b.id,1\n", "Yang tidak dikenal: Gaji."],
  ["with a heading twice", "Nama lengkap,Alamat surel,Full name\nA,a@b.id,B\n", "dua kali"],
  ["in Latin letters", Buffer.from("Nama lengkap,Alamat surel\nJos\xe9,a@b.id\n", "latin1"), "tidak terbaca"],
  ["a picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"), "tidak terbaca"],
  ["another kind of text", "%PDF-1.7\n\u0001\u0002", "bukan daftar"],
  ["an old workbook", Buffer.from("d0cf11e0a1b11ae1", "hex"), "XLS"],
  ["an archive of something else", zipOf([{ name: "a.txt", content: Buffer.from("a") }]), "bukan daftar"],
  ["of more than 5,000 rows", `Nama lengkap,Alamat surel\n${"A,a@b.id\n".repeat(5001)}`, "5.000 baris"],
])("a file that is %s is refused with a sentence", async (_, content, sentence) => {
  const { fault } = await anOfficer();
  expect(await fault(content)).toEqual(at(sentence));
});

test("a workbook that was cut off is refused with a sentence", async () => {
  const { fault } = await anOfficer();
  const whole = await aWorkbook((sheet) => sheet.addRow(["Nama lengkap", "Alamat surel"]));
  expect(await fault(whole.subarray(0, whole.length - 30), "daftar.xlsx")).toEqual(at("rusak"));
  expect(await fault(whole.subarray(0, 200), "daftar.xlsx")).toEqual(at("rusak"));
});

const zeros = Buffer.alloc(45 * 1024 * 1024);

test.each([
  ["says how large it is", zipOf([{ name: "xl/workbook.xml", content: zeros }]), "jauh lebih besar"],
  ["lies about its size", zipOf([{ name: "xl/workbook.xml", content: zeros, claims: 1000 }]), "rusak"],
  [
    "is large in sum",
    zipOf(Array.from({ length: 5 }, (_, n) => ({ name: `xl/${n}.xml`, content: zeros.subarray(0, 10 * 1024 * 1024) }))),
    "jauh lebih besar",
  ],
  [
    "is of a thousand parts",
    zipOf(Array.from({ length: 1000 }, (_, n) => ({ name: `xl/${n}.xml`, content: Buffer.from("x") }))),
    "jauh lebih besar",
  ],
])("a zip bomb that %s is not unpacked", async (_, bomb, sentence) => {
  expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
  const { fault } = await anOfficer();
  expect(await fault(bomb, "daftar.xlsx")).toEqual(at(sentence));
});

test("what was chosen is kept when the file is missing, and each error stands at its field", async () => {
  const { officer } = await anOfficer();
  const nothing = await officer.send(paths.imports, { kind: "units" });
  expect([nothing.status, nothing.data]).toMatchObject([400, { kind: "units", errors: [{ href: "#file" }] }]);
  expect((await officer.send(paths.imports, {})).data).toMatchObject({ errors: [{ href: "#kind" }] });
});

test("the dry run is filtered by fate and paged, and applying leads to what was done", async () => {
  const { world, officer, upload } = await anOfficer();
  const lines = Array.from({ length: 60 }, (_, n) => `CONTOH ${n},orang${n}@contoh.example,Sentra Kartini,Inovator`);
  const text = `Nama lengkap,Alamat surel,Unit kerja,Peran\n${lines.join("\n")}\nCONTOH Salah,salah,,\n`;
  const address = (await upload(text)).location?.split("?")[0] ?? "";
  const page = async (question: string) => (await officer.open(`${address}${question}`)).data as Page;

  expect([(await page("")).rows.length, (await page("?hal=2")).rows.length]).toEqual([50, 11]);
  expect((await page("?hasil=refused")).rows.map(({ line }) => line)).toEqual([62]);
  expect((await page("?hasil=apa")).counts).toMatchObject({ new: 60, refused: 1 });

  expect((await officer.send(address, { intent: "apply" })).location).toBe(`${address}?selesai=list-applied`);
  expect((await officer.send(address, { intent: "apply" })).status).toBe(302);
  expect(await page("")).toMatchObject({ appliedBy: "CONTOH petugas@contoh.example", counts: { new: 60, refused: 1 } });
  expect(await world.database.read.select({ id: imports.id }).from(imports)).toHaveLength(1);
});

test("who is on a list follows the letter's link, chooses a password once and signs in with it", async () => {
  const { world, portal, officer, upload } = await anOfficer();
  const list = "Nama lengkap,Alamat surel,Unit kerja,Peran\nCONTOH Ayu,ayu@contoh.example,Sentra Kartini,Inovator\n";
  const { location = "" } = await upload(list);
  await officer.send(location, { intent: "apply" });

  const [letter, ...others] = await world.database.read.select().from(letters);
  expect(others).toEqual([]);
  expect(letter).toMatchObject({ kind: "activation", status: "queued", email: "ayu@contoh.example" });
  expect(letter?.body).toContain("Yth. CONTOH Ayu,");
  const link = /https?:\S+/.exec(letter?.body ?? "")?.[0] ?? "";
  expect(link.startsWith(`${publicUrl()}${paths.invitation("")}`)).toBe(true);
  const page = new URL(link).pathname;
  const post = JSON.stringify((await officer.open(paths.letters)).data);
  expect(post).toContain(letter?.subject);
  expect(post).not.toContain(page);
  expect(post).not.toContain("Yth. CONTOH Ayu");

  const password = "kata sandi yang panjang";
  expect(await signIn("ayu@contoh.example", password, "203.0.113.7")).toEqual({ refused: "wrong" });
  expect((await portal.stranger.open(page)).data).toMatchObject({
    kind: "activate",
    state: "open",
    name: "CONTOH Ayu",
  });
  const activated = await portal.stranger.send(page, { password, again: password });
  expect([activated.status, activated.location]).toEqual([302, `${paths.start}?selesai=account-activated`]);
  expect((await portal.stranger.send(page, { password, again: password })).status).toBe(409);

  const signedIn = await portal.stranger.send(paths.signIn, { email: "ayu@contoh.example", password });
  expect(signedIn.status).toBe(302);
  const ayu = visitorWith(cookieIn(signedIn.headers.get("Set-Cookie") ?? ""));
  expect((await ayu.open(paths.start)).data).toMatchObject({ name: "CONTOH Ayu", roles: ["innovator"] });
});

test("an account that waits for its owner is refused like one that does not exist", async () => {
  const { world, officer, upload } = await anOfficer();
  const { location = "" } = await upload("Nama lengkap,Alamat surel\nCONTOH Ayu,ayu@contoh.example\n");
  await officer.send(location, { intent: "apply" });
  const hashes = await world.database.read.select({ hash: users.passwordHash }).from(users);

  expect(hashes.filter(({ hash }) => hash === noPassword)).toHaveLength(1);
  for (const password of [noPassword, "an account that does not exist", ""])
    expect(await signIn("ayu@contoh.example", password, "203.0.113.7")).toEqual({ refused: "wrong" });
  expect(valuesIn((await officer.open(paths.people)).data)).not.toContain(noPassword);
});
