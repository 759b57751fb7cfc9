import type { DetailedError, Upload } from "tus-js-client";

const pieceBytes = 8 * 1024 * 1024;
const atOnce = 3;
const retryDelays = [0, 1000, 3000, 6000, 12_000, 24_000];

type Words = Record<"uploading" | "examining" | "saved" | "waiting" | "failed" | "ended" | "reload", string>;
type Row = { show(text: string, share?: number): void };

/**
 * Sends the files of each form[data-upload] in pieces, several at once and with progress; after the line broke, or on
 * another visit with the same file, each goes on where it stopped. Without this the form posts them as any form does.
 */
export function startUploads() {
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-upload]")) watch(form);
}

function watch(form: HTMLFormElement) {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  const button = form.querySelector("button");
  if (!input || !button) return;
  const kept = new WeakSet<File>();
  form.addEventListener("submit", (event) => {
    const files = [...(input.files ?? [])].filter((file) => !kept.has(file));
    if (files.length === 0) return;
    event.preventDefault();
    button.disabled = true;
    sendAll(form, files, kept).then((allKept) => {
      if (allKept) location.assign(form.dataset.done ?? "");
      else button.disabled = false;
    });
  });
}

/** Whether every file was taken; what was not is told in its row, and the way to the others stands below. */
async function sendAll(form: HTMLFormElement, files: File[], kept: WeakSet<File>): Promise<boolean> {
  const words: Words = JSON.parse(form.dataset.words ?? "{}");
  const list = form.querySelector<HTMLElement>("[data-progress]");
  if (!list) return false;
  list.replaceChildren();
  const waiting = files.map((file) => ({ file, row: addRow(list, file.name, words.uploading) }));
  const results: boolean[] = [];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const isKept = await send(form, words, next);
      if (isKept) kept.add(next.file);
      results.push(isKept);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const allKept = results.every(Boolean);
  if (!allKept && results.some(Boolean)) addReload(list, form.dataset.done ?? "", words.reload);
  return allKept;
}

async function send(form: HTMLFormElement, words: Words, { file, row }: { file: File; row: Row }): Promise<boolean> {
  const { upload: endpoint = "", proposal = "", kind = "" } = form.dataset;
  const reasons: Record<string, string> = JSON.parse(form.dataset.reasons ?? "{}");
  const { Upload } = await import("tus-js-client");
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
      onProgress: (sent, total) => row.show(sent === total ? words.examining : words.uploading, sent / total),
      onSuccess: () => {
        row.show(words.saved, 1);
        resolve(true);
      },
      onError: (error) => {
        const answer = (error as DetailedError).originalResponse;
        if (!answer) return waitForLine();
        const reason = reasons[answer.getHeader("X-Refusal") ?? ""];
        row.show(reason ?? (answer.getStatus() === 401 ? words.ended : words.failed));
        resolve(false);
      },
    });
    const waitForLine = () => {
      row.show(words.waiting);
      addEventListener("online", () => upload.start(), { once: true });
    };
    upload.findPreviousUploads().then(([earlier]) => {
      if (earlier) upload.resumeFromPreviousUpload(earlier);
      upload.start();
    });
  });
}

/** A file's name, how far it is, and in words what becomes of it, which is read out. */
function addRow(list: HTMLElement, name: string, text: string): Row {
  const item = document.createElement("li");
  const title = document.createElement("p");
  const bar = document.createElement("progress");
  const status = document.createElement("p");
  title.textContent = name;
  title.className = "font-semibold [overflow-wrap:anywhere]";
  bar.setAttribute("aria-label", name);
  bar.className = "block w-full max-w-measure";
  status.setAttribute("role", "status");
  status.className = "text-sm";
  status.textContent = text;
  item.append(title, bar, status);
  list.append(item);
  return {
    show(said, share) {
      status.classList.toggle("text-danger", share === undefined);
      if (share === undefined) bar.remove();
      else bar.value = share;
      if (status.textContent !== said) status.textContent = said;
    },
  };
}

function addReload(list: HTMLElement, href: string, text: string) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = text;
  item.append(link);
  list.append(item);
}
