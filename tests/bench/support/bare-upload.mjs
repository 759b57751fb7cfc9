// The least that can take a file: busboy's stream into a file on disk, unhashed, unexamined, not even synced.
import { createWriteStream } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";

let taken = 0;

createServer((request, response) => {
  if (request.method !== "POST") return response.end();
  const form = busboy({ headers: request.headers });
  const files = [];
  form.on("file", (_name, content) => {
    files.push(pipeline(content, createWriteStream(join(process.env.FILES_DIR, `bare-${taken++ % 3}`))));
  });
  form.on("close", async () => {
    await Promise.all(files);
    response.writeHead(302).end();
  });
  request.pipe(form);
}).listen(Number(process.env.PORT), process.env.HOST);
