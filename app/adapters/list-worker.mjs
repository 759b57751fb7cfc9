// Reads one list in a thread of its own, which its maker ends when it takes too long or too much: a workbook or
// comma-separated text, as it lies in its file. Says "begun", and then its table or why it is none.
import { parentPort, workerData } from "node:worker_threads";
import * as XLSX from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { fromBufferPromise } from "yauzl";

const mostColumns = 60;
const mostEntries = 200;
const mostBytes = 10 * 1024 * 1024;
/** What no list of names holds, but other kinds of file do. */
const controls = /(?![\t\n\r\f\v])\p{Cc}/u;

class Fault extends Error {
  constructor(code, names = []) {
    super(code);
    this.code = code;
    this.names = names;
  }
}

async function read(bytes) {
  try {
    return await readTable(bytes);
  } catch (error) {
    if (error instanceof Fault) return { fault: { code: error.code, names: error.names } };
    return { fault: { code: "broken", names: [] } };
  }
}

/** What a file is, its first bytes say; not its name. */
async function readTable(bytes) {
  if (bytes.subarray(0, 4).toString("latin1") === "PK\u0003\u0004") return readWorkbook(bytes);
  if (bytes.subarray(0, 4).toString("hex") === "d0cf11e0") {
    throw new Fault(bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "locked" : "old-excel");
  }
  return readText(bytes);
}

async function readWorkbook(bytes) {
  const names = await unpackedSmall(bytes);
  if (names.some((name) => /^EncryptedPackage$/i.test(name))) throw new Fault("locked");
  if (!names.some((name) => /(^|\/)workbook\d*\.xml$/i.test(name))) throw new Fault("unknown-type");
  const options = { dense: true, sheetStubs: true, cellDates: true, UTC: true, cellFormula: true, cellHTML: false };
  const book = XLSX.parse_zip(cellsAlone(XLSX.CFB.read(bytes, { type: "buffer" })), options);
  const place = book.SheetNames.findIndex((name, index) => isShown(book, name, index));
  const name = book.SheetNames[place];
  if (name === undefined) return { rows: [] };
  const sheet = book.Sheets[name];
  spreadMerged(sheet);
  const rows = [];
  for (const [index, cells] of (sheet["!data"] ?? []).entries()) {
    const shown = Array.from(cells ?? [], (cell) => shownIn(cell)).slice(0, mostColumns);
    const flaws = shown.map(({ flaw }) => flaw ?? null);
    if (shown.some(({ text, flaw }) => text.trim() !== "" || flaw)) {
      rows.push({ line: index + 1, cells: shown.map(({ text }) => text), flaws });
    }
  }
  return { rows, sheet: book.SheetNames.length > 1 ? name : undefined };
}

/** Parts that hold no cell of a list: a crafted one of them could keep the reader busy for hours. */
const parts = "cols|dataValidations|conditionalFormatting|hyperlinks|rowBreaks|colBreaks|extLst|definedNames";
const idle = new RegExp(`<((?:\\w+:)?(?:${parts}))\\b[^>]*?(?:/>|>[\\s\\S]*?</\\1\\s*>)`, "g");

const merge = /<(?:\w+:)?mergeCell\b[^>]*?ref="[A-Z]+(\d+):[A-Z]+(\d+)"[^>]*?\/?>/g;
/** A row or a cell further down than a sheet can have: 1,048,576 rows. */
const beyond = /\br="[A-Z]*\d{8,}"/;
const tallestMerge = 10_000;

/** A merge over a whole sheet says nothing about a list. */
function smallMerge(element, from, to) {
  return to - from > tallestMerge ? "" : element;
}

function cellsAlone(zip) {
  for (const [place, path] of zip.FullPaths.entries()) {
    if (!/(?:sheet|workbook)[^/]*\.xml$/i.test(path)) continue;
    const text = Buffer.from(zip.FileIndex[place].content).toString("utf8");
    if (beyond.test(text)) throw new Fault("broken");
    zip.FileIndex[place].content = Buffer.from(text.replace(idle, "").replace(merge, smallMerge));
  }
  return zip;
}

/** Sheets of cells that a person who opens the file can see. */
function isShown(book, name, index) {
  return !book.Workbook?.Sheets?.[index]?.Hidden && book.Sheets[name]?.["!ref"] !== undefined;
}

/** A cell that was merged over several rows says the same in each of them. */
function spreadMerged(sheet) {
  const data = sheet["!data"] ?? [];
  for (const { s: from, e: to } of (sheet["!merges"] ?? []).slice(0, 10_000)) {
    const cell = data[from.r]?.[from.c];
    const isBlank = !cell || cell.t === "z";
    for (let row = from.r + 1; !isBlank && row <= Math.min(to.r, data.length - 1); row++) {
      data[row] ??= [];
      const there = data[row][from.c];
      if (!there || there.t === "z") data[row][from.c] = cell;
    }
  }
}

/** A cell in words. Numbers too long to be exact show that they are not, so that no digit is made up. */
function shownIn(cell) {
  if (!cell) return { text: "" };
  if (cell.t === "z") return cell.f === undefined ? { text: "" } : { text: "", flaw: "formula-without-result" };
  if (cell.t === "e") return { text: "", flaw: "error-in-cell" };
  if (cell.t === "d") return { text: isoDay(cell.v) };
  if (cell.t !== "n") return { text: String(cell.v ?? "") };
  return { text: Math.abs(cell.v) > Number.MAX_SAFE_INTEGER ? cell.v.toExponential() : String(cell.v) };
}

function isoDay(value) {
  const date = value instanceof Date ? value : new Date(value);
  if (Number.isNaN(date.getTime())) return String(value);
  // To the nearest second, as it is shown: a fraction short of midnight is the day after.
  return new Date(date.getTime() + 500).toISOString().slice(0, 10);
}

/** Unpacks an archive into nothing, since what it says of its sizes is not believed. Returns the names in it. */
async function unpackedSmall(bytes) {
  const names = [];
  let unpacked = 0;
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > mostEntries) throw new Fault("too-much-inside");
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName);
      if (entry.isEncrypted()) throw new Fault("locked");
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        unpacked += chunk.length;
        if (unpacked > mostBytes) throw new Fault("too-much-inside");
      }
    }
  } catch (error) {
    throw error instanceof Fault ? error : new Fault("broken");
  }
  return names;
}

function readText(bytes) {
  const text = decoded(bytes);
  if (/^\s*<(?:!doctype\s+html|html|head|body|meta|table|div)\b/i.test(text)) throw new Fault("html");
  const { delimiter, body } = withoutSeparatorLine(text);
  // Rows are counted as a spreadsheet shows them: a line break inside of a cell begins none, an empty line is one.
  let line = 0;
  try {
    const rows = [];
    const records = parse(body, { delimiter: delimiter ?? delimiterOf(body), relax_column_count: true, bom: true });
    for (const cells of records) {
      line += 1;
      if (cells.some((cell) => cell.trim() !== "")) rows.push({ line, cells: cells.map(withoutGuard), flaws: [] });
    }
    return { rows };
  } catch (error) {
    const isQuote = /QUOTE/.test(String(error.code));
    throw isQuote ? new Fault("stray-quote", [String((error.records ?? line) + 1)]) : new Fault("broken");
  }
}

function decoded(bytes) {
  let text;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Fault("not-utf8");
  }
  if (controls.test(text)) throw new Fault("unknown-type");
  return text;
}

/** The line by which Excel is told how columns are separated, and which Excel itself does not count. */
function withoutSeparatorLine(text) {
  const [line, delimiter] = /^sep=([,;\t|])\r?\n?/i.exec(text) ?? [];
  return line === undefined ? { body: text } : { delimiter, body: text.slice(line.length) };
}

/** The mark that cuts the most of the first lines into equally many columns: a title or an address has commas too. */
function delimiterOf(text) {
  const lines = text.split(/\r?\n/, 20).map((line) => line.replace(/"[^"]*"/g, ""));
  const agreeing = [";", ",", "\t", "|"].map((mark) => {
    const widths = lines.map((line) => line.split(mark).length).filter((width) => width > 1);
    const count = (width) => widths.filter((other) => other === width).length;
    const [width = 1] = widths.sort((a, b) => count(b) - count(a) || b - a);
    return { mark, lines: count(width), width };
  });
  return agreeing.sort((a, b) => b.lines - a.lines || b.width - a.width)[0].mark;
}

/** The apostrophe by which a spreadsheet takes a text for a text. */
function withoutGuard(cell) {
  return /^'[=+\-@\t\r\d]/.test(cell) ? cell.slice(1) : cell;
}

parentPort.postMessage("begun");
parentPort.postMessage(await read(Buffer.from(workerData.bytes)));
