import type { KippSectionCode } from "~/domain/editions/templates/kipp-form";
import { faktorPembeda, inspirasi, keberlanjutan, prosesReplikasi, sumberDaya } from "./example-paragraphs-future";
import { adaptabilitasPotensi, adaptabilitasReplikasi, signifikansi } from "./example-paragraphs-impact";
import { implementasi, kebaruan, latarBelakang, ringkasan } from "./example-paragraphs-problem";

/**
 * Paragraphs to build fictional answers from, in any order: one for each hundred words of a section's limit fills it to
 * between 60 and 95 percent. {judul} is a proposal's title, {unit} a unit's short name; {angka1} and {angka2} are whole
 * numbers with {angka1} the smaller, best drawn afresh for each paragraph.
 */
export const exampleParagraphs: Record<KippSectionCode, readonly string[]> = {
  ringkasan,
  "latar-belakang": latarBelakang,
  kebaruan,
  implementasi,
  signifikansi,
  "adaptabilitas-replikasi": adaptabilitasReplikasi,
  "adaptabilitas-potensi": adaptabilitasPotensi,
  "sumber-daya": sumberDaya,
  keberlanjutan,
  inspirasi,
  "proses-replikasi": prosesReplikasi,
  "faktor-pembeda": faktorPembeda,
};
