import { expect, test } from "vitest";
import type { PaperOrder } from "~/papers/papers";
import { grouped, printable, unprintable } from "~/papers/printable";
import { printPaper } from "~/papers/printing.server";
import { qrPath } from "~/ui/qr-path";
import { pdfResponse } from "~/web/pdf.server";

const receipt: PaperOrder = {
  paper: "receipt",
  content: {
    language: "id",
    brand: "Sayembara",
    title: "Tanda terima pengajuan",
    footer: "Tanda terima",
    facts: [{ term: "Nomor", value: "SYB-CONTOH-2026-0001" }],
    check: { label: "Pindai", address: "https://sayembara.example/verifikasi/03WXPB3ADVMS" },
    tables: [{ title: "Jawaban", columns: [{ label: "Bagian", share: 1 }], rows: [["Ringkasan"]] }],
  },
};

test("a receipt becomes a PDF to keep", async () => {
  const response = pdfResponse(await printPaper(receipt), "SYB-CONTOH-2026-0001.pdf");

  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(response.headers.get("Content-Type")).toBe("application/pdf");
  expect(response.headers.get("Content-Length")).toBe(String(bytes.byteLength));
});

test("while a paper is set, others get their turn", async () => {
  await printPaper(receipt);
  const rows = Array.from({ length: 400 }, (_, place) => [`Baris ${place}`]);
  const long = { ...receipt.content, tables: [{ title: "Jawaban", columns: [{ label: "Bagian", share: 1 }], rows }] };
  let turns = 0;
  const clock = setInterval(() => turns++, 1);
  await printPaper({ paper: "receipt", content: long as typeof receipt.content });
  clearInterval(clock);
  expect(turns).toBeGreaterThan(10);
});

test("a paper that takes too long is given up, one that cannot be set fails, and the next one comes", async () => {
  await expect(printPaper(receipt, 0)).rejects.toThrow("too long");
  const broken = { paper: "receipt", content: { ...receipt.content, facts: undefined } } as unknown as PaperOrder;
  const [failed, next] = await Promise.allSettled([printPaper(broken), printPaper(receipt)]);
  expect([failed.status, next.status]).toEqual(["rejected", "fulfilled"]);
});

test("what the papers' typeface lacks is spelt out or shows as a gap, and nothing vanishes", () => {
  expect(printable("≥ 80% → naik – “baik” é 5 m²")).toBe(">= 80% -> naik – “baik” é 5 m²");
  expect(printable("Cafe\u0301 漢 \u{1f600}")).toBe("Café ? ?");
});

test("a hash on paper keeps every digit", () => {
  const hash = "0123456789abcdef".repeat(4);
  expect(grouped(hash).split(" ")).toHaveLength(4);
  expect(grouped(hash).replaceAll(" ", "")).toBe(hash);
});

test("a QR code's path darkens exactly its own modules, with a quiet zone around", () => {
  const { size, path } = qrPath("https://sayembara.example/verifikasi/03WXPB3ADVMS");
  const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)].map(([, ...numbers]) => numbers.map(Number));
  expect(runs.map(([x, y, length, back]) => `M${x} ${y}h${length}v1h-${back}z`).join("")).toBe(path);
  for (const [x = 0, y = 0, length = 0] of runs) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + length, y + 1)).toBeLessThanOrEqual(size - 4);
  }
  expect(runs).toContainEqual([4, 4, 7, 7]);
});

test("the signs that paper cannot show are told beforehand, each once", () => {
  expect(unprintable(["Ḣarapan ≥ 5", "ꦲꦤ aksara ꦲ", "سلام 😀", "biasa “saja” – é"])).toEqual(
    expect.arrayContaining(["ꦲ", "ꦤ", "س", "😀"]),
  );
  expect(unprintable(["≥ 72,5 % • “baik” – naïve", ""])).toEqual([]);
});
