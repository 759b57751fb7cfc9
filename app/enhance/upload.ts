import type { DetailedError, HttpResponse, Upload } from "tus-js-client";
import { nextTry } from "./line";
import { type MarkedField, markedField } from "./marked-field";
import { addReload, addRow, type Row } from "./upload-row";

const pieceBytes = 8 * 1024 * 1024;
const atOnce = 3;
/** After these the row tells what it waits for. */
const retryDelays = [0, 1000, 3000, 6000];
/** What a proxy answers while the portal behind it is away. */
const awayStatuses = [502, 503, 504];

type Words = Record<"uploading" | "examining" | "saved" | "waiting" | "failed" | "ended" | "reload", string>;
type Task = { form: HTMLFormElement; field: MarkedField; words: Words; reasons: Record<string, string> };
type Waiting = { file: File; row: Row };

/**
 * Sends the files of each form[data-upload] in pieces, several at once and with progress; once the line or the server
 * is back, or on another visit with the same file, each goes on where it stopped. Without this the form posts them as
 * any form does.
 */
export function startUploads() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) watch(form);
}

function watch(form: HTMLFormElement) {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  const button = form.querySelector("button");
  if (!input || !button) return;
  const { words = "{}", reasons = "{}", done = "" } = form.dataset;
  const task: Task = { form, field: markedField(input), words: JSON.parse(words), reasons: JSON.parse(reasons) };
  const kept = new WeakSet<File>();
  input.addEventListener("change", task.field.clear);
  form.addEventListener("submit", (event) => {
    const files = [...(input.files ?? [])].filter((file) => !kept.has(file));
    if (files.length === 0) return;
    event.preventDefault();
    button.disabled = true;
    task.field.clear();
    sendAll(task, files, kept).then((allKept) => {
      if (allKept) location.assign(done);
      else button.disabled = false;
    });
  });
}

/** Whether every file was taken; what was not is told in its row, and the way to the others stands below. */
async function sendAll(task: Task, files: File[], kept: WeakSet<File>): Promise<boolean> {
  const { form, words } = task;
  const list = form.querySelector<HTMLElement>("[data-progress]");
  if (!list) return false;
  list.replaceChildren();
  const waiting = files.map((file) => ({ file, row: addRow(list, file.name, words.uploading) }));
  const results: boolean[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const isKept = await send(task, next);
      if (isKept) kept.add(next.file);
      results.push(isKept);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const allKept = results.every(Boolean);
  if (!allKept && results.some(Boolean)) addReload(list, form.dataset.done ?? "", words.reload);
  return allKept;
}

async function send({ form, field, words, reasons }: Task, { file, row }: Waiting): Promise<boolean> {
  const { upload: endpoint = "", proposal = "", kind = "" } = form.dataset;
  const lineIsBack = () => {
    row.tell(words.waiting);
    return nextTry();
  };
  const Upload = await loadUpload(lineIsBack);
  return new Promise((resolve) => {
    const upload: Upload = new Upload(file, {
      endpoint,
      metadata: { proposal, kind, name: file.name },
      // The server answers GET and POST alone.
      overridePatchMethod: true,
      chunkSize: pieceBytes,
      retryDelays,
      removeFingerprintOnSuccess: true,
      fingerprint: async () => [proposal, kind, file.name, file.size, file.lastModified].join("|"),
      onProgress: (sent, total) => row.tell(sent === total ? words.examining : words.uploading, sent / total),
      onSuccess: () => {
        row.tell(words.saved, 1);
        resolve(true);
      },
      onError: (error) => {
        const answer = (error as DetailedError).originalResponse;
        if (isAway(answer)) return lineIsBack().then(() => upload.start());
        const reason = reasons[answer?.getHeader("X-Refusal") ?? ""];
        const told = row.refuse(reason ?? (answer?.getStatus() === 401 ? words.ended : words.failed));
        if (reason) field.refuse(told);
        resolve(false);
      },
    });
    upload.findPreviousUploads().then(([earlier]) => {
      if (earlier) upload.resumeFromPreviousUpload(earlier);
      upload.start();
    });
  });
}

/** The program that sends pieces comes with the first file; it too may have to wait for the line. */
async function loadUpload(lineIsBack: () => Promise<void>): Promise<typeof Upload> {
  try {
    return (await import("tus-js-client")).Upload;
  } catch {
    await lineIsBack();
    return loadUpload(lineIsBack);
  }
}

function isAway(answer: HttpResponse | null | undefined): boolean {
  return !answer || awayStatuses.includes(answer.getStatus());
}
