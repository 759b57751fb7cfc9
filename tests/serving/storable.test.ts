import { expect, test } from "vitest";
import { hasInlineScript, isStorable } from "../../app/web/serving/storable";

const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "public, max-age=30" };

test("a public page is storable", () => {
  expect(isStorable(new Response("", { headers }))).toBe(true);
});

test.each([
  ["an error", { status: 404, headers }],
  ["another type", { headers: { ...headers, "Content-Type": "application/json" } }],
  ["a page that sets a cookie", { headers: { ...headers, "Set-Cookie": "sesi=1" } }],
  ["a page whose route does not opt in", { headers: { "Content-Type": "text/html" } }],
  ["a private page", { headers: { ...headers, "Cache-Control": "public, private" } }],
  ["a page that differs by something the key leaves out", { headers: { ...headers, Vary: "Accept-Language" } }],
])("%s is not", (_what, init) => {
  expect(isStorable(new Response("", init))).toBe(false);
});

test.each([
  ["<script>alert(1)</script>", true],
  ['<script nonce="abc" src="/a.js"></script>', true],
  ['<link rel="preload" nonce="" href="/a.js">', true],
  ['<script type="application/ld+json">{}</script>', true],
  ['<script data-src="/a.js">x()</script>', true],
  ['<script type="module" src="/a.js"></script>', false],
  ["<p>&lt;script&gt;</p>", false],
])("inline script in %s: %s", (html, isInline) => {
  expect(hasInlineScript(html)).toBe(isInline);
});
