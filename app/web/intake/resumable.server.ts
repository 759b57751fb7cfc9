import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { Server, type Upload } from "@tus/server";
import { discardFile, measureFile, uploadsDirectory } from "~/adapters/file-store.server";
import { cleanName } from "~/domain/attachments/file-name";
import type { TakenFile } from "~/domain/evidence/attaching.server";
import { beginUpload, findUpload, finishUpload, refuseUpload } from "~/domain/evidence/uploading.server";
import type { Context } from "~/domain/kernel/context";
import { newId } from "~/domain/kernel/ids.server";
import type { Reason } from "~/domain/kernel/reasons";
import { Refusal } from "~/domain/kernel/refusal";
import { paths } from "~/site/paths";
import { type ContextNow, fileAway, proposalShelf } from "./filing.server";
import { takeInReceived } from "./taking-in.server";
import { lockUpload, UploadLocker } from "./upload-lock.server";

const locker = new UploadLocker();
const stores = new Map<string, FileStore>();
const finishing = new Map<string, Promise<void>>();

const protocol = { "Tus-Resumable": "1.0.0", "Cache-Control": "no-store" };

/** What this server speaks, for a client that asks. */
export const tusAbilities = { ...protocol, "Tus-Version": "1.0.0", "Tus-Extension": "creation" };

/** Begins an upload (tus.io): proposal, kind and name stand in its metadata. */
export function createUpload(contextNow: ContextNow, request: Request): Promise<Response> {
  return answer(handle(contextNow, request));
}

/** Takes the next piece, which comes as a POST since only that and GET pass here, and tells how far the upload is. */
export function continueUpload(contextNow: ContextNow, uploadId: string, request: Request): Promise<Response> {
  return answer(toldWhole(contextNow, uploadId).then((told) => told ?? handle(contextNow, asPatch(request))));
}

/** Tells how much of an upload is here, so that it can go on from there; one that is whole is finished first. */
export function tellUpload(contextNow: ContextNow, uploadId: string, request: Request): Promise<Response> {
  const head = new Request(request.url, { method: "HEAD", headers: request.headers });
  return answer(toldWhole(contextNow, uploadId).then((told) => told ?? handle(contextNow, head)));
}

/** A refusal is told as its reason in a header: 422, since clients try again after a 409. */
async function answer(asked: Promise<Response>): Promise<Response> {
  try {
    const response = await asked;
    response.headers.delete("Access-Control-Allow-Origin");
    response.headers.delete("Access-Control-Expose-Headers");
    return response;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return refused(error.reason);
  }
}

function refused(reason: Reason): Response {
  const status = reason === "not-found" ? 404 : 422;
  return new Response(null, { status, headers: { ...protocol, "X-Refusal": reason } });
}

/** What became of an upload of which all is here; no further piece ever goes into its file. */
async function toldWhole(contextNow: ContextNow, uploadId: string): Promise<Response | undefined> {
  await finishWhole(contextNow, uploadId);
  const { finishedAt, refusal, bytes } = await findUpload(await contextNow(), uploadId);
  if (!finishedAt) return undefined;
  if (refusal) return refused(refusal as Reason);
  const length = String(bytes);
  return new Response(null, { headers: { ...protocol, "Upload-Offset": length, "Upload-Length": length } });
}

async function handle(contextNow: ContextNow, request: Request): Promise<Response> {
  return (await serverFor(contextNow)).handleWeb(request);
}

/** The store makes its folder by itself, and ends the process when it cannot; so it is made before. */
async function serverFor(contextNow: ContextNow): Promise<Server> {
  const directory = uploadsDirectory();
  await mkdir(directory, { recursive: true });
  const datastore = stores.get(directory) ?? new FileStore({ directory });
  stores.set(directory, datastore);
  return new Server({
    path: paths.uploads,
    datastore,
    locker,
    relativeLocation: true,
    namingFunction: newId,
    onUploadCreate: async (_request, upload) => {
      await beginUpload(await contextNow(), { id: upload.id, bytes: upload.size ?? 0, ...wishOf(upload) });
      return {};
    },
    onUploadFinish: async (_request, { id }) => {
      await finishOnce(contextNow, id);
      return {};
    },
    // What the protocol does not know is ours: refusals become answers above, faults go to the log.
    onResponseError: (_request, error) => {
      if (!("status_code" in error)) throw error;
      return undefined;
    },
  });
}

function wishOf({ metadata }: Upload) {
  const said = (name: string) => (metadata?.[name] ?? "").replaceAll("\0", "");
  return { proposalId: said("proposal"), kindCode: said("kind"), name: cleanName(said("name"), "") };
}

function asPatch(request: Request): Request {
  const { url, headers, body, signal } = request;
  return new Request(url, { method: "PATCH", headers, body, signal, duplex: "half" } as RequestInit);
}

/** Where the process ended between the last piece and its examination, or the answer to it was lost. */
async function finishWhole(contextNow: ContextNow, uploadId: string): Promise<void> {
  const { finishedAt, bytes } = await findUpload(await contextNow(), uploadId);
  if (finishedAt) return;
  const here = await stat(pathOf(uploadId)).catch(() => undefined);
  if (here?.size !== bytes) return;
  const unlock = await lockUpload(uploadId);
  try {
    await finishOnce(contextNow, uploadId);
  } finally {
    await unlock();
  }
}

function finishOnce(contextNow: ContextNow, uploadId: string): Promise<void> {
  const running = finishing.get(uploadId) ?? finish(contextNow, uploadId).finally(() => finishing.delete(uploadId));
  finishing.set(uploadId, running);
  return running;
}

/** All of it is here: it becomes an attachment, or its row says why not. Until one is on record its bytes stay. */
async function finish(contextNow: ContextNow, uploadId: string): Promise<void> {
  const { kind, name, startedBy, proposalId, finishedAt } = await findUpload(await contextNow(), uploadId);
  // By another process, while this one waited for its turn.
  if (finishedAt) return;
  const path = pathOf(uploadId);
  const refusal = await caughtRefusal(async () => {
    const examined = await takeInReceived(startedBy, kind, name, await measureFile(path));
    const record = (context: Context, file: TakenFile) => finishUpload(context, uploadId, file);
    await fileAway(contextNow, proposalShelf(proposalId, kind.code), examined, record, path);
  });
  if (refusal) await refuseUpload(await contextNow(), uploadId, refusal.reason);
  await discardFile({ path });
  await discardFile({ path: `${path}.json` });
  if (refusal) throw refusal;
}

async function caughtRefusal(work: () => Promise<void>): Promise<Refusal | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function pathOf(uploadId: string): string {
  return join(uploadsDirectory(), uploadId);
}
