import type { AppLoadContext, EntryContext } from "@remix-run/node";
import { expect, test } from "vitest";
import handleRequest from "~/entry.server";
import { Shell } from "~/routes/shell";
import { done } from "~/site/deeds";
import { wordsFor } from "~/words/words";

const address = done("/proposal/1/lampiran", "attached");
const { attached } = wordsFor("id").deeds;

/** The frame of a page at that address, as entry.server sends it. */
async function theFrame(method: "GET" | "POST") {
  const url = new URL(address, "https://sayembara.example");
  const root = { id: "root", path: "*", module: "", hasLoader: true };
  const context = {
    manifest: { version: "", url: "", entry: { module: "", imports: [] }, routes: { root } },
    routeModules: { root: { default: () => <Shell>isi</Shell> } },
    staticHandlerContext: {
      location: { pathname: url.pathname, search: url.search, hash: "", state: null, key: "" },
      matches: [{ route: { id: "root" }, params: {}, pathname: "/", pathnameBase: "/" }],
      loaderData: { root: { language: "id", example: false, requestId: "", person: undefined } },
      actionData: null,
      errors: null,
    },
    future: {},
    isSpaMode: false,
    serializeError: () => undefined,
  } as unknown as EntryContext;
  const request = new Request(url, { method });
  return handleRequest(request, 200, new Headers(), context, {} as AppLoadContext).text();
}

test("a page says what was done when it is opened, and not when it answers a form posted from there", async () => {
  expect(await theFrame("GET")).toContain(attached);
  const answer = await theFrame("POST");
  expect(answer).toContain("isi");
  expect(answer).not.toContain(attached);
});
