import { randomBytes } from "node:crypto";

/** A PDF of one empty page, and as much in a comment that no other file has. */
export function aPdf(uniqueBytes = 100): Buffer<ArrayBuffer> {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
  ];
  let text = `%PDF-1.4\n%${randomBytes(uniqueBytes / 2).toString("hex")}\n`;
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = "trailer\n<</Size 4/Root 1 0 R>>";
  text += `xref\n0 4\n0000000000 65535 f \n${table}${trailer}\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text);
}
