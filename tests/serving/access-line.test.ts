import { expect, test } from "vitest";
import { accessLine, loggedPath } from "../../app/web/serving/access-line";

test("a line is JSON and tells nothing that stands in a query", () => {
  const line = accessLine(
    {
      requestId: "12345678",
      method: "GET",
      url: '/galeri/"x?nama=Budi',
      status: 200,
      ms: 1.23456,
      bytes: 9,
      cache: "hit",
    },
    17,
  );

  expect(line.endsWith("}\n")).toBe(true);
  expect(JSON.parse(line)).toEqual({
    level: 30,
    time: 17,
    msg: "request",
    requestId: "12345678",
    method: "GET",
    path: '/galeri/"x',
    status: 200,
    ms: 1.23,
    bytes: 9,
    cache: "hit",
  });
});

test.each([
  "/undangan/rahasia",
  "//undangan/rahasia",
  "/Undangan/rahasia?x",
  "/%75ndangan/rahasia%zz",
  "/./undangan/rahasia",
])("an invitation's secret is not told: %s", (url) => expect(loggedPath(url)).toBe("/undangan/-"));

test.each(["/undangan", "/proposal/abc/undangan/def", "/galeri/%C3%A9"])(
  "other paths are told as they came: %s",
  (url) => expect(loggedPath(url)).toBe(url),
);
