import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { aStartedServer } from "./support/started";

const megabyte = 1024 * 1024;
const form = "multipart/form-data; boundary=x";
const piece = "application/offset+octet-stream";

/** Reads a body as it comes, and says how much there was and what. */
async function digest(request: Request): Promise<Response> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return new Response(`${bytes} ${hash.digest("hex")}`);
}

function megabytes(count: number) {
  const chunk = Buffer.alloc(megabyte, "sayembara");
  return { chunk, body: () => Readable.toWeb(Readable.from(Array(count).fill(chunk))) as ReadableStream };
}

test.each([
  ["/proposal/abc/lampiran?jenis=foto", form],
  ["/berkas/unggah/abc", piece],
])("30 MB stream through %s unchanged", async (address, type) => {
  await using server = await aStartedServer({ handle: digest });
  const { chunk, body } = megabytes(30);
  const init = { method: "POST", headers: { "Content-Type": type }, body: body(), duplex: "half" };
  const answer = await fetch(server.url + address, init as RequestInit);
  const whole = createHash("sha256");
  for (let count = 0; count < 30; count++) whole.update(chunk);
  expect([answer.status, await answer.text()]).toEqual([200, `${30 * megabyte} ${whole.digest("hex")}`]);
});

test.each([
  ["/proposal/abc/lampiran", "application/x-www-form-urlencoded"],
  ["/proposal/abc/lampiran", "text/plain"],
  ["/proposal/abc/lampiran/def/hapus", form],
  ["/proposal/abc/identitas", form],
  ["/berkas/unggah", piece],
  ["/berkas/unggah/abc", form],
])("nothing but a file may be larger than 2 MB: %s as %s", async (address, type) => {
  let asked = 0;
  await using server = await aStartedServer({ handle: async () => new Response(String(++asked)) });
  const body = Buffer.alloc(3 * megabyte);
  const answer = await fetch(server.url + address, { method: "POST", headers: { "Content-Type": type }, body });
  expect([answer.status, asked]).toEqual([413, 0]);
});
