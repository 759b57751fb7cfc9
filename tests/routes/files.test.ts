import { createHash } from "node:crypto";
import { attachments, determinations } from "db/schema";
import { expect, test } from "vitest";
import { releaseAttachment } from "~/domain/evidence/releasing.server";
import { paths } from "~/site/paths";
import { startSession } from "~/web/sessions.server";
import { afterJudging, whileOpen } from "../support/blueprint";
import { aHandedInFile, anAttachment, aPdf, aPhoto, freshFiles, withAttachments } from "../support/files";
import { aDraft, everyRow } from "../support/steps";
import { cookieIn, origin, pageAt, routeModule, serveWorld } from "../support/web";
import { freshWorld } from "../support/world";

async function aPortal() {
  freshFiles();
  const world = await freshWorld(withAttachments());
  serveWorld(world, whileOpen);
  const cookieOf = async (person: string) => cookieIn(await startSession(person));
  return { world, draft: await aDraft(world), cookieOf };
}

/** What an address answers to a request, as a Response where it gives one, otherwise status and data. */
async function ask(address: string, cookie: string, init: RequestInit = {}) {
  const url = new URL(address, origin);
  const request = new Request(url, { ...init, headers: { ...init.headers, Cookie: cookie } });
  const { file, params } = pageAt(address);
  const { loader, action } = await routeModule(file);
  const door = init.method === "POST" ? action : loader;
  const context = { nonce: "", requestId: "", clientAddress: "" };
  try {
    return shown(await door?.({ request, params, context }));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return shown(thrown);
  }
}

function shown(given: unknown) {
  if (given instanceof Response)
    return { status: given.status, headers: given.headers, response: given, data: undefined };
  const { data, init } = given as { data: unknown; init?: ResponseInit };
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), response: new Response(), data };
}

function aForm(files: ReadonlyArray<{ name: string; bytes: Uint8Array }>) {
  const form = new FormData();
  for (const { name, bytes } of files) form.append("files", new Blob([new Uint8Array(bytes)]), name);
  return { method: "POST", body: form };
}

test("a form with several files keeps the good ones and tells about each that it refuses", async () => {
  const { world, draft, cookieOf } = await aPortal();
  const innovator = await cookieOf(world.people.innovator);
  const files = [
    { name: "../satu.pdf", bytes: await aPdf(1, "satu") },
    { name: "dua.pdf", bytes: Buffer.from("bukan PDF") },
    { name: "tiga.pdf", bytes: Buffer.alloc(300_000) },
    { name: "empat.pdf", bytes: await aPdf(1, "empat") },
    { name: "lima.pdf", bytes: await aPdf(1, "lima") },
  ];
  const answer = await ask(`${paths.attachments(draft)}?jenis=bukti`, innovator, aForm(files));
  expect(answer.status).toBe(409);
  expect(answer.data).toMatchObject({
    kept: ["satu.pdf", "empat.pdf"],
    errors: [
      { href: "#unggah-bukti", text: expect.stringMatching(/^dua\.pdf: Di sini hanya PDF/) },
      { text: expect.stringMatching(/^tiga\.pdf: Berkas ini terlalu besar/) },
      { text: expect.stringMatching(/^lima\.pdf: Jumlah berkas/) },
    ],
  });
  const rows = await world.database.read.select().from(attachments);
  expect(rows.map(({ name }) => name).sort()).toEqual(["empat.pdf", "satu.pdf"]);
});

test("after the third refused file of a form nothing more is examined, and the rest is told so", async () => {
  const { world, draft, cookieOf } = await aPortal();
  const junk = ["satu", "dua", "tiga"].map((name) => ({ name: `${name}.pdf`, bytes: Buffer.from("bukan PDF") }));
  const files = [...junk, { name: "empat.pdf", bytes: await aPdf() }];
  const innovator = await cookieOf(world.people.innovator);
  const answer = await ask(`${paths.attachments(draft)}?jenis=bukti`, innovator, aForm(files));
  expect(answer.data).toMatchObject({
    kept: [],
    errors: [{}, {}, {}, { text: expect.stringMatching(/^empat\.pdf: Berkas ini belum diperiksa/) }],
  });
  expect(await world.database.read.select().from(attachments)).toEqual([]);
});

test("a form whose files are all kept leads back to the list; one without a file says so", async () => {
  const { world, draft, cookieOf } = await aPortal();
  const innovator = await cookieOf(world.people.innovator);
  const address = `${paths.attachments(draft)}?jenis=foto`;
  const kept = await ask(address, innovator, aForm([{ name: "foto.jpg", bytes: await aPhoto() }]));
  expect([kept.status, kept.headers.get("Location")]).toEqual([302, `${paths.attachments(draft)}?selesai=attached`]);
  const empty = await ask(address, innovator, aForm([{ name: "", bytes: Buffer.alloc(0) }]));
  expect([empty.status, empty.data]).toMatchObject([400, { errors: [{ href: "#unggah-foto" }] }]);
});

test("files of a stranger's form are not read, and a form that is cut off is a bad request", async () => {
  const { world, draft, cookieOf } = await aPortal();
  const before = await everyRow(world);
  const pdf = [{ name: "a.pdf", bytes: await aPdf() }];
  const stranger = await cookieOf(world.people.otherInnovator);
  expect((await ask(`${paths.attachments(draft)}?jenis=bukti`, stranger, aForm(pdf))).status).toBe(404);
  const signedOut = await ask(`${paths.attachments(draft)}?jenis=bukti`, "", aForm(pdf));
  expect([signedOut.status, signedOut.data]).toMatchObject([401, { kind: "session-ended", kept: "[]" }]);

  const boundary = { "Content-Type": "multipart/form-data; boundary=x" };
  const body = '--x\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\n\r\n%PDF-1.7 tanpa akhir';
  const innovator = await cookieOf(world.people.innovator);
  const cut = { method: "POST", headers: boundary, body };
  expect((await ask(`${paths.attachments(draft)}?jenis=bukti`, innovator, cut)).status).toBe(400);
  const { sessions: _before, ...rest } = before;
  const { sessions: _after, ...now } = await everyRow(world);
  expect(now).toEqual(rest);
});

test("a file is sent whole, in part, or not at all, and nobody on the way may keep it", async () => {
  const { world, draft, cookieOf } = await aPortal();
  const content = "0123456789".repeat(10_000);
  const id = await anAttachment(world, draft, { content });
  const innovator = await cookieOf(world.people.innovator);
  const get = (headers: Record<string, string> = {}, method = "GET") =>
    ask(paths.attachment(id), innovator, { headers, method });

  const whole = await get();
  const etag = `"${createHash("sha256").update(content).digest("hex")}"`;
  expect([whole.status, await whole.response.text()]).toEqual([200, content]);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": "100000",
    "content-disposition": "attachment; filename=\"bukti.pdf\"; filename*=UTF-8''bukti.pdf",
    "cache-control": "private, no-store, no-transform",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    etag,
  });

  const read = await ask(paths.attachmentToRead(id), innovator, {});
  expect([read.headers.get("Content-Disposition"), read.headers.get("X-Content-Type-Options")]).toEqual([
    "inline; filename=\"bukti.pdf\"; filename*=UTF-8''bukti.pdf",
    "nosniff",
  ]);

  const part = await get({ Range: "bytes=99995-" });
  expect([part.status, await part.response.text()]).toEqual([206, "56789"]);
  expect([part.headers.get("Content-Range"), part.headers.get("Content-Length")]).toEqual([
    "bytes 99995-99999/100000",
    "5",
  ]);
  expect((await get({ Range: "bytes=0-4", "If-Range": etag })).status).toBe(206);
  expect((await get({ Range: "bytes=0-4", "If-Range": '"lain"' })).status).toBe(200);
  const beyond = await get({ Range: "bytes=100000-" });
  expect([beyond.status, beyond.headers.get("Content-Range")]).toEqual([416, "bytes */100000"]);
  const head = await get({}, "HEAD");
  expect([head.status, head.headers.get("Content-Length"), head.response.body]).toEqual([200, "100000", null]);
});

test("the public has only what was released, at an address of its own", async () => {
  const { world, cookieOf } = await aPortal();
  const file = await aHandedInFile(world);
  const { authority, officer } = world.people;
  await world.database.write(async (db) => {
    const decree = { decreeNo: "SK", decreeOn: "2026-06-01", determinedBy: authority, determinedAt: afterJudging };
    await db.insert(determinations).values({ editionId: world.editionId, stageId: world.presentation, ...decree });
  });
  for (const cookie of ["", await cookieOf(officer)]) {
    expect((await ask(paths.releasedFile(file), cookie)).status).toBe(404);
  }

  await releaseAttachment(await world.as(officer, afterJudging), file);
  const open = await ask(paths.releasedFile(file), "");
  expect([open.status, await open.response.text()]).toEqual([200, expect.stringMatching(/^CONTOH/)]);
  const guarded = await ask(paths.attachment(file), "");
  expect([guarded.status, guarded.headers.get("Location")]).toEqual([
    302,
    `/masuk?lanjut=${encodeURIComponent(paths.attachment(file))}`,
  ]);
});

test("an upload in pieces is nobody's but its writer's, and without a session it is not begun", async () => {
  const { world, draft, cookieOf } = await aPortal();
  const pdf = await aPdf();
  const { officer, judges, auditor, chair, authority, admin, head, innovator } = world.people;
  const metadata = [`proposal ${btoa(draft)}`, `kind ${btoa("bukti")}`, `name ${btoa("a.pdf")}`].join(",");
  const headers = { "Tus-Resumable": "1.0.0", "Upload-Length": String(pdf.length), "Upload-Metadata": metadata };
  const begin = (cookie: string) => ask(paths.uploads, cookie, { method: "POST", headers });
  const tus = { "Tus-Resumable": "1.0.0" };
  const piece = { ...tus, "Upload-Offset": "0", "Content-Type": "application/offset+octet-stream" };
  const send = (cookie: string, address: string) =>
    ask(address, cookie, { method: "POST", headers: piece, body: new Uint8Array(pdf) });

  const mine = await cookieOf(innovator);
  const begun = await begin(mine);
  const address = begun.headers.get("Location") ?? "";
  expect([begun.status, pageAt(address).file]).toEqual([201, "routes/files/upload.ts"]);
  for (const person of [officer, judges[0] ?? "", auditor, chair, authority, admin, head]) {
    const other = await cookieOf(person);
    const answers = [await begin(other), await send(other, address), await ask(address, other, { headers: tus })];
    // The head sees the proposal, so is told that it is not for heads to write.
    const refusals = [person === head ? "not-your-role" : "not-found", "not-found", "not-found"];
    expect(answers.map(({ headers }) => headers.get("X-Refusal"))).toEqual(refusals);
  }
  expect([(await begin("")).status, (await send("", address)).status]).toEqual([401, 401]);
  expect((await ask(address, "")).status).toBe(302);

  const told = await ask(address, mine, { headers: tus });
  expect([told.status, told.headers.get("Upload-Offset")]).toEqual([200, "0"]);
  expect((await ask(paths.uploads, mine)).headers.get("Tus-Extension")).toBe("creation");
  expect((await send(mine, address)).status).toBe(204);
  expect(await world.database.read.select().from(attachments)).toHaveLength(1);
});

test("a declaration without its basis comes back as it was typed", async () => {
  const { world, draft, cookieOf } = await aPortal();
  const file = await anAttachment(world, draft);
  const body = new URLSearchParams({ file, privacy: "guardian_consented", consentBasis: "" });
  const answer = await ask(paths.attachments(draft), await cookieOf(world.people.innovator), { method: "POST", body });
  expect([answer.status, answer.data]).toMatchObject([
    409,
    { errors: [{ href: `#basis-${file}` }], typed: { file, privacy: "guardian_consented", consentBasis: "" } },
  ]);
});
