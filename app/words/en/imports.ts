import type { ImportKind } from "db/vocabulary";
import type { FileFaultCode } from "~/domain/imports/file-fault";
import type { Fate, PersonColumn, ProblemCode, UnitColumn } from "~/domain/imports/row";
import type { imports as id } from "../id/imports";

type Explained = { label: string; meaning: string };

const kinds: Record<ImportKind, string> = { units: "Units", people: "People" };

const units: Record<UnitColumn, Explained> = {
  name: { label: "Name of the unit", meaning: "The full name of today. A unit is known by this name." },
  shortName: { label: "Short name", meaning: "For lists. Where empty, the full name is used." },
  kind: { label: "Kind", meaning: "One of the kinds in the fourth column. Needed for a new unit." },
  parent: {
    label: "Parent unit",
    meaning: "Name or short name of the unit above; it may be another row of this file.",
  },
  city: { label: "City or regency", meaning: "Where the unit has its seat." },
  province: { label: "Province", meaning: "The province of its seat." },
  timeZone: { label: "Time zone", meaning: "WIB, WITA or WIT. Needed for a new unit." },
  validFrom: {
    label: "Valid from",
    meaning: "The first day of this name, such as 2026-01-31 or 31/01/2026. Needed for a new name.",
  },
  formerName: {
    label: "Former name",
    meaning: "The name before this one. A unit that is registered under the former name is renamed.",
  },
  formerUntil: { label: "Former name until", meaning: "The former name's last day. Where empty, the day before." },
  predecessor: {
    label: "Predecessor",
    meaning: "Another unit that this one continues. Its history of awards comes along.",
  },
  succession: { label: "How it continues", meaning: "Needed where a predecessor is given." },
  successionOn: { label: "Continues from", meaning: "A day. Needed where a predecessor is given." },
  basis: { label: "Legal basis", meaning: "Number of the regulation or decree. Needed where a predecessor is given." },
};

const people: Record<PersonColumn, Explained> = {
  name: { label: "Full name", meaning: "With titles, as the portal will show it." },
  email: { label: "E-mail", meaning: "The office address. A person is known by it, and the invitation goes there." },
  nip: {
    label: "Civil servant number (NIP)",
    meaning: "18 digits. In Excel make this column text, or digits get lost.",
  },
  unit: { label: "Unit", meaning: "Name or short name of a unit, as it is registered today." },
  role: { label: "Role", meaning: "The role in that unit. Judges and organisers cannot be imported." },
  changeAgent: { label: "Change agent", meaning: "Yes or no." },
  agentSince: { label: "Change agent since", meaning: "The first day. Needed where change agent is yes." },
  agentDecree: { label: "Change agent decree", meaning: "Number of the decree of appointment." },
};

const fates: Record<Fate, string> = {
  new: "New",
  changed: "Changed",
  unchanged: "Unchanged",
  refused: "Refused",
  duplicate: "Duplicate",
};

const problems: Record<ProblemCode, string> = {
  missing: "is needed",
  "too-long": "is too long: 300 characters at most",
  "unknown-kind": "is no kind of unit known here",
  "unknown-time-zone": "has to be WIB, WITA or WIT",
  "unknown-succession": "is no way of continuing known here",
  "unknown-role": "has to be innovator, unit admin or head of unit",
  "unknown-answer": "has to be yes or no",
  "not-a-day": "is not a right date; write it as 15 January 2026 or 2026-01-15",
  "not-an-email": "is not an e-mail address",
  "not-a-nip": "is not a NIP: 18 digits with a plausible date of birth and month of appointment",
  "nip-rounded": "has lost its last digits, since Excel rounded it; make the column NIP text and type it again",
  "no-letter": "has no letter",
  "formula-without-result": "is a formula that was never computed; open and save the file in Excel, or type the value",
  "error-in-cell": "is an error message of Excel; mend it or type the value",
  "nip-taken": "belongs to somebody else",
  "unit-unknown": "names no registered unit, or one whose row is refused",
  "unit-ambiguous": "is the short name of several units; write the full name",
  "own-ancestor": "must not be the unit itself or one below it",
  "too-early": "has to come after the name before it",
  "other-day": "is not the day registered for this name",
  "not-its-former-name": "was never a registered name of this unit",
  "account-disabled": "belongs to an account that is disabled",
  "organisers-account": "belongs to an organiser or auditor, whose accounts only the system admin keeps",
};

const faults: Record<FileFaultCode, string> = {
  "no-file": "Choose a file first.",
  empty: "This file is empty.",
  "unknown-type": "This file is neither an Excel workbook (XLSX) nor CSV. Save your list as one of these.",
  "old-excel": "This is an old Excel file (XLS). Open it in Excel and save it as an Excel Workbook (XLSX).",
  locked: "This file is locked by a password. Open it in Excel, remove the password, and upload it again.",
  html: "This file is a web page (HTML), though its name looks like Excel. Open it in Excel and save it as an Excel workbook (XLSX).",
  "not-utf8": "The letters in this file cannot be read. Save it as CSV UTF-8, or as XLSX.",
  "stray-quote": "There is a quotation mark without its pair or out of its place. Mend or remove it in row:",
  broken: "This file is damaged or cut off. Save it again in the program it came from, and upload it once more.",
  "too-much-inside": "There is far more in this file than a list. Copy its rows into an empty template.",
  "too-many-rows": "This list has more than 5,000 rows. Split it into several files.",
  "no-rows": "There is no row below the headings. The template's example does not count.",
  "unknown-columns": "Some headings are not known. Use those of the template. Not known:",
  "missing-columns": "The first row lacks headings. Use the template. Missing:",
  "twice-the-column": "Some headings come twice:",
};

export const imports = {
  title: "Import a list",
  lead: "Bring in units or people from an Excel or CSV file. You see what becomes of each row before anything is saved.",
  kinds,
  fates,
  problems,
  fileNames: { units: "template-units", people: "template-people" },
  columns: { units, people },
  answers: { yes: "Yes", no: "No" },
  templates: "Templates",
  templatesText: "Begin with a template. Its second row is an example, and its second sheet explains each column.",
  template: (kind, form) => `Template for ${kind} (${form})`,
  guide: {
    title: "Guide",
    heads: ["Column", "Needed", "Meaning", "Known answers"],
    needed: "Needed",
    free: "Optional",
  },
  sheetRead: (sheet: string) => `Only the first sheet that is shown was read: "${sheet}".`,
  ofSheet: (file: string, sheet: string) => `${file} (sheet ${sheet})`,
  upload: "Upload a list",
  kind: "What the list holds",
  kindHint: {
    units: "New units, new names, and predecessors.",
    people: "Accounts, roles in units, and change agents.",
  },
  kindMissing: "Choose what the list holds.",
  file: "File",
  fileHint: "XLSX or CSV, 2 MB and 5,000 rows at most.",
  read: "Read and check",
  faults,
  earlier: "Latest imports",
  earlierCaption: "Lists that were read",
  none: "No list has been read yet.",
  fileName: "File name",
  readAt: "Read",
  reader: "By",
  state: "State",
  waiting: "Not applied",
  applied: "Applied",
  page: {
    lead: "Nothing has been saved yet. Look at what becomes of each row, then apply.",
    doneLead: "This list has been applied. This is what happened to each row.",
    appliedBy: (name, time) => `Applied by ${name}, ${time}.`,
    counts: "What becomes of the rows",
    all: (count) => `All (${count})`,
    caption: "Rows of the list",
    noRows: "There is no such row.",
    line: "Row",
    who: "Content",
    fate: "Outcome",
    details: "Details",
    unnamed: "(no name)",
    change: (column, before, after) => `${column}, from ${before} to ${after}`,
    empty: "empty",
    sameAs: (line) => `The same as row ${line}; only the first is used.`,
    problem: (column, problem) => `${column} ${problem}`,
    apply: (count) => (count === 1 ? "Apply 1 row" : `Apply ${count} rows`),
    applyText: "Refused and duplicate rows are passed over. Each row is checked once more as it is applied.",
    invites: (count) =>
      count === 1
        ? "One new person will get a letter to activate the account."
        : `${count} new people will each get a letter to activate their account.`,
    nothing: "Nothing needs to be applied: every row already matches what is stored.",
    allRefused: (count: number) => `No row can be applied: ${count === 1 ? "1 row was" : `${count} rows were`} refused`,
    allRefusedText: "Correct the file as explained below, then import it again.",
    another: "Import another list",
  },
} satisfies typeof id;
