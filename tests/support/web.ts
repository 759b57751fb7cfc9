import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matchRoutes } from "@remix-run/react";
import { onTestFinished } from "vitest";
import { languageCookieName } from "~/web/serving/cookie-names.server";
import { startSession } from "~/web/sessions.server";
import type { Language } from "~/words/language";
import { siteMap } from "../../remix.config.js";
import { whileOpen } from "./blueprint";
import type { World } from "./world";

type Door = (args: { request: Request; params: Record<string, string | undefined>; context: object }) => unknown;

export type RouteModule = {
  default?: unknown;
  loader?: Door;
  action?: Door;
  headers?: (args: { actionHeaders: Headers; loaderHeaders: Headers }) => HeadersInit;
};

export const routeModules = import.meta.glob<RouteModule>("../../app/routes/**/*.{ts,tsx}");

export const pages = siteMap.flatMap(({ audience, pages }) => pages.map((page) => ({ ...page, audience })));

export function routeModule(file: string): Promise<RouteModule> {
  const load = routeModules[`../../app/${file}`];
  if (!load) throw new Error(`no such route: ${file}`);
  return load();
}

/** The page that the site map has for an address. */
export function pageAt(address: string) {
  const { pathname } = new URL(address, origin);
  const [match] =
    matchRoutes(
      pages.map(({ path, file }) => ({ path, id: file })),
      pathname,
    ) ?? [];
  if (!match) throw new Error(`no page at ${address}`);
  return { file: match.route.id ?? "", params: match.params };
}

export const origin = "https://sayembara.example";

export type Form = Record<string, string | ReadonlyArray<string | File> | File | undefined>;

/** What came of a request: thrown or returned, data or response, all in one shape. */
export type Answer = { status: number; headers: Headers; location: string | undefined; data: unknown };

export type Visitor = Awaited<ReturnType<ReturnType<typeof serveWorld>["signedIn"]>>;

/** Lets the web layer find this world at the given moment, until the test ends. */
export function serveWorld(world: Pick<World, "database">, now: Date = whileOpen) {
  globalThis.__sayembaraDatabase = Promise.resolve(world.database);
  onTestFinished(() => {
    globalThis.__sayembaraDatabase = undefined;
  });
  const atTime = aClock();
  atTime(now);
  return {
    atTime,
    stranger: visitorWith(""),
    signedIn: async (userId: string) => visitorWith(cookieIn(await startSession(userId))),
  };
}

/** What a browser sends back of a Set-Cookie header. */
export function cookieIn(setCookie: string): string {
  return setCookie.split(";")[0] ?? "";
}

/** Someone with these cookies; the next address or form is answered by the page's own loader or action. */
export function visitorWith(cookie: string) {
  return {
    open: (address: string) => ask(address, new Request(new URL(address, origin), { headers: { Cookie: cookie } })),
    /** A download with all its bytes. */
    file: (address: string) => askFile(address, new Request(new URL(address, origin), { headers: { Cookie: cookie } })),
    send: (address: string, form: Form = {}) =>
      ask(
        address,
        new Request(new URL(address, origin), { method: "POST", headers: { Cookie: cookie }, body: encoded(form) }),
      ),
    speaking: (language: Language) =>
      visitorWith([cookie, `${languageCookieName}=${language}`].filter(Boolean).join("; ")),
  };
}

async function askFile(address: string, request: Request) {
  const { file, params } = pageAt(address);
  const { loader } = await routeModule(file);
  const given = await loader?.({ request, params, context: {} });
  if (!(given instanceof Response)) throw new Error(`${file} gave no file`);
  return { headers: given.headers, bytes: Buffer.from(await given.arrayBuffer()) };
}

async function ask(address: string, request: Request): Promise<Answer> {
  const { file, params } = pageAt(address);
  const { loader, action } = await routeModule(file);
  const door = request.method === "GET" ? loader : action;
  if (!door) throw new Error(`${file} takes no ${request.method}`);
  const context = { nonce: "nonce", requestId: "request", clientAddress: "203.0.113.7" };
  try {
    return answerOf(await door({ request, params, context }));
  } catch (thrown) {
    if (thrown instanceof Error) throw thrown;
    return answerOf(thrown);
  }
}

function answerOf(given: unknown): Answer {
  if (given instanceof Response) {
    const { status, headers } = given;
    return { status, headers, location: headers.get("Location") ?? undefined, data: undefined };
  }
  if (isWrapped(given)) {
    const headers = new Headers(given.init?.headers);
    return { status: given.init?.status ?? 200, headers, location: undefined, data: given.data };
  }
  return { status: 200, headers: new Headers(), location: undefined, data: given };
}

/** What Remix's data() makes. */
function isWrapped(given: unknown): given is { data: unknown; init: ResponseInit | null } {
  return typeof given === "object" && given !== null && "type" in given && given.type === "DataWithResponseInit";
}

/** As a browser would: in parts where a file is among the fields. */
function encoded(form: Form): URLSearchParams | FormData {
  const hasFile = Object.values(form)
    .flat()
    .some((value) => value instanceof File);
  return hasFile ? inParts(form) : inOneLine(form);
}

function inParts(form: Form): FormData {
  const parts = new FormData();
  for (const [name, value] of Object.entries(form)) {
    for (const one of [value].flat()) parts.append(name, one instanceof File ? one : String(one));
  }
  return parts;
}

function inOneLine(form: Form): URLSearchParams {
  return new URLSearchParams(
    Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
  );
}

/** The rehearsal clock that the web layer reads: tells it the moment from which time goes on. */
function aClock() {
  const folder = mkdtempSync(join(tmpdir(), "sayembara-clock-"));
  const file = join(folder, "shift");
  const before = process.env.REHEARSAL_CLOCK;
  process.env.REHEARSAL_CLOCK = file;
  onTestFinished(() => {
    if (before === undefined) delete process.env.REHEARSAL_CLOCK;
    else process.env.REHEARSAL_CLOCK = before;
    rmSync(folder, { recursive: true });
  });
  return (moment: Date) => writeFileSync(file, String(moment.getTime() - Date.now()));
}

/** Every single value somewhere inside what a loader gave: all that its page could show. */
export function valuesIn(given: unknown): unknown[] {
  if (given instanceof Date || typeof given !== "object" || given === null) return [given];
  const inner =
    given instanceof Map
      ? [...given.keys(), ...given.values()]
      : given instanceof Set
        ? [...given]
        : Object.values(given);
  return inner.flatMap(valuesIn);
}

/** The names under which a loader gives something, at any depth. */
export function namesIn(given: unknown): string[] {
  if (given instanceof Date || typeof given !== "object" || given === null) return [];
  if (Array.isArray(given)) return given.flatMap(namesIn);
  return Object.entries(given).flatMap(([name, value]) => [name, ...namesIn(value)]);
}
