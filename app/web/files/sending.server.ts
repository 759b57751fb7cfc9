import { Readable } from "node:stream";
import { type ByteRange, openFile, sizeOfFile } from "~/adapters/file-store.server";
import { StoreTrouble } from "~/adapters/store-trouble";
import { attachmentDisposition, inlineDisposition } from "./disposition";
import { rangeAsked } from "./range";

type Sent = { sha256: string; name: string; mediaType: string };

/** Streams a stored file, or the part of it that was asked for. Nobody on the way may keep or change it. */
export async function sendFile(request: Request, { sha256, name, mediaType }: Sent): Promise<Response> {
  const size = await sizeOfFile(sha256);
  if (size === undefined) throw new StoreTrouble("missing", { cause: sha256 });
  const etag = `"${sha256}"`;
  const headers = new Headers({
    "Content-Type": mediaType,
    "Content-Disposition": isToBeRead(request) ? inlineDisposition(name, mediaType) : attachmentDisposition(name),
    "Cache-Control": "private, no-store, no-transform",
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
    ETag: etag,
  });
  const range = isSameFile(request, etag) ? rangeAsked(request.headers.get("Range"), size) : undefined;
  if (range === "unsatisfiable") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set("Content-Length", String(range ? range.end - range.start + 1 : size));
  if (range) headers.set("Content-Range", `bytes ${range.start}-${range.end}/${size}`);
  return new Response(bodyOf(request, sha256, range), { status: range ? 206 : 200, headers });
}

/** Somebody who reads one file after the other asks for them in the browser. */
function isToBeRead({ url }: Request): boolean {
  return new URL(url).searchParams.has("lihat");
}

/** A part of a file is only of use to who has the rest of the same one. */
function isSameFile({ headers }: Request, etag: string): boolean {
  const condition = headers.get("If-Range");
  return condition === null || condition === etag;
}

function bodyOf({ method }: Request, sha256: string, range: ByteRange | undefined): BodyInit | null {
  if (method === "HEAD") return null;
  return Readable.toWeb(openFile(sha256, range)) as ReadableStream;
}
