// The least that can serve a page: the same bytes with the same headers from node:http.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const { headers, body } = JSON.parse(readFileSync(process.env.ANSWER_FILE, "utf8"));
const lines = Object.entries(headers).flat();
const bytes = Buffer.from(body, "base64");

createServer((_request, response) => {
  response.writeHead(200, lines);
  response.end(bytes);
}).listen(Number(process.env.PORT), process.env.HOST);
