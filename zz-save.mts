import { readFileSync } from "node:fs";
import Client from "better-sqlite3";
import { execSync } from "node:child_process";
const url = "http://127.0.0.1:4601", pid = Number(process.argv[2]);
const cpu = () => { const f = readFileSync(`/proc/${pid}/stat`, "utf8").split(" "); return (Number(f[13]) + Number(f[14])) * 10; };
const db = new Client("/tmp/fl/b.db", { readonly: true });
const judge: any = db.prepare("select a.id, u.email, s.id sid, s.version from assignments a join sheets s on s.assignment_id=a.id join users u on u.id=a.judge_id where s.status='draft' and a.status='accepted' limit 1").get();
const crit: any = db.prepare("select c.id from criteria c join stages st on st.rubric_id=c.rubric_id join entries e on e.stage_id=st.id join assignments a on a.entry_id=e.id where a.id=? limit 1").get(judge.id);
async function signIn(email: string) {
  const body = new URLSearchParams({ email, password: "sayembara-contoh-2026" });
  const a = await fetch(url + "/masuk", { method: "POST", redirect: "manual", headers: { Origin: url }, body });
  return a.headers.getSetCookie().map((l) => l.split(";")[0]).join("; ");
}
const cookie = await signIn(judge.email);
let version = judge.version; let v = 50;
async function save(path: string) {
  v = v === 50 ? 60 : 50;
  const a = await fetch(url + path, { method: "POST", redirect: "manual", headers: { Cookie: cookie, Origin: url, "Accept-Encoding": "gzip, br" }, body: new URLSearchParams({ version: String(version), [`nilai-${crit.id}`]: String(v), [`catatan-${crit.id}`]: "x" + Math.random() }) });
  await a.text();
  const got = a.headers.get("X-Saved-Version");
  if (!got) throw new Error(a.status + " " + a.headers.get("X-Refusal"));
  version = Number(got);
}
for (const [name, path] of [["page", `/penilaian/${judge.id}`], ["door", `/penilaian/${judge.id}/simpan`], ["page", `/penilaian/${judge.id}`], ["door", `/penilaian/${judge.id}/simpan`]]) {
  for (let i = 0; i < 20; i++) await save(path);
  const c = cpu(), t = performance.now(); const n = 150;
  for (let i = 0; i < n; i++) await save(path);
  console.log(name, "cpu-ms", ((cpu() - c) / n).toFixed(2), "ms", ((performance.now() - t) / n).toFixed(2));
}
for (const path of ["/masuk", `/penilaian/${judge.id}`, "/penilaian", "/beranda"]) {
  const get = () => fetch(url + path, { headers: { Cookie: path === "/masuk" ? "" : cookie, "Accept-Encoding": "gzip, br" } }).then((r) => r.text());
  for (let i = 0; i < 15; i++) await get();
  const c = cpu(), n = 80; for (let i = 0; i < n; i++) await get();
  console.log("GET", path, "cpu-ms", ((cpu() - c) / n).toFixed(2));
}
