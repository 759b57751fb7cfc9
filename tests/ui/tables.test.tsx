import { expect, test } from "vitest";
import { CutLine } from "~/ui/cut-line";
import { Funnel } from "~/ui/funnel";
import { DataTable } from "~/ui/table";
import { rendered, textById } from "../support/markup";

const columns = [
  { key: "rank", label: "Peringkat", align: "end" as const },
  { key: "title", label: "Judul", heading: true, href: "?urut=title", sorted: "ascending" as const },
  { key: "unit", label: "Unit kerja" },
];
const rows = [
  { key: "a", cells: { rank: 1, title: "Satu", unit: "Kartini" } },
  {
    key: "b",
    cells: { rank: 2, title: "Dua", unit: "Alyatama" },
    tone: "below" as const,
    before: <CutLine label="Batas: Top 1" columns={3} />,
  },
];

test("a table has a caption, a header for each column and one for each row", () => {
  const { all, markup, text } = rendered(
    <DataTable caption="Peringkat" captionHidden columns={columns} rows={rows} empty="" />,
  );
  expect(all("caption")).toHaveLength(1);
  expect(text.startsWith("Peringkat")).toBe(true);
  expect(all("th").map(({ attributes }) => attributes.scope)).toEqual(["col", "col", "col", "row", "row"]);
  expect(all("th").map(({ attributes }) => attributes["aria-sort"])).toEqual([
    undefined,
    "ascending",
    undefined,
    undefined,
    undefined,
  ]);
  expect(all("a").map(({ attributes }) => attributes.href)).toEqual(["?urut=title"]);
  expect(markup.indexOf("Batas: Top 1")).toBeGreaterThan(markup.indexOf("Satu"));
  expect(markup.indexOf("Batas: Top 1")).toBeLessThan(markup.indexOf("Dua"));
});

test("each cell names its column, so that a phone can show a row as a card", () => {
  const { all } = rendered(<DataTable caption="Peringkat" columns={columns} rows={rows} empty="" />);
  expect(all("td").map(({ attributes }) => attributes["data-label"])).toEqual([
    "Peringkat",
    "Unit kerja",
    undefined,
    "Peringkat",
    "Unit kerja",
  ]);
  expect(all("td").map(({ attributes }) => attributes.colspan)).toEqual([
    undefined,
    undefined,
    "3",
    undefined,
    undefined,
  ]);
});

test("without rows there is no empty table but what is to be said instead", () => {
  expect(rendered(<DataTable caption="Peringkat" columns={columns} rows={[]} empty="Belum ada." />).markup).toBe(
    "Belum ada.",
  );
});

test("a wide table scrolls in a region that the keyboard reaches, named by its caption", () => {
  const { one, markup } = rendered(<DataTable caption="Peringkat" columns={columns} rows={rows} empty="" scrolls />);
  const { attributes } = one("section");
  expect([attributes.tabindex, textById(markup, attributes["aria-labelledby"] ?? "")]).toEqual(["0", "Peringkat"]);
});

test("a picture of numbers has the same numbers as words and as a table", () => {
  const steps = [
    { label: "Ditulis", value: 40, text: "40 proposal" },
    { label: "Diajukan", value: 0, text: "0 proposal" },
  ];
  const { all, text } = rendered(
    <Funnel
      title="Perjalanan"
      steps={steps}
      tableLabel="Lihat sebagai tabel"
      tableCaption="Jumlah"
      tableHeads={["Langkah", "Proposal"]}
    />,
  );
  expect(all("svg").map(({ attributes }) => attributes["aria-hidden"])).toEqual(all("svg").map(() => "true"));
  expect(all("th").map(({ attributes }) => attributes.scope)).toEqual(["col", "col", "row", "row"]);
  for (const { text: said } of steps) expect(text.split(said).length - 1).toBeGreaterThanOrEqual(2);
  expect(text).not.toMatch(/NaN|Infinity/);
});
