import type { ImportKind } from "db/vocabulary";
import { columnsOf, type PersonColumn, type UnitColumn } from "~/domain/imports/row";
import type { Words } from "~/words/words";
import { termFor } from "./vocabulary";

const unit: Record<UnitColumn, string> = {
  name: "CONTOH Sentra Teladan di Kota Contoh",
  shortName: "CONTOH Sentra Teladan",
  kind: "sentra",
  parent: "Direktorat Jenderal Rehabilitasi Sosial",
  city: "Kota Contoh",
  province: "Provinsi Contoh",
  timeZone: "WITA",
  validFrom: "2026-01-01",
  formerName: "CONTOH Balai Teladan",
  formerUntil: "2025-12-31",
  predecessor: "CONTOH Loka Contoh",
  succession: "merged",
  successionOn: "2026-01-01",
  basis: "CONTOH Peraturan Menteri Nomor 1 Tahun 2026",
};

const person: Record<PersonColumn, string> = {
  name: "CONTOH Nama Lengkap",
  email: "nama.contoh@contoh.example",
  nip: "198503152010012001",
  unit: "CONTOH Sentra Teladan",
  role: "innovator",
  changeAgent: "yes",
  agentSince: "2026-01-15",
  agentDecree: "SK-1/CONTOH/2026",
};

const examples: Record<ImportKind, Record<string, string>> = { units: unit, people: person };

/** The row that shows in a template how it is filled in, cell by cell. */
export function exampleOf(words: Words, kind: ImportKind): string[] {
  return columnsOf[kind].map((column) => termFor(words, column, examples[kind][column] ?? ""));
}

/** The template's own example, left in the file, is nobody. */
export function isExample(kind: ImportKind, cells: Partial<Record<string, string>>): boolean {
  return cells.name === examples[kind].name;
}
