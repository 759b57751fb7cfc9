// The least that can show a list: a prepared query and joined strings behind node:http.
import { createServer } from "node:http";
import { createRequire } from "node:module";

const isOld = process.versions.node.startsWith("20.");
const Client = createRequire(import.meta.url)(isOld ? "better-sqlite3-for-node-20" : "better-sqlite3");

const client = new Client(process.env.DATABASE_FILE, { readonly: true });
const list = client.prepare(
  `select proposals.id, proposals.title, proposals.status, unit_names.short_name as unit
   from proposals join unit_names on unit_names.unit_id = proposals.unit_id and unit_names.until_on is null
   order by proposals.updated_at desc limit ? offset ?`,
);
const rows = Number(process.env.ROWS);
const offset = Number(process.env.OFFSET);
const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text) => String(text).replace(/[&<>"]/g, (character) => escapes[character]);

createServer((_request, response) => {
  let html = "<!doctype html><html lang=id><title>Proposal</title><table><tbody>";
  for (const { id, title, status, unit } of list.all(rows, offset)) {
    html += `<tr><td><a href="/sekretariat/proposal/${id}">${escaped(title)}</a></td><td>${escaped(unit)}</td><td>${status}</td></tr>`;
  }
  const body = Buffer.from(`${html}</tbody></table></html>`);
  response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", "Content-Length": body.length });
  response.end(body);
}).listen(Number(process.env.PORT), process.env.HOST);
