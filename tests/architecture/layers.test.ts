import { assignmentStatuses, nominationStatuses, proposalStatuses, stageStatuses } from "db/vocabulary";
import { expect, test } from "vitest";
import { siteMap } from "../../remix.config.js";
import { filesIn, importsOf, sourcesIn } from "../support/sources";

const domain = sourcesIn("app/domain");
const pure = domain.filter(({ path }) => !path.endsWith(".server.ts"));
const routes = sourcesIn("app/routes");
const markup = [
  ...sourcesIn("app/ui"),
  ...routes,
  ...sourcesIn("app").filter(({ path }) => /^app\/[\w.]+$/.test(path)),
];

/** Each source's path with what a pattern finds in it. */
const hits = (sources: typeof domain, pattern: RegExp) =>
  sources.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([hit]) => `${path}: ${hit}`));

const imports = (sources: typeof domain, forbidden: RegExp) =>
  sources.flatMap((source) =>
    importsOf(source)
      .filter((target) => forbidden.test(target))
      .map((target) => `${source.path}: ${target}`),
  );

test("the readers of sources below see files, imports and code, but no comments", () => {
  expect(domain.length).toBeGreaterThan(80);
  expect(pure.length).toBeGreaterThan(30);
  expect(imports(domain, /^db\/schema$/).length).toBeGreaterThan(20);
  expect(
    importsOf({ path: "", text: 'import type { A } from "x";\nimport { type B, c } from "node:fs";\nimport "y";' }),
  ).toEqual(["node:fs", "y"]);
  expect(hits(sourcesIn("app/adapters"), /Date\.now\(\)/g)).toHaveLength(1);
});

test("a domain file without .server in its name is pure: no Node, no database, no clock", () => {
  expect(imports(pure, /^node:|^drizzle-orm|^db\/(?!vocabulary$)|\.server$/)).toEqual([]);
  expect(hits(pure, /new Date\(\)|Date\.now\(|performance\.now\(|Math\.random\(|process\.env/g)).toEqual([]);
});

test("nothing in the domain reads the clock: now is handed in", () => {
  expect(hits(domain, /new Date\(\)|Date\.now\(|performance\.now\(|setTimeout\(|setInterval\(/g)).toEqual([]);
});

test("nothing in the domain knows HTTP or React", () => {
  expect(imports(domain, /^@remix-run|^react|^~\/(?:web|routes|ui|words|enhance)\//)).toEqual([]);
  expect(hits(domain, /\b(?:Request|Response|FormData|Headers)\(/g)).toEqual([]);
});

test("a route holds no query and no connection: neither drizzle, nor the schema, nor an engine", () => {
  expect(imports(routes, /^drizzle-orm|^db\/(?!vocabulary$)|^~\/adapters\//)).toEqual([]);
  expect(hits(routes, /\b(?:db|database|context)\.(?:read|write|select|insert|update|delete)\b|getDatabase/g)).toEqual(
    [],
  );
});

test("a route never imports from another audience's folder", () => {
  const strays = siteMap.flatMap(({ audience }) => {
    const others = siteMap.map((one) => one.audience).filter((one) => one !== audience);
    const own = routes.filter(({ path }) => path.startsWith(`app/routes/${audience}/`));
    expect(own.length).toBeGreaterThan(0);
    return imports(own, new RegExp(`^(?:(?:\\.\\./)+|~/routes/)(?:${others.join("|")})/`));
  });
  expect(strays).toEqual([]);
});

test("no file and no folder is named for its layer", () => {
  const layers = /^(?:.*-)?(?:services?|managers?|utils?|helpers?)$|^(?:common|types|constants|lib|misc|shared)$/;
  const names = [...filesIn("app"), ...filesIn("db")].flatMap((path) =>
    path.split("/").map((part) => part.replace(/(?:\.server)?\.tsx?$/, "")),
  );
  expect(names.length).toBeGreaterThan(500);
  expect([...new Set(names)].filter((name) => layers.test(name))).toEqual([]);
});

test("only .server files touch database, disk, network or secrets", () => {
  // What an operator runs is never sent to a browser.
  const open = sourcesIn("app").filter(({ path }) => !/\.server\.tsx?$|^app\/(?:cli|seeds)\//.test(path));
  expect(imports(open, /^node:(?!crypto$|buffer$)|^drizzle-orm|^db\/(?:schema|engine|migrate)/)).toEqual([]);
  expect(hits(open, /process\.env/g)).toEqual([]);
});

test("every table of transitions names known states only", () => {
  const tables = domain.flatMap(({ path, text }) =>
    [...text.matchAll(/const next: Record<(\w+), readonly \1\[\]> = \{([\s\S]*?)\n\};/g)].map(
      ([, type = "", body = ""]) => ({ path, type, body }),
    ),
  );
  const known: Record<string, readonly string[]> = {
    ProposalStatus: proposalStatuses,
    StageStatus: stageStatuses,
    AssignmentStatus: assignmentStatuses,
    NominationStatus: nominationStatuses,
  };
  expect(tables.map(({ type }) => type).sort()).toEqual(Object.keys(known).sort());
  for (const { path, type, body } of tables) {
    const from = [...body.matchAll(/^\s+(\w+):/gm)].map(([, state]) => state);
    const to = [...body.matchAll(/"(\w+)"/g)].map(([, state]) => state ?? "");
    expect([path, from]).toEqual([path, [...(known[type] ?? [])]]);
    expect(to.filter((state) => !known[type]?.includes(state))).toEqual([]);
  }
});

test("no markup carries an inline style or raw HTML: the content security policy would drop the one and the other could run", () => {
  expect(hits(markup, /\sstyle=|dangerouslySetInnerHTML/g)).toEqual([]);
});

test("pages are never hydrated, so none waits for an event or an effect that would never come", () => {
  expect(hits(markup, /\son[A-Z]\w+=\{|\buse(?:State|Effect|LayoutEffect|Reducer|Fetcher|Submit)\(/g)).toEqual([]);
});

test("shared code speaks to both engines: no query is ended in the words of one", () => {
  const ofOne = /^app\/cli\/\w+-(?:sqlite|postgres)\.ts$|^db\/(?:engine\/|migrate\.ts)/;
  const sharedCode = [...sourcesIn("app"), ...sourcesIn("db")].filter(({ path }) => !ofOne.test(path));
  expect(hits(sharedCode, /\)\s*\.(?:get|run|all)\(\)/g)).toEqual([]);
});

test("every posted form is read through readForm, which bounds names and number of its fields", () => {
  const bare = sourcesIn("app")
    .filter(({ path, text }) => text.includes(".formData()") && path !== "app/web/read-form.server.ts")
    .map(({ path }) => path);
  expect(bare).toEqual([]);
});
