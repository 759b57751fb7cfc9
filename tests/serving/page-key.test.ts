import { expect, test } from "vitest";
import { languageOf } from "../../app/web/language.server";
import { pageKey, publicAddress } from "../../app/web/serving/page-key";

const plain = { method: "GET", url: "/galeri", host: "a.example", cookie: undefined, authorization: undefined };

test.each([
  ["another path", { url: "/edisi/2026" }],
  ["another query", { url: "/galeri?hal=2" }],
  ["another language", { cookie: "bahasa=en" }],
  ["another host", { host: "b.example" }],
])("%s is another page", (_what, difference) => {
  expect(pageKey({ ...plain, ...difference })).not.toBe(pageKey(plain));
});

test.each([
  ["HEAD", { method: "HEAD" }],
  ["Indonesian by cookie", { cookie: "bahasa=id" }],
  ["a cookie that ends like the language's", { cookie: "xbahasa=en" }],
  ["a cookie of no concern", { cookie: "tema=gelap" }],
  ["a parameter that no page reads", { url: `${plain.url}?utm_source=x&fbclid=1` }],
])("%s is the same page", (_what, difference) => {
  expect(pageKey({ ...plain, ...difference })).toBe(pageKey(plain));
});

test.each([
  "bahasa=en",
  "bahasa=id",
  "bahasa=en-x",
  "x bahasa=en",
  "xbahasa=en",
  "bahasa=id; bahasa=en",
  "a=b;bahasa=en",
  "bahasa=",
])("the language of %j is the one the page is written in", (cookie) => {
  const language = languageOf(new Request("http://a.example/", { headers: { Cookie: cookie } }));
  expect(pageKey({ ...plain, cookie })).toMatch(new RegExp(`^${language} `));
});

test("a page that is kept for all shows nothing that one visitor put into its address", () => {
  expect(publicAddress("/galeri?utm_source=%3Cb%3E&hal=2&x=1")).toBe("/galeri?hal=2");
  expect(publicAddress("/galeri?utm_source=x")).toBe("/galeri");
});

test("the order of a query does not matter", () => {
  expect(pageKey({ ...plain, url: "/galeri?b=2&a=1" })).toBe(pageKey({ ...plain, url: "/galeri?a=1&b=2" }));
});

test.each([
  ["a write", { method: "POST" }],
  ["a session", { cookie: "sesi=abc" }],
  ["a session among other cookies", { cookie: "bahasa=en; sesi=abc" }],
  ["a session without a space before it", { cookie: "bahasa=en;sesi=abc" }],
  ["credentials", { authorization: "Bearer abc" }],
  ["Remix's data of a page", { url: "/galeri.data" }],
  ["Remix's data of a page with a query", { url: "/galeri.data?halaman=2" }],
  ["a data request of the older kind", { url: "/galeri?_data=routes%2Fgaleri" }],
  ["an endless address", { url: `/galeri?q=${"a".repeat(600)}` }],
  ["no host", { host: undefined }],
])("%s has no shared page", (_what, difference) => {
  expect(pageKey({ ...plain, ...difference })).toBeUndefined();
});
