import { expect, test } from "vitest";
import { accessLine } from "../../app/web/serving/access-line";

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
