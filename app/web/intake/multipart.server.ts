import { on } from "node:events";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { data } from "@remix-run/node";
import busboy, { type FileInfo } from "busboy";
import type { Offered } from "./taking-in.server";

const mostFiles = 30;

export function isMultipart(request: Request): boolean {
  return request.headers.get("Content-Type")?.startsWith("multipart/form-data") === true;
}

/** The files of a posted form, one after another as they come over the line; fields are not read. */
export async function* filesIn(request: Request): AsyncGenerator<Offered> {
  const parser = parserFor(request);
  const files = on(parser, "file", { close: ["close"] }) as AsyncIterable<[string, Readable, FileInfo]>;
  // Each is told by what is awaited; meanwhile an error that nobody listens to would end the process.
  const unheard = () => {};
  parser.on("error", unheard);
  parser.on("file", (_name, content) => content.on("error", unheard));
  const reading = pipeline(Readable.fromWeb(request.body as ReadableStream), parser);
  reading.catch(unheard);
  try {
    for await (const [, content, { filename }] of files) {
      if (filename) yield { name: filename, content };
      content.resume();
    }
    await reading;
  } catch (error) {
    if (isCutOff(error)) throw data(null, { status: 400 });
    throw error;
  } finally {
    parser.destroy();
  }
}

/** Of a form whose end never comes, as the parser says it. */
export function isCutOff(error: unknown): boolean {
  return error instanceof Error && /^Unexpected end of (?:form|file)$/.test(error.message);
}

function parserFor(request: Request) {
  try {
    const limits = { files: mostFiles, fields: 10, fieldSize: 1000, parts: mostFiles + 10 };
    return busboy({ headers: Object.fromEntries(request.headers), limits, defParamCharset: "utf8" });
  } catch {
    throw data(null, { status: 400 });
  }
}
