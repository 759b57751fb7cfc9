import {
  canBeKept,
  dropCopies,
  filesCache,
  keptAtHeader,
  missingPage,
  type Order,
  pagesCache,
  type Report,
} from "./copies";

/*
 * The service worker of judges in the field: keeps the pages that it was told to keep, answers with the portal's own page
 * as long as there is a line, and with the copy where there is none. It keeps nothing of its own accord.
 */

type Worker = EventTarget & { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } };
type Waiting = Event & { waitUntil(work: Promise<unknown>): void };
type Fetching = Waiting & { request: Request; respondWith(answer: Promise<Response>): void };

const worker = globalThis as unknown as Worker;
const patienceMs = 8000;
/** Kept longer than any stage lasts, a copy is only a danger. */
const longestMs = 21 * 24 * 60 * 60 * 1000;
const away = [502, 503, 504];
const gone = [403, 404, 409, 410];

worker.addEventListener("install", (event) => (event as Waiting).waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => (event as Waiting).waitUntil(worker.clients.claim()));

worker.addEventListener("message", (event) => {
  const { data, ports } = event as MessageEvent<Order>;
  const work = data.kind === "keep" ? keepInTurn(data, (told) => ports[0]?.postMessage(told)) : renew(data.address);
  (event as unknown as Waiting).waitUntil(work);
});

worker.addEventListener("fetch", (event) => {
  const fetching = event as Fetching;
  const { request } = fetching;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && canBeKept(pathname)) fetching.respondWith(pageFor(fetching, pathname));
  else if (isFile(pathname)) fetching.respondWith(fileFor(request));
});

/** What pages are made of: hashed files, and the small pictures of what was handed in. */
function isFile(pathname: string): boolean {
  return pathname.startsWith("/assets/") || /^\/berkas\/[\w-]+\/gambar-kecil$/.test(pathname);
}

type Keeping = Extract<Order, { kind: "keep" }>;
let isKeeping = false;

/** One run at a time: whoever opens the list meanwhile finds it done. */
async function keepInTurn(order: Keeping, tell: (report: Report) => void) {
  if (isKeeping) return;
  isKeeping = true;
  try {
    await keepAll(order, tell);
  } finally {
    isKeeping = false;
  }
}

/** What was just saved stands in the copy too. */
async function renew(address: string) {
  const pages = await caches.open(pagesCache);
  if (await pages.match(address)) await keepOne(pages, address);
}

async function keepAll({ addresses, missing }: Keeping, tell: (report: Report) => void) {
  const pages = await caches.open(pagesCache);
  const now = new Set(addresses);
  for (const { url } of await pages.keys()) if (!now.has(new URL(url).pathname)) await pages.delete(url);
  await pages.put(missingPage, new Response(missing, { headers: { "Content-Type": "text/html; charset=utf-8" } }));
  let kept = 0;
  for (const address of addresses) {
    if (await keepOne(pages, address)) kept += 1;
    tell({ kept, of: addresses.length, isOver: false });
  }
  tell({ kept, of: addresses.length, isOver: true });
}

async function keepOne(pages: Cache, address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { credentials: "same-origin", signal: AbortSignal.timeout(patienceMs) });
    if (!isWhole(answer)) return false;
    const html = await put(pages, address, answer);
    await keepFilesOf(html);
    return true;
  } catch {
    return false;
  }
}

/** The page itself, and not a sign-in or an error in its place. */
function isWhole(answer: Response): boolean {
  return answer.ok && !answer.redirected && (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
}

async function put(pages: Cache, address: string, answer: Response): Promise<string> {
  const html = await answer.text();
  const headers = new Headers(answer.headers);
  headers.set(keptAtHeader, new Date().toISOString());
  await pages.put(address, new Response(html, { headers }));
  return html;
}

async function keepFilesOf(text: string) {
  const files = await caches.open(filesCache);
  const named = text.matchAll(/(\/assets\/[\w./-]+|\/berkas\/[\w-]+\/gambar-kecil)/g);
  for (const address of new Set([...named].map(([found]) => found))) {
    if (await files.match(address)) continue;
    const answer = await fetch(address, { credentials: "same-origin" }).catch(() => undefined);
    if (!answer?.ok) continue;
    await files.put(address, answer.clone());
    if (address.endsWith(".css")) await keepFilesOf(await answer.text());
    if (address.endsWith(".js")) await keepFilesOf(importsOf(await answer.text()));
  }
}

/** The scripts beside it that a script is made of. */
function importsOf(script: string): string {
  return [...script.matchAll(/["']\.\/([\w.-]+\.js)["']/g)].map(([, name]) => `/assets/${name}`).join(" ");
}

async function pageFor(event: Fetching, pathname: string): Promise<Response> {
  const { request } = event;
  const pages = await caches.open(pagesCache);
  const copy = await pages.match(pathname);
  if (!copy) return fetch(request).catch(async (error) => missingFor(pages, error));
  try {
    const answer = await Promise.race([fetch(request), tooLong()]);
    if (away.includes(answer.status)) return marked(pages, copy);
    event.waitUntil(follow(pages, pathname, request, answer).catch(() => undefined));
    return answer;
  } catch {
    return marked(pages, copy);
  }
}

/** The copy goes the way of the page: renewed by it, gone with it; where somebody has to sign in first, all of them. */
async function follow(pages: Cache, pathname: string, { url }: Request, answer: Response) {
  if (answer.type === "opaqueredirect" || answer.status === 401) return dropCopies();
  if (gone.includes(answer.status)) return void (await pages.delete(pathname));
  if (!isWhole(answer)) return;
  // A page that tells what was just done is not the page as it stands.
  if (new URL(url).search) await keepOne(pages, pathname);
  else await keepFilesOf(await put(pages, pathname, answer.clone()));
}

function tooLong(): Promise<never> {
  return new Promise((_resolve, reject) => setTimeout(() => reject(new Error("no answer")), patienceMs));
}

/** A device on which nothing is kept is none of ours: the browser says what it always says. */
async function missingFor(pages: Cache, error: unknown): Promise<Response> {
  const missing = await pages.match(missingPage);
  if (!missing) throw error;
  return missing;
}

/** A copy says since when it is one, for the page to tell its reader. */
async function marked(pages: Cache, copy: Response): Promise<Response> {
  const keptAt = copy.headers.get(keptAtHeader) ?? "";
  if (Date.now() - Date.parse(keptAt) > longestMs) return missingFor(pages, new Error("too old"));
  const html = await copy.text();
  return new Response(html.replace("<html ", `<html data-copy-from="${keptAt}" `), { headers: copy.headers });
}

async function fileFor(request: Request): Promise<Response> {
  const kept = await (await caches.open(filesCache)).match(request.url);
  return kept ?? fetch(request);
}
