import { dropCopies, keptAtHeader, type Order, pagesCache, type Report } from "./copies";

const script = "/luring.js";
const list = "/penilaian";
const accountKey = "luring:akun";
/** A list that is opened again soon finds its copies fresh enough. */
const freshMs = 10 * 60 * 1000;

/**
 * A judge has the list's pages kept on this device by a button, to be read where there is no line. Once kept they are
 * renewed whenever the list is opened, until they are taken off or the judge signs out. Whoever else signs in here finds
 * none of them.
 */
export async function startOffline() {
  showCopyNotice();
  const account = document.querySelector<HTMLElement>("[data-kept-writing]")?.dataset.keptWriting ?? "";
  if (account && keptFor() && keptFor() !== account) await forget();
  const place = document.querySelector<HTMLElement>("[data-copies]");
  // A list without work has nothing left to keep.
  if (!place && location.pathname === list && keptFor()) await forget();
  if (!place || !("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  place.hidden = false;
  part(place, "keep").addEventListener("click", () => keep(place, account));
  part(place, "drop").addEventListener("click", () => forget().then(() => showState(place)));
  const keptAt = await showState(place);
  if (keptAt && Date.now() - keptAt.getTime() > freshMs && navigator.onLine) keep(place, account);
}

function keptFor(): string | null {
  try {
    return localStorage.getItem(accountKey);
  } catch {
    return null;
  }
}

const calmMs = 4000;
let renewing: ReturnType<typeof setTimeout> | undefined;

/** After a save, once it is calm: what was saved is to be there too when the line is gone. */
export function renewCopy() {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) return;
  clearTimeout(renewing);
  const order: Order = { kind: "renew", address: location.pathname };
  renewing = setTimeout(() => worker.postMessage(order), calmMs);
}

/** Takes the copies off this device, and the worker with them. */
export async function forget() {
  localStorage.removeItem(accountKey);
  await dropCopies();
  const registered = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  await Promise.all(registered.map((one) => one.unregister()));
}

async function keep(place: HTMLElement, account: string) {
  const { addresses = "", missing = "" } = place.dataset;
  show(place, "working", "");
  try {
    await navigator.serviceWorker.register(script, { scope: list });
  } catch {
    return show(place, "failed", "");
  }
  const { active } = await navigator.serviceWorker.ready;
  localStorage.setItem(accountKey, account);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }: MessageEvent<Report>) => {
    show(place, "working", `${data.kept}/${data.of}`);
    if (data.isOver) showState(place);
  };
  const order: Order = { kind: "keep", addresses: addresses.split(" "), missing };
  active?.postMessage(order, [port2]);
}

/** @returns when the oldest of the copies was made; undefined where there is none */
async function showState(place: HTMLElement): Promise<Date | undefined> {
  const addresses = (place.dataset.addresses ?? "").split(" ");
  const pages = (await caches.has(pagesCache)) ? await caches.open(pagesCache) : undefined;
  const times: number[] = [];
  for (const address of addresses) {
    const copy = await pages?.match(address);
    if (copy) times.push(Date.parse(copy.headers.get(keptAtHeader) ?? ""));
  }
  if (times.length === 0) {
    show(place, "none", "");
    return undefined;
  }
  const oldest = new Date(Math.min(...times));
  const isWhole = times.length === addresses.length;
  show(place, isWhole ? "kept" : "partly", isWhole ? clock(oldest) : `${times.length}/${addresses.length}`);
  return oldest;
}

type State = "none" | "working" | "kept" | "partly" | "failed";

function show(place: HTMLElement, state: State, detail: string) {
  const sentence = place.dataset[state] ?? "";
  const told = part(place, "state");
  const text = sentence.replace("{detail}", detail);
  if (told.textContent !== text) told.textContent = text;
  part(place, "keep").hidden = state === "working" || state === "kept";
  part(place, "drop").hidden = state === "none" || state === "failed";
}

function part(place: HTMLElement, name: string): HTMLElement {
  const found = place.querySelector<HTMLElement>(`[data-copies-${name}]`);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

/** A page that comes from this device says so, and since when. */
function showCopyNotice() {
  const { copyFrom } = document.documentElement.dataset;
  const notice = document.querySelector<HTMLElement>("[data-copy-notice]");
  if (!copyFrom || !notice) return;
  notice.hidden = false;
  for (const time of notice.querySelectorAll("time")) {
    time.dateTime = copyFrom;
    time.textContent = clock(new Date(copyFrom));
  }
}

function clock(moment: Date): string {
  const shown = {
    day: "numeric",
    month: "long",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Jakarta",
  } as const;
  return `${new Intl.DateTimeFormat(document.documentElement.lang, shown).format(moment)} WIB`;
}
