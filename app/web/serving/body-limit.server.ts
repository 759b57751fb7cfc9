import type { IncomingMessage } from "node:http";
import { mostBytesAtOnce } from "~/domain/attachments/room";
import { pathOf } from "./access-line";
import type { Arrival } from "./arrival";
import { refuseAfterBody, refuseAndHangUp } from "./refusing.server";

const limit = 2 * 1024 * 1024;
const formOverhead = 64 * 1024;

/** Where files come in, each by the one media type that is streamed there and never read into memory. */
const uploads: ReadonlyArray<{ path: RegExp; mediaType: string }> = [
  { path: /^\/proposal\/[^/]+\/lampiran$/, mediaType: "multipart/form-data" },
  { path: /^\/penilaian\/[^/]+\/kunjungan\/foto$/, mediaType: "multipart/form-data" },
  { path: /^\/berkas\/unggah\/[^/]+$/, mediaType: "application/offset+octet-stream" },
];

/** Answers 413 itself when the body is too large: at once if the request says so, else while it comes in. */
export function isTooLarge(arrival: Arrival): boolean {
  const { request } = arrival;
  const most = limitOf(request);
  const announced = request.headers["content-length"];
  if (announced !== undefined) {
    if (Number(announced) <= most) return false;
    refuseAfterBody(arrival, "too-large");
    return true;
  }
  if (request.headers["transfer-encoding"] !== undefined) countWhileReading(arrival, most);
  return false;
}

/** A form is small: over the slowest line it is here by now. Files have longer. */
const slowestFormMs = 60_000;

/** Gives up a form whose body does not come to its end. */
export function limitPatience(arrival: Arrival) {
  const { request, response } = arrival;
  if (arrival.isReading || isUpload(request)) return;
  const impatience = setTimeout(() => refuseAndHangUp(arrival, "too-slow"), slowestFormMs);
  const settle = () => clearTimeout(impatience);
  request.once("end", settle);
  response.once("close", settle);
}

/** Whether files come in here, to be streamed to the disk. */
export function isUpload({ url, headers }: IncomingMessage): boolean {
  const here = pathOf(url);
  const sent = headers["content-type"] ?? "";
  return uploads.some(({ path, mediaType }) => path.test(here) && sent.startsWith(mediaType));
}

function limitOf(request: IncomingMessage): number {
  return isUpload(request) ? mostBytesAtOnce + formOverhead : limit;
}

function countWhileReading(arrival: Arrival, most: number) {
  const { request } = arrival;
  let received = 0;
  request.on("data", function count(chunk: Buffer) {
    received += chunk.length;
    if (received <= most) return;
    request.off("data", count);
    refuseAndHangUp(arrival, "too-large");
  });
}
