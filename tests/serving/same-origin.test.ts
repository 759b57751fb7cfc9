import { expect, test } from "vitest";
import { isCrossSiteWrite } from "../../app/web/serving/same-origin";

const host = "portal.example";
const own = "https://portal.example";

test.each([
  ["a form of our own page", { method: "POST", secFetchSite: "same-origin", origin: own }, false],
  ["a write typed into the address bar's tool", { method: "POST", secFetchSite: "none", origin: undefined }, false],
  ["a client that is no browser", { method: "POST", secFetchSite: undefined, origin: undefined }, false],
  ["an older browser on our own page", { method: "POST", secFetchSite: undefined, origin: own }, false],
  ["our host in capitals", { method: "PUT", secFetchSite: undefined, origin: "https://PORTAL.example" }, false],
  ["another site", { method: "POST", secFetchSite: "cross-site", origin: "https://evil.example" }, true],
  [
    "a neighbour on the same domain",
    { method: "DELETE", secFetchSite: "same-site", origin: "https://x.portal.example" },
    true,
  ],
  [
    "another site in an older browser",
    { method: "PATCH", secFetchSite: undefined, origin: "https://evil.example" },
    true,
  ],
  [
    "another port of our host",
    { method: "POST", secFetchSite: undefined, origin: "https://portal.example:8443" },
    true,
  ],
  ["a page that hides where it is from", { method: "POST", secFetchSite: undefined, origin: "null" }, true],
  ["nonsense for an origin", { method: "POST", secFetchSite: "same-origin", origin: "::" }, true],
  [
    "another site that only reads",
    { method: "GET", secFetchSite: "cross-site", origin: "https://evil.example" },
    false,
  ],
])("%s", (_who, request, isRefused) => {
  expect(isCrossSiteWrite({ ...request, host })).toBe(isRefused);
});

test("a request that names no host is not ours when it names an origin", () => {
  expect(isCrossSiteWrite({ method: "POST", secFetchSite: undefined, origin: own, host: undefined })).toBe(true);
});
