/** Where this device keeps pages to be read without a line, and what they are made of. */
export const pagesCache = "luring-halaman";
export const filesCache = "luring-berkas";

/** Under this address stands what is said of a page that is not kept; no page of the portal has it. */
export const missingPage = "/penilaian/?tidak-tersimpan";

export const keptAtHeader = "X-Kept-At";

/** The first part of every address that can be kept. */
const judging = "/penilaian";

export function canBeKept(pathname: string): boolean {
  return pathname === judging || pathname.startsWith(`${judging}/`);
}

/** What the page asks of the worker; it answers through the port with how many are kept. */
export type Order = { kind: "keep"; addresses: string[]; missing: string } | { kind: "renew"; address: string };

/** `isOver` once no more will come; `kept` is then less than `of` where some could not be had. */
export type Report = { kept: number; of: number; isOver: boolean };

/** Takes everything off this device that was kept to be read without a line. */
export async function dropCopies(): Promise<void> {
  if (!("caches" in globalThis)) return;
  await Promise.all([caches.delete(pagesCache), caches.delete(filesCache)]);
}
