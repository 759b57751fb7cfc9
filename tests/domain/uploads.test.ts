import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { uploads } from "db/schema";
import { expect, test } from "vitest";
import { measureFile, placeFile, storedPath } from "~/adapters/file-store.server";
import { listAttachments } from "~/domain/attachments/finding.server";
import type { Context } from "~/domain/kernel/context";
import { attachFiles } from "~/web/intake/attaching-form.server";
import type { ContextNow } from "~/web/intake/filing.server";
import { continueUpload, createUpload, tellUpload } from "~/web/intake/resumable.server";
import { takeInReceived } from "~/web/intake/taking-in.server";
import { afterDeadline } from "../support/blueprint";
import { aCollaborator } from "../support/collaborators";
import { aKind, anAttachment, aPdf, freshFiles, withAttachments } from "../support/files";
import { aDraft, everyRow } from "../support/steps";
import { freshWorld } from "../support/world";

const origin = "https://sayembara.example";
const tus = { "Tus-Resumable": "1.0.0" };

async function aDesk() {
  const folder = freshFiles();
  const world = await freshWorld(withAttachments());
  return { folder, world, draft: await aDraft(world), writer: await world.as(world.people.innovator) };
}

function begin(context: Context, draft: string, length: number, { kind = "bukti", name = "bukti.pdf" } = {}) {
  const metadata = Object.entries({ proposal: draft, kind, name })
    .map(([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`)
    .join(",");
  const headers = { ...tus, "Upload-Length": String(length), "Upload-Metadata": metadata };
  return createUpload(async () => context, new Request(`${origin}/berkas/unggah`, { method: "POST", headers }));
}

function send(context: Context, id: string, offset: number, body: Uint8Array | ReadableStream) {
  return sendAs(async () => context, id, offset, body);
}

function sendAs(contextNow: ContextNow, id: string, offset: number, body: Uint8Array | ReadableStream) {
  const type = { "Content-Type": "application/offset+octet-stream", "X-HTTP-Method-Override": "PATCH" };
  const headers = { ...tus, ...type, "Upload-Offset": String(offset) };
  const init = { method: "POST", headers, body, duplex: "half" };
  return continueUpload(contextNow, id, new Request(`${origin}/berkas/unggah/${id}`, init as RequestInit));
}

function ask(context: Context, id: string) {
  return tellUpload(async () => context, id, new Request(`${origin}/berkas/unggah/${id}`, { headers: tus }));
}

const idOf = (begun: Response) => begun.headers.get("Location")?.split("/").at(-1) ?? "";

/** The bytes, and then the line breaks. */
function breakingAfter(bytes: Uint8Array): ReadableStream<Uint8Array> {
  const sent = [bytes];
  return new ReadableStream({
    async pull(controller) {
      const next = sent.shift();
      if (next) return controller.enqueue(next);
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.error(new Error("the line broke"));
    },
  });
}

test("an upload that broke off goes on where it stopped and becomes the same file", async () => {
  const { folder, world, draft, writer } = await aDesk();
  const pdf = await aPdf(20);
  const begun = await begin(writer, draft, pdf.length, { name: "../../Laporan akhir.pdf" });
  expect([begun.status, begun.headers.get("Location")]).toEqual([
    201,
    expect.stringMatching(/^\/berkas\/unggah\/\w{20}$/),
  ]);
  const id = idOf(begun);

  const half = Math.floor(pdf.length / 2);
  await send(writer, id, 0, breakingAfter(pdf.subarray(0, half)));
  const told = await ask(writer, id);
  const here = Number(told.headers.get("Upload-Offset"));
  expect([told.status, told.headers.get("Upload-Length")]).toEqual([200, String(pdf.length)]);
  expect(here).toBe(half);
  expect(await listAttachments(writer, draft)).toEqual([]);
  expect(readdirSync(folder)).toEqual(["unfinished"]);

  const rest = await send(writer, id, here, pdf.subarray(here));
  expect([rest.status, rest.headers.get("Upload-Offset")]).toEqual([204, String(pdf.length)]);
  const [filed] = await listAttachments(writer, draft);
  expect(filed).toMatchObject({ name: "Laporan akhir.pdf", bytes: pdf.length, pages: 20 });
  expect(readFileSync(storedPath(filed?.sha256 ?? ""))).toEqual(pdf);
  expect(readdirSync(join(folder, "unfinished"))).toEqual([]);
  expect(await world.events("attachment.added")).toHaveLength(1);

  const again = await ask(writer, id);
  expect([again.status, again.headers.get("Upload-Offset")]).toEqual([200, String(pdf.length)]);
});

test.each([
  ["while another process writes the same upload, this one waits for its end", 0],
  ["a lock that a process left behind when it died is taken over", 60_000],
])("%s", async (_what, ageMs) => {
  const { folder, draft, writer } = await aDesk();
  const pdf = await aPdf(1);
  const id = idOf(await begin(writer, draft, pdf.length));
  const lock = join(folder, "unfinished", `${id}.lock`);
  writeFileSync(lock, "");
  const touched = new Date(Date.now() - ageMs);
  utimesSync(lock, touched, touched);

  const whenFree = ageMs === 0 ? 400 : 0;
  const startedAt = performance.now();
  if (whenFree > 0) setTimeout(() => rmSync(lock), whenFree);
  expect((await send(writer, id, 0, pdf)).status).toBe(204);
  expect(performance.now() - startedAt).toBeGreaterThanOrEqual(whenFree - 10);
  expect(await listAttachments(writer, draft)).toHaveLength(1);
});

test("an upload whose last answer was lost is finished when it is asked about", async () => {
  const { folder, draft, writer } = await aDesk();
  const pdf = await aPdf();
  const id = idOf(await begin(writer, draft, pdf.length));
  writeFileSync(join(folder, "unfinished", id), pdf);
  const told = await Promise.all([ask(writer, id), ask(writer, id)]);
  expect(told.map(({ status }) => status)).toEqual([200, 200]);
  expect(await listAttachments(writer, draft)).toHaveLength(1);
});

test("an upload whose end was examined and kept, but not put on record, is finished when it is asked about", async () => {
  const { folder, draft, writer } = await aDesk();
  const pdf = await aPdf();
  const id = idOf(await begin(writer, draft, pdf.length));
  const path = join(folder, "unfinished", id);
  writeFileSync(path, pdf);
  const { waiting } = await takeInReceived("pengirim", aKind("document"), "bukti.pdf", await measureFile(path));
  for (const one of waiting) await placeFile(one);
  expect(readFileSync(path)).toEqual(pdf);

  expect((await ask(writer, id)).status).toBe(200);
  expect(await listAttachments(writer, draft)).toHaveLength(1);
  expect(readdirSync(join(folder, "unfinished"))).toEqual([]);
});

test("when the portal fails at the very end, the bytes stay and the upload is finished when it is asked about", async () => {
  const { folder, draft, writer } = await aDesk();
  const pdf = await aPdf();
  const id = idOf(await begin(writer, draft, pdf.length));
  const path = join(folder, "unfinished", id);
  const failing = async () => {
    if (statSync(path).size === pdf.length) throw new Error("the database is away");
    return writer;
  };
  const sent = await sendAs(failing, id, 0, pdf).catch((error: Error) => error.message);
  expect(sent).toBe("the database is away");
  expect(readFileSync(path)).toEqual(pdf);

  expect((await ask(writer, id)).status).toBe(200);
  expect(await listAttachments(writer, draft)).toHaveLength(1);
});

test("files that come at once for more places than there are leave nothing of the refused in the store", async () => {
  const { folder, draft, writer } = await aDesk();
  const sent = await Promise.all(
    Array.from({ length: 6 }, async (_, place) => {
      const body = new FormData();
      body.append("files", new Blob([Uint8Array.from(await aPdf(1, `CONTOH ${place}`))]), "bukti.pdf");
      const request = new Request(`${origin}/proposal/${draft}/lampiran?jenis=bukti`, { method: "POST", body });
      return attachFiles(async () => writer, draft, "bukti", request);
    }),
  );
  const refused = sent.flat().filter(({ refusal }) => refusal);
  const stored = readdirSync(folder, { recursive: true }).filter((name) => /[0-9a-f]{64}$/.test(String(name)));
  expect(refused.length).toBeGreaterThan(0);
  expect(stored).toHaveLength((await listAttachments(writer, draft)).length);
  expect(readdirSync(join(folder, "incoming"))).toEqual([]);
});

test("once three files of a form were refused the others are not examined any more", async () => {
  const { draft, writer } = await aDesk();
  const body = new FormData();
  for (const name of ["a", "b", "c", "d"]) body.append("files", new Blob(["bukan PDF"]), `${name}.pdf`);
  const request = new Request(`${origin}/proposal/${draft}/lampiran?jenis=bukti`, { method: "POST", body });
  const outcomes = await attachFiles(async () => writer, draft, "bukti", request);
  expect(outcomes.map(({ refusal }) => refusal)).toEqual([
    ...Array.from({ length: 3 }, () => "file-not-document"),
    "form-given-up",
  ]);
});

test("a file that is refused at its end says why, also when asked again, and leaves nothing", async () => {
  const { folder, world, draft, writer } = await aDesk();
  const bytes = Buffer.from("bukan PDF");
  const id = idOf(await begin(writer, draft, bytes.length));
  const sent = await send(writer, id, 0, bytes);
  expect([sent.status, sent.headers.get("X-Refusal")]).toEqual([422, "file-not-document"]);
  const told = await ask(writer, id);
  expect([told.status, told.headers.get("X-Refusal")]).toEqual([422, "file-not-document"]);
  expect(readdirSync(join(folder, "unfinished"))).toEqual([]);
  const [row] = await world.database.read.select().from(uploads);
  expect(row).toMatchObject({ id, refusal: "file-not-document", attachmentId: null });
  expect(await listAttachments(writer, draft)).toEqual([]);
});

test("what cannot be taken is refused before its first byte, and nothing is written", async () => {
  const { folder, world, draft, writer } = await aDesk();
  await anAttachment(world, draft);
  await anAttachment(world, draft);
  const before = await everyRow(world);
  const reasons = [
    await begin(writer, draft, 200_001, { kind: "foto" }),
    await begin(writer, draft, 0, { kind: "foto" }),
    await begin(writer, draft, 10),
    await begin(writer, draft, 10, { kind: "surat" }),
    await begin(writer, "lain", 10),
    await begin(await world.as(world.people.otherInnovator), draft, 10, { kind: "foto" }),
    await begin(await world.as(world.people.head), draft, 10, { kind: "foto" }),
    await begin(await world.as(world.people.innovator, afterDeadline), draft, 10, { kind: "foto" }),
  ].map((answer) => answer.headers.get("X-Refusal"));
  expect(reasons).toEqual([
    "file-too-large",
    "file-empty",
    "too-many-files",
    "not-found",
    "not-found",
    "not-found",
    "not-your-role",
    "deadline-passed",
  ]);
  expect(await everyRow(world)).toEqual(before);
  expect(existsSync(join(folder, "unfinished")) ? readdirSync(join(folder, "unfinished")) : []).toEqual([]);
});

test("only who began goes on, and only while writing is allowed", async () => {
  const { world, draft, writer } = await aDesk();
  const pdf = await aPdf();
  const id = idOf(await begin(writer, draft, pdf.length));
  const colleague = await world.addPerson("admin-unit@contoh.example", {
    role: "unit_admin",
    unitId: world.units.kartini,
  });
  for (const person of [colleague, world.people.head, world.people.otherInnovator]) {
    const other = await world.as(person);
    expect([(await ask(other, id)).status, (await send(other, id, 0, pdf)).status]).toEqual([404, 404]);
  }
  const late = await world.as(world.people.innovator, afterDeadline);
  expect((await send(late, id, 0, pdf)).headers.get("X-Refusal")).toBe("deadline-passed");
  expect((await ask(writer, "../../etc/passwd")).status).toBe(404);
  expect((await send(writer, id, 5, pdf.subarray(5))).status).toBe(409);
  expect(await listAttachments(writer, draft)).toEqual([]);
});

test("more than was announced is not taken", async () => {
  const { draft, writer } = await aDesk();
  const pdf = await aPdf();
  const id = idOf(await begin(writer, draft, 10));
  const sent = await send(writer, id, 0, pdf);
  expect(sent.status).toBeGreaterThanOrEqual(400);
  expect(await listAttachments(writer, draft)).toEqual([]);
});

test("two uploads for the last place: one is taken, the other hears that it is full", async () => {
  const { world, draft, writer } = await aDesk();
  await anAttachment(world, draft);
  const pdfs = [await aPdf(1, "satu"), await aPdf(1, "dua")];
  const ids: string[] = [];
  for (const pdf of pdfs) ids.push(idOf(await begin(writer, draft, pdf.length)));
  const sent = await Promise.all(pdfs.map((pdf, place) => send(writer, ids[place] ?? "", 0, pdf)));
  expect(sent.map(({ status }) => status).sort()).toEqual([204, 422]);
  expect(sent.map(({ headers }) => headers.get("X-Refusal")).filter(Boolean)).toEqual(["too-many-files"]);
  expect(await listAttachments(writer, draft)).toHaveLength(2);
});

test("nobody has more than six uploads open, in all proposals together, until a day has passed", async () => {
  const { world, draft, writer } = await aDesk();
  const other = await aDraft(world);
  const asked: Array<[string, string]> = [
    [draft, "bukti"],
    [draft, "foto"],
    [other, "bukti"],
  ];
  for (const [id, kind] of asked)
    for (const _ of [1, 2]) expect((await begin(writer, id, 10, { kind })).status).toBe(201);
  const before = await everyRow(world);
  const seventh = await begin(writer, other, 10, { kind: "foto" });
  expect([seventh.status, seventh.headers.get("X-Refusal")]).toEqual([422, "uploads-unfinished"]);
  expect(await everyRow(world)).toEqual(before);

  const tomorrow = await world.as(world.people.innovator, new Date(writer.now.getTime() + 86_400_000));
  expect((await begin(tomorrow, other, 10, { kind: "foto" })).status).toBe(201);
});

test("open uploads hold their places, with two to spare for those that were lost", async () => {
  const { world, draft, writer } = await aDesk();
  const colleague = await world.as(await aCollaborator(world, draft));
  await anAttachment(world, draft);
  for (const context of [writer, colleague, colleague]) expect((await begin(context, draft, 10)).status).toBe(201);
  expect((await begin(writer, draft, 10)).headers.get("X-Refusal")).toBe("uploads-unfinished");
  expect((await begin(writer, draft, 10, { kind: "foto" })).status).toBe(201);
});

test("an upload that is over holds no place", async () => {
  const { draft, writer } = await aDesk();
  const bytes = Buffer.from("bukan PDF");
  for (let count = 0; count < 7; count++) {
    const id = idOf(await begin(writer, draft, bytes.length));
    expect((await send(writer, id, 0, bytes)).headers.get("X-Refusal")).toBe("file-not-document");
  }
});
