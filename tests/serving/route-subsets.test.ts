import { matchRoutes } from "@remix-run/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeSubsets } from "../../app/web/serving/route-subsets";
import { siteMap } from "../../remix.config.js";

type Branch = Parameters<typeof matchRoutes>[0][number];
type Route = { id: string; parentId?: string; path?: string };

/** The site map as Remix has it: a root, a layout without a path for each audience, and the pages. */
const routes: Record<string, Route> = { root: { id: "root" } };
for (const { audience, pages } of siteMap) {
  routes[audience] = { id: audience, parentId: "root" };
  for (const { path, file } of pages) routes[file] = { id: file, parentId: audience, path };
}
const addresses = Object.values(routes).flatMap(({ path }) => path ?? []);

function treeOf(some: Record<string, Route>, parentId?: string): Branch[] {
  return Object.values(some)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path }) => ({ id, ...(path ? { path } : {}), children: treeOf(some, id) }));
}

const matchIn = (some: Record<string, Route>, address: string) =>
  matchRoutes(treeOf(some), address)?.map(({ route, params }) => [route.id, params]);

const word = fc.constantFrom("abc", "unduh", "bagian", "x y", "Galeri", "%67aleri", "sekretariat", "..", "a.data");
const filled = fc
  .tuple(fc.constantFrom(...addresses), fc.array(word, { minLength: 8, maxLength: 8 }))
  .map(([path, words]) => path.replace(/:\w+|\*/g, () => words.pop() ?? "a"));
const odd = fc.tuple(filled, word, fc.constantFrom("", "/", "//")).map(([path, more, end]) => `${path}/${more}${end}`);

test("an address matches among its subset what it matches among all", () => {
  const subsetFor = makeSubsets(routes);
  fc.assert(
    fc.property(
      fc.oneof(
        filled,
        odd,
        filled.map((path) => path.toUpperCase()),
      ),
      (address) => {
        expect(matchIn(subsetFor(address), address)).toEqual(matchIn(routes, address));
      },
    ),
    { numRuns: 2000 },
  );
});

test("the subset is small, and the same for addresses that begin alike", () => {
  const subsetFor = makeSubsets(routes);
  expect(Object.keys(subsetFor("/masuk")).length).toBeLessThan(10);
  expect(subsetFor("/penilaian/a")).toBe(subsetFor("/penilaian/b"));
});
