import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { siteMap } from "../../remix.config.js";

const root = join(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** What people are given to read; the changelog and the decisions tell of the past too. */
const papers = [
  "README.md",
  ...readdirSync(join(root, "docs")).flatMap((name) => (name.endsWith(".md") ? [`docs/${name}`] : [])),
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
].map((file) => ({ file, text: read(file) }));

/** Everything that the papers say in this form, each with the paper that says it. */
function named(form: RegExp): Array<{ file: string; said: string }> {
  return papers.flatMap(({ file, text }) => [...text.matchAll(form)].map(([, said = ""]) => ({ file, said })));
}

function told(wrong: ReadonlyArray<{ file: string; said: string }>): string[] {
  return wrong.map(({ file, said }) => `${file}: ${said}`);
}

/** Paths on the server's own disk, and the one address that no page answers. */
const elsewhere = /^\/(?:run|srv|tmp|healthz|readyz)(?:\/|$)/;

/** `/pleno/:id` and `/pleno/ID` are the same address as `/pleno/:stageId`. */
function shapeOf(address: string): string {
  return address.replace(/[?#].*$/, "").replace(/\/(?::\w+|[A-Z]+)(?=\/|$)/g, "/:");
}

test("every page that the papers name is in the site map", () => {
  const shapes = new Set(siteMap.flatMap(({ pages }) => pages.map(({ path }) => shapeOf(path))));
  const pages = named(/`(?:GET )?(\/[^`\s]*)`/g).filter(({ said }) => !elsewhere.test(said));
  expect(pages.length).toBeGreaterThan(5);
  expect(told(pages.filter(({ said }) => !shapes.has(shapeOf(said))))).toEqual([]);
});

test("every script that the papers run is one of package.json's", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  const run = [...named(/\bnpm run ([a-z]+)/g), ...named(/\bnpm (start|test)\b/g)];
  expect(run.length).toBeGreaterThan(5);
  expect(told(run.filter(({ said }) => !Object.hasOwn(scripts, said)))).toEqual([]);
});

/** How each command of the command line is called, under its name. */
const usages = new Map(
  [...read("app/cli/sayembara.ts").matchAll(/^\s+usage:\s*"([^"]+)"/gm)].map(([, usage = ""]) => [
    firstOf(usage),
    usage,
  ]),
);

function firstOf(text: string): string {
  return text.trim().split(/\s+/)[0] ?? "";
}

/** Whether a call has a known name, the second word that the usage fixes, if any, and no option but the usage's. */
function fits(call: string): boolean {
  const [name = "", second = "", ...rest] = call.trim().split(/\s+/);
  const usage = usages.get(name);
  if (usage === undefined) return false;
  const [, expected = ""] = usage.split(/\s+/);
  const choices = /^<?([a-z|-]+)>?$/.exec(expected)?.[1]?.split("|") ?? [];
  const isChoice = choices.length > 1 || !expected.startsWith("<");
  const isFixed = choices.length > 0 && isChoice && /^[a-z-]+$/.test(second) && !second.startsWith("--");
  const options = [second, ...rest].filter((word) => word.startsWith("--"));
  return (!isFixed || choices.includes(second)) && options.every((option) => usage.includes(option));
}

test("every command that the papers give is one of the command line's", () => {
  const calls = named(/npm run sayembara -- ([^`|#\n]+)/g);
  expect(usages.size).toBeGreaterThan(5);
  expect(calls.length).toBeGreaterThan(5);
  expect(told(calls.filter(({ said }) => !fits(said)))).toEqual([]);
});

/** The source of the portal and of its tools, without tests. */
function sourceIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:ts|tsx|mjs)$/.test(name))
    .map((name) => read(join(folder, name)));
}

function settingsReadIn(sources: readonly string[]): Set<string> {
  const dotted = sources.flatMap((text) => [...text.matchAll(/\benv\??\.([A-Z][A-Z0-9_]+)/g)]);
  const taken = sources.flatMap((text) => [...text.matchAll(/\{([^{}]+)\}: Record<string, string \| undefined>/g)]);
  return new Set([
    ...dotted.map(([, name = ""]) => name),
    ...taken.flatMap(([, names = ""]) => names.split(",").map((name) => name.trim())),
  ]);
}

const ofThePortal = settingsReadIn([...sourceIn("app"), ...sourceIn("db")]);
const ofAll = new Set([...ofThePortal, ...settingsReadIn(sourceIn("tools"))]);

test("every setting that the papers name is read by the code", () => {
  const settings = [
    ...named(/\b([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\b/g),
    ...named(/\b([A-Z]{2,})=\S/g),
    ...named(/`([A-Z]{2,})`/g),
  ];
  expect(settings.length).toBeGreaterThan(10);
  expect(told(settings.filter(({ said }) => !ofAll.has(said)))).toEqual([]);
});

/** Set by Node's own habits, and by PostgreSQL's. */
const ofOthers = ["NODE_ENV", "PGPASSWORD"];

test("every setting that the portal reads stands in the operators' table", () => {
  const rows = [...read("docs/operators.md").matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name = ""]) => name);
  expect([...ofThePortal].filter((name) => !ofOthers.includes(name)).sort()).toEqual(rows.sort());
});

test("every file and folder that the papers name is there, with something in it", () => {
  const files = [
    ...named(/`((?:app|db|docs|migrations|public|tests|tools)\/[^`\s…*:]+)`/g),
    ...papers.flatMap(({ file, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, link = ""]) => ({ file, said: join(file, "..", link) })),
    ),
  ];
  expect(told(files.filter(({ said }) => !isThere(join(root, said))))).toEqual([]);
});

function isThere(path: string): boolean {
  return existsSync(path) && (statSync(path).isFile() || readdirSync(path).length > 0);
}

/** A paper that owns to a gap; one that points to the README does not count. */
const gaps = [
  /\b(?:no|not|nor|cannot)\b[^.|]*\byet\b/i,
  /\bbelum (?:ada halaman|ditampilkan di|tersedia|dapat (?:diubah lewat|dilakukan lewat))/i,
  /^(?:portal|yang) belum (?:ada|dapat)\b/i,
];

test("what is not there yet is told by the README alone, in one place", () => {
  const lines = papers.flatMap(({ file, text }) => {
    const own = file === "README.md" ? text.replace(/^## Not yet\n[\s\S]*?(?=^## )/m, "") : text;
    return own.split("\n").map((line) => ({ file, said: line.replace(/^#+ (?:\d+\. )?/, "") }));
  });
  const owned = lines.filter(({ said }) => gaps.some((gap) => gap.test(said)) && !/README/.test(said));
  expect(read("README.md")).toMatch(/^## Not yet$/m);
  expect(told(owned)).toEqual([]);
});
