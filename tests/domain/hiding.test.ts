import fc from "fast-check";
import { expect, test } from "vitest";
import { hiderOf, type Telling } from "~/domain/blind/hiding";
import { tellingOfPerson, tellingOfUnit } from "~/domain/blind/telling";

const nothing: Telling = { unit: [], place: [], people: [], names: [], more: [] };
const hide = hiderOf({
  unit: ["Sentra Handayani", "Handayani", "SH"],
  place: ["Jakarta Timur"],
  people: ["Siti Aminah Putri", "Harapan"],
  names: ["Aminah", "Harapan"],
  more: ["Gedung Kenanga"],
});

test.each([
  ["Di Sentra Handayani kami", "Di [unit] kami"],
  ["SENTRA  “HANDAYANI”.", "[unit]”."],
  ["sentra-handayani dan Handayani", "[unit] dan [unit]"],
  ["sentrahandayani dan Sen\u00adtra Hand\u200bayani", "[unit] dan [unit]"],
  ["0812 - 3456 - 7890, linktr.ee/kami", "[kontak], [kontak]"],
  ["0812-3-456-789 dan Rp 0 2023 2024 2025", "[kontak] dan Rp 0 2023 2024 2025"],
  ["hasil 0 1 2 3 4 5 6 7 8 9 10", "hasil 0 1 2 3 4 5 6 7 8 9 10"],
  ["Harapan kami, harapan semua", "[nama] kami, harapan semua"],
  ["Handayanis dan shsh bukan nama", "Handayanis dan shsh bukan nama"],
  ["Bu Aminah, aminah", "Bu [nama], aminah"],
  ["siti aminah putri hadir", "[nama] hadir"],
  ["JAKARTA TIMUR dan Jakarta", "[tempat] dan Jakarta"],
  ["di gedung kenanga", "di [disamarkan]"],
  ["surel a.b+c@kemensos.go.id atau", "surel [kontak] atau"],
  ["lihat https://kemensos.go.id/x?y=1 ya", "lihat [kontak] ya"],
  ["www.contoh.id", "[kontak]"],
  ["bit.ly/abc dan kemensos.go.id/berita.", "[kontak] dan [kontak]"],
  ["ikuti @sentra.handayani kami", "ikuti [kontak] kami"],
  ["+62 812-3456-7890 atau (021) 500 1234", "[kontak] atau ([kontak]"],
  ["NIP 19870312 201001 1 002", "NIP [kontak]"],
  ["NIP 198703122010011002", "NIP [kontak]"],
  ["anggaran Rp62.000.000.000 dan 0,5 persen", "anggaran Rp62.000.000.000 dan 0,5 persen"],
  ["sejak 01-02-2023 10 orang, 2021-2023", "sejak 01-02-2023 10 orang, 2021-2023"],
])("%s", (text, hidden) => {
  expect(hide(text)).toBe(hidden);
});

test("letters that are written in two parts are hidden as those in one", () => {
  const composed = hiderOf({ ...nothing, unit: ["Sentra Café"] });
  expect(composed("Sentra Cafe\u0301".normalize("NFD"))).toBe("[unit]");
});

test("whatever stands around a name, it is not left over, and what names nobody stays as it is", () => {
  const around = fc.string({ unit: fc.constantFrom(..."ab 1.,-(“\n") });
  fc.assert(
    fc.property(
      around,
      around,
      fc.constantFrom("Sentra Handayani", "Gedung Kenanga", "siti@contoh.id"),
      (a, b, name) => {
        const text = `${a} ${name} ${b}`;
        expect(hide(text)).not.toContain(name.split(" ").at(-1));
      },
    ),
  );
  const plain = fc.string({ unit: fc.constantFrom(..."abcdefgh ,.-\n") });
  fc.assert(fc.property(plain, (text) => void expect(hide(text)).toBe(text)));
});

test("no text makes it take long", () => {
  const started = performance.now();
  for (const text of [
    "a.".repeat(15_000),
    "a@".repeat(15_000),
    "0 ".repeat(15_000),
    "(0".repeat(15_000),
    "-".repeat(30_000),
  ]) {
    hide(text);
  }
  // Thirty thousand characters are the most that a text can have; a pattern that looks back takes minutes for them.
  expect(performance.now() - started).toBeLessThan(5000);
});

const register = [
  { unitId: "h", kind: "sentra" as const, names: ["Sentra Handayani di Jakarta", "Sentra Handayani"] },
  { unitId: "old", kind: "sentra" as const, names: ["Balai Anak Handayani"] },
  { unitId: "b", kind: "sentra" as const, names: ["Sentra Budi Luhur"] },
  { unitId: "p", kind: "sentra" as const, names: ["Sentra Budi Perkasa di Jakarta"] },
  { unitId: "d", kind: "directorate" as const, names: ["Direktorat Rehabilitasi Sosial Anak", "Dit. RSA"] },
];

test("a unit is told by its names and those of its forebears, by its own name, and by words that are its alone", () => {
  expect(tellingOfUnit(new Set(["h", "old"]), register)).toEqual(
    expect.arrayContaining(["Sentra Handayani di Jakarta", "Balai Anak Handayani", "handayani"]),
  );
  const luhur = tellingOfUnit(new Set(["b"]), register);
  expect(luhur).toEqual(expect.arrayContaining(["Sentra Budi Luhur", "budi luhur", "luhur"]));
  expect(luhur).not.toContain("budi");
});

test("a unit that is called after its work is told by its whole names alone: their words may be anybody's", () => {
  expect(tellingOfUnit(new Set(["d"]), register)).toEqual(["Direktorat Rehabilitasi Sosial Anak", "Dit. RSA"]);
});

test.each([
  ["Dr. Ir. Siti Aminah, M.Si., Ph.D.", "Siti Aminah", ["Siti", "Aminah"]],
  ["H. Joko bin Ali", "Joko bin Ali", ["Joko"]],
  ["Sukarno", "Sukarno", ["Sukarno"]],
  ["Ani Wijaya (CONTOH)", "Ani Wijaya", ["Wijaya"]],
])("%s is known as %s", (name, whole, single) => {
  expect(tellingOfPerson(name)).toEqual({ whole, single });
});
