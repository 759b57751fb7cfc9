import { existsSync } from "node:fs";
import { join } from "node:path";
import { matchRoutes } from "@remix-run/react";
import { expect, test } from "vitest";
import { paths } from "~/site/paths";
import { siteMap } from "../../remix.config.js";
import { pageAt, pages, routeModules } from "../support/web";

const app = join(import.meta.dirname, "../../app");

/** Each of paths.ts as an address, with "x" for everything that it is given. */
const addresses = Object.entries(paths).flatMap(([name, path]): Array<[string, string]> => {
  if (typeof path === "string") return [[name, path]];
  if (name === "verification")
    return [
      [name, paths.verification()],
      [name, paths.verification("x")],
    ];
  return [[name, (path as (...given: string[]) => string)("x", "x")]];
});

test("every file of the site map exists", () => {
  const files = siteMap.flatMap(({ layout, pages }) => [layout, ...pages.map(({ file }) => file)]);
  expect(files.filter((file) => !existsSync(join(app, file)))).toEqual([]);
});

test("every page lies in its audience's folder, as does its layout", () => {
  for (const { audience, layout, pages } of siteMap) {
    const strays = [layout, ...pages.map(({ file }) => file)].filter((file) => !file.startsWith(`routes/${audience}/`));
    expect(strays).toEqual([]);
  }
});

test("every file that answers requests is in the site map, and what is in it answers", async () => {
  const answering: string[] = [];
  for (const [path, load] of Object.entries(routeModules)) {
    const { loader, action } = await load();
    if (loader || action) answering.push(path.replace("../../app/", ""));
  }
  expect(answering.sort()).toEqual(pages.map(({ file }) => file).sort());
});

test("no file and no address is there twice, whatever its parameters are called", () => {
  const shapes = pages.map(({ path }) => path.replace(/:\w+/g, ":"));
  const files = pages.map(({ file }) => file);
  expect(shapes.filter((shape, place) => shapes.indexOf(shape) !== place)).toEqual([]);
  expect(files.filter((file, place) => files.indexOf(file) !== place)).toEqual([]);
});

test("every path that the code can write leads to a page", () => {
  const astray = addresses.filter(([, address]) => pageAt(address).file === "routes/public/unknown.tsx");
  expect(astray).toEqual([]);
});

test("every page but the one for unknown addresses has its path", () => {
  const reached = new Set(addresses.map(([, address]) => pageAt(address).file));
  expect(pages.filter(({ file, path }) => path !== "*" && !reached.has(file))).toEqual([]);
});

test("two paths never write the same address", () => {
  const written = addresses.map(([, address]) => address);
  expect(new Set(written).size).toBe(written.length);
});

test("Remix knows the same addresses in the same order", async () => {
  const { default: routes } = await import("~/routes");
  const branches = await Promise.all((await routes).map(async (branch) => branch));
  const known = branches.flatMap(({ file, children }) =>
    (children ?? []).map((child) => [file, child.path, child.file]),
  );
  const mapped = siteMap.flatMap(({ layout, pages }) => pages.map(({ path, file }) => [layout, path, file]));
  expect(known).toEqual(mapped.map(([layout, path, file]) => [layout, path, file]));
  expect(
    matchRoutes(
      pages.map(({ path, file }) => ({ path, id: file })),
      "/proposal/baru",
    )?.[0]?.route.id,
  ).toBe("routes/innovator/proposals/new-proposal.tsx");
});
