import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Running } from "../row";
import type { Child } from "./child";

const megabyte = 1024 * 1024;
export const uploadMegabytes = 100;

type Target = { path: string; headers?: Record<string, string>; stop(): Promise<void> };

/** One upload after the other; an operation is one megabyte. Tells the memory that it took when it is over. */
export async function underUploads(child: Child, name: string, { path, headers = {}, stop }: Target): Promise<Running> {
  const pdf = await aLargePdf();
  const before = await child.memory();
  return {
    async run(seconds) {
      const cpu = await child.cpuMs();
      const startedAt = performance.now();
      let [operations, failures] = [0, 0];
      do {
        const status = await post(child.url + path, headers, unlikeBefore(pdf));
        if (status === 302) operations += uploadMegabytes;
        else failures += 1;
      } while (performance.now() - startedAt < seconds * 1000);
      return {
        operations,
        failures,
        seconds: (performance.now() - startedAt) / 1000,
        cpuMs: (await child.cpuMs()) - cpu,
      };
    },
    async stop() {
      const after = await child.memory();
      const shown = (bytes: number) => `${Math.round(bytes / megabyte)} MB`;
      console.error(
        `${name}: ${shown(before.now)} of memory before, ${shown(after.now)} after, ${shown(after.most)} at most`,
      );
      await stop();
    },
  };
}

/** A document of one page with a large attachment. */
async function aLargePdf(): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(randomBytes(uploadMegabytes * megabyte - 64 * 1024), "data.bin");
  return Buffer.from(await document.save());
}

/** The same file is not taken twice, so a few bytes of its attachment change. */
function unlikeBefore(pdf: Buffer): Buffer {
  randomBytes(16).copy(pdf, Math.floor(pdf.length / 2));
  return pdf;
}

async function post(url: string, headers: Record<string, string>, file: Buffer): Promise<number> {
  const part = 'Content-Disposition: form-data; name="files"; filename="besar.pdf"\r\nContent-Type: application/pdf';
  const [head, tail] = [Buffer.from(`--batas\r\n${part}\r\n\r\n`), Buffer.from("\r\n--batas--\r\n")];
  const length = { "Content-Length": head.length + file.length + tail.length };
  const type = { "Content-Type": "multipart/form-data; boundary=batas" };
  const sending = request(url, { method: "POST", headers: { ...headers, ...type, ...length } });
  const answered = once(sending, "response") as Promise<[IncomingMessage]>;
  sending.write(head);
  for (let at = 0; at < file.length; at += megabyte) {
    if (!sending.write(file.subarray(at, at + megabyte))) await Promise.race([once(sending, "drain"), answered]);
  }
  sending.end(tail);
  const [answer] = await answered;
  answer.resume();
  return answer.statusCode ?? 0;
}
